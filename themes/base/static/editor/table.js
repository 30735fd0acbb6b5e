// @ts-check
/**
 * A table that is pasted from Word, Excel, a PDF reader or a web page: its rows are matched to activities, its columns to what
 * there is to say of one. What goes where is shown, and may be changed, before anything is taken; what finds no place stands
 * in a box. Nothing is guessed from likeness alone: a row matches by its title, or by one title that it has inside.
 */
import { button, make, say, words } from "./dom.js";
import { labelled } from "./labelled.js";
import { cleaned, parsed, told } from "./paste.js";
import { session, set, valueAt } from "./session.js";

/** @import { Choice, Row } from "./session.js" */

/** @typedef {"title" | "status" | "figures" | "text" | "none"} Role */
/** @type {Role[]} */
const ROLES = ["title", "status", "figures", "text", "none"];

/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * The cells of the tables of some HTML, or of lines with tabs, and what stands beside them. A cell that spans others is
 * repeated in each.
 * @param {string} html
 * @param {string} text
 * @returns {{ grid: string[][], beside: string }}
 */
export function cells(html, text) {
  const body = parsed(html).body;
  // A page may lay itself out with tables: what counts are those that hold no other.
  const tables = [...body.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
  const grids = tables.map((table) => ({ table, grid: ofTable(table) })).filter(({ grid }) => grid[0]?.length > 1);
  if (grids.length === 0) return { grid: ofTabs(text), beside: "" };
  for (const { table } of grids) table.remove();
  return { grid: even(grids.flatMap(({ grid }) => grid)), beside: told(body) };
}

/** @param {HTMLTableElement} table */
function ofTable(table) {
  /** @type {string[][]} */
  const grid = [];
  for (const [y, row] of [...table.rows].entries()) {
    grid[y] ??= [];
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y][x] !== undefined) x += 1;
      const words = told(cell);
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - y); down += 1) {
        for (let right = 0; right < Math.min(cell.colSpan || 1, 50); right += 1) {
          (grid[y + down] ??= [])[x + right] = words;
        }
      }
    }
  }
  return even(grid);
}

/** Lines with tabs; Excel puts a cell of several lines between quotation marks. @param {string} text */
function ofTabs(text) {
  /** @type {string[][]} */
  const grid = [[]];
  const all = cleaned(text).replace(/\n+$/, "");
  for (const [whole, quoted, bare, end] of all.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    grid.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare ?? "").trim());
    if (end === "\n") grid.push([]);
    if (!whole || !end) break;
  }
  return even(grid);
}

/** Rows of one length, without empty ones. @param {string[][]} grid */
function even(grid) {
  const width = Math.max(...grid.map((row) => row.length));
  const rows = grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ""));
  return rows.filter((row) => row.some(Boolean));
}

/** @returns {Row[]} */
const activities = () => session.form.groups?.flatMap((group) => group.rows) ?? [];
/** @returns {Choice[]} */
const statuses = () => session.form.fields.find((field) => field.key === "outcome")?.fields?.find((field) => field.key === "status")?.choices ?? [];

/** @param {string} cell @returns {Row | undefined} */
function activityOf(cell) {
  const said = ` ${plain(cell)} `;
  const whole = activities().filter((row) => [plain(row.title), plain(row.id)].includes(said.trim()));
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  const inside = activities().filter((row) => said.includes(` ${plain(row.title)} `));
  return inside.length === 1 ? inside[0] : undefined;
}

/** @param {string} cell */
const statusOf = (cell) => statuses().find((choice) => plain(choice.label) === plain(cell));

/** The column that names most activities; none where no cell does. @param {string[][]} grid */
function titleOf(grid) {
  const matches = grid[0].map((_, x) => grid.filter((row) => activityOf(row[x])).length);
  const most = Math.max(...matches);
  return most > 0 ? matches.indexOf(most) : -1;
}

/** The row that names the columns: the last above the first activity that says several short things. @param {string[][]} grid */
function headOf(grid) {
  const title = titleOf(grid);
  const first = grid.findIndex((row) => activityOf(row[title] ?? ""));
  return grid.slice(0, Math.max(first, 0)).findLast((row) => new Set(row).size > 1 && row.every((cell) => cell.length < 40 && !/^\d/.test(cell) && !statusOf(cell)));
}

/** What each column has, by what most of its cells are. @param {string[][]} grid @returns {Role[]} */
function rolesOf(grid) {
  const head = headOf(grid);
  const title = titleOf(grid);
  const count = (/** @type {number} */ x, /** @type {(cell: string) => unknown} */ is) => grid.filter((row) => row !== head && row[x] && is(row[x])).length;
  const filled = (/** @type {number} */ x) => Math.max(count(x, Boolean), 1);
  const period = plain(session.form.period ?? "");
  return grid[0].map((_, x) => {
    if (x === title) return "title";
    const named = plain(head?.[x] ?? "").replace(/\bt(?=[123]\b)/, "tertial ").replace(/\bq(?=[1-4]\b)/, "kvartal ");
    // A column of another period belongs to another file.
    if (/\b(tertial|kvartal|halvår|delår) \d/.test(named) && !named.includes(period)) return "none";
    if (count(x, statusOf) * 2 >= filled(x)) return "status";
    if (count(x, (cell) => /^\D{0,12}\d[\d ]*\s+\p{L}+/u.test(cell) && cell.length < 60) * 2 >= filled(x)) return "figures";
    return count(x, Boolean) > 0 ? "text" : "none";
  });
}

