// @ts-check
/** The card of an activity: what was promised, what was said last, and what there is to say now. */
import { make, words } from "./dom.js";
import { fieldOf, figuresField } from "./fields.js";
import { labelled } from "./labelled.js";
import { set, valueAt } from "./session.js";
import { textField } from "./text.js";

/** @import { Choice, Field, Row, Way } from "./session.js" */

/** What the select of a status has for "as last time". */
const UNCHANGED = "=";

/** @param {Row} row @param {Field[]} fields those of an outcome */
export function card(row, fields) {
  /** @type {Way} */
  const at = ["outcome", row.id];
  const find = (/** @type {string} */ name) => /** @type {Field} */ (fields.find((field) => field.key === name));
  const [status, figures, reason, next] = ["status", "figures", "reason", "next"].map(find);
  const rest = fields.filter((field) => !["status", "figures", "reason", "next", "unchanged"].includes(field.key));
  const more = make("summary", {}, words.more);
  const numbers = figuresField(words.figures, figures, [...at, "figures"]);
  const why = fieldOf(reason, [...at, "reason"]);
  const then = fieldOf(next, [...at, "next"]);
  // What a status asks for stands below it; what it does not ask for may be said all the same, among the other fields.
  const ask = (/** @type {Choice | undefined} */ choice) => {
    more.after(why, then);
    if (choice?.asks_why || valueAt([...at, "reason"])) numbers.before(why);
    if (choice?.asks_next || valueAt([...at, "next"])) numbers.before(then);
  };
  const told = (/** @type {string} */ word, /** @type {string} */ said) => make("div", {}, make("dt", {}, word), make("dd", {}, said));
  const select = statusOf(status, row, at);
  const chosen = () => status.choices?.find((choice) => choice.label === select.value);
  select.addEventListener("change", () => ask(chosen()));
  const made = make(
    "fieldset",
    { className: "editor-card", id: `rad-${row.id}`, "data-at": JSON.stringify(at) },
    make("legend", {}, row.title),
    row.text && make("p", { className: "editor-help" }, row.text),
    make(
      "dl",
      { className: "editor-told" },
      row.targets.length > 0 && told(words.targets, row.targets.join("; ")),
      row.responsible.length > 0 && told(words.responsible, row.responsible.join(", ")),
      row.last && told(words.last, `${row.last.said} (${row.last.period})`),
    ),
    labelled(words.status, select, [...at, "status"]),
    numbers,
    textField(words.text, ["#text", row.id]),
    make("details", {}, more, ...rest.map((field) => fieldOf(field, [...at, field.key]))),
    make("ul", { className: "editor-messages" }),
  );
  ask(chosen());
  return made;
}

/**
 * @param {Field} status
 * @param {Row} row
 * @param {Way} at
 */
function statusOf(status, row, at) {
  const choices = status.choices ?? [];
  const option = (/** @type {string} */ value, /** @type {string} */ text) => make("option", { value }, text);
  const select = make("select", {}, option("", words.silent), ...choices.map((choice) => option(choice.label, choice.label)));
  if (row.last) select.append(option(UNCHANGED, `${words.unchanged} ${row.last.period}`));
  const told = valueAt(at) ?? {};
  const written = String(told.status ?? "").trim();
  const known = choices.find((choice) => [choice.key, choice.label.toLowerCase()].includes(written.toLowerCase()));
  // A word that is no status stays until another is chosen; the checker says what is wrong with it.
  if (written && !known) select.append(option(written, written));
  if (told.unchanged && !row.last) select.append(option(UNCHANGED, words.unchanged_plain));
  select.value = told.unchanged ? UNCHANGED : (known?.label ?? written);
  select.addEventListener("change", () => {
    const isUnchanged = select.value === UNCHANGED;
    set([...at, "unchanged"], isUnchanged);
    set([...at, "status"], isUnchanged ? "" : select.value);
  });
  return select;
}