/** @param {() => void} taken is called when the form has changed */
export function tableField(taken) {
  const area = make("textarea", { rows: 3 });
  const shown = make("div", { className: "editor-table" });
  const left = make("textarea", { rows: 5 });
  const box = labelled(words.table_left, left, ["#table-left"]);
  box.hidden = true;
  /** @param {string} html @param {string} text */
  const read = (html, text) => {
    const { grid, beside } = cells(html, text);
    if (grid.length < 1 || grid[0].length < 2) {
      shown.replaceChildren(make("p", {}, words.table_none));
      return;
    }
    const roles = rolesOf(grid);
    const rows = grid.map((row) => activityOf(row[roles.indexOf("title")] ?? "")?.id ?? "");
    shown.replaceChildren(...choices(grid, roles, rows, async () => {
      const rest = [beside, await place(grid, roles, rows)].filter(Boolean).join("\n\n");
      left.value = rest;
      box.hidden = !rest;
      area.value = "";
      shown.replaceChildren();
      taken();
      say(words.table_taken);
    }));
  };
  area.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    area.value = cleaned(data.getData("text/plain"));
    read(data.getData("text/html"), data.getData("text/plain"));
  });
  area.addEventListener("input", () => read("", area.value));
  return make("details", { className: "editor-paste" }, make("summary", {}, words.table), labelled(words.table_help, area, ["#table"]), shown, box);
}

/**
 * @param {string[][]} grid
 * @param {Role[]} roles
 * @param {string[]} rows
 * @param {() => void} take
 */
function choices(grid, roles, rows, take) {
  const select = (/** @type {string} */ label, /** @type {[string, string][]} */ options, /** @type {string} */ value, /** @type {(value: string) => void} */ change) => {
    const control = make("select", { "aria-label": label }, ...options.map(([value, text]) => make("option", { value }, text)));
    control.value = value;
    control.addEventListener("change", () => change(control.value));
    return control;
  };
  const roleNames = /** @type {[string, string][]} */ (ROLES.map((role) => [role, words[role === "none" ? "table_none_role" : `table_${role}`]]));
  const titles = /** @type {[string, string][]} */ ([["", words.table_nowhere], ...activities().map((row) => [row.id, row.title])]);
  const head = roles.map((role, x) =>
    make("th", { scope: "col" }, select(`${words.table_column} ${x + 1}`, roleNames, role, (value) => (roles[x] = /** @type {Role} */ (value)))),
  );
  const body = grid.map((row, y) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, select(`${words.table_row} ${y + 1}`, titles, rows[y], (value) => (rows[y] = value))),
      ...row.map((cell) => make("td", {}, cell)),
    ),
  );
  const table = make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.table_activity), ...head)), make("tbody", {}, ...body));
  return [make("div", { className: "editor-scroll", tabIndex: 0, role: "region", "aria-label": words.table }, table), button(words.table_take, take, "main")];
}

/**
 * Puts the cells where they were shown to go, behind what is there already.
 * @param {string[][]} grid
 * @param {Role[]} roles
 * @param {string[]} rows
 * @returns {Promise<string>} what found no place
 */
async function place(grid, roles, rows) {
  /** @type {string[]} */
  const rest = [];
  /** @type {Map<string, { figures: number, text: string }>} */
  const there = new Map();
  /** @type {Promise<void>} */
  let done = Promise.resolve();
  // The names of the columns, which each of several tables has, and the pledges between them stand on the page anyway.
  const head = headOf(grid)?.join();
  const isNoNews = (/** @type {string[]} */ row) => row.join() === head || (new Set(row).size === 1 && session.form.groups?.some((group) => plain(group.title) === plain(row[0])));
  for (const [y, row] of grid.entries()) {
    const id = rows[y];
    if (!id) {
      if (!isNoNews(row)) rest.push([...new Set(row)].filter(Boolean).join(" – "));
      continue;
    }
    const own = there.get(id) ?? { figures: valueAt(["outcome", id, "figures"])?.length ?? 0, text: valueAt(["#text", id]) ?? "" };
    there.set(id, own);
    for (const [x, cell] of row.entries()) {
      const status = roles[x] === "status" ? statusOf(cell) : undefined;
      if (!cell || roles[x] === "title") continue;
      if (status) done = set(["outcome", id, "status"], status.label);
      else if (roles[x] === "figures") {
        for (const figure of cell.replaceAll("**", "").split(/\n|;/).map((one) => one.trim()).filter(Boolean)) {
          done = set(["outcome", id, "figures", own.figures], figure);
          own.figures += 1;
        }
      } else if (roles[x] === "text") {
        own.text = own.text ? `${own.text}\n\n${cell}` : cell;
        done = set(["#text", id], own.text);
      } else rest.push(`${activities().find((one) => one.id === id)?.title}: ${cell}`);
    }
  }
  await done;
  return rest.join("\n");
}
