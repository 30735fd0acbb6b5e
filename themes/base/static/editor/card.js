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
  const why = fieldOf(reason, [...at, "reason"]);
  const then = fieldOf(next, [...at, "next"]);
  const ask = (/** @type {Choice | undefined} */ choice) => {
    why.hidden = !choice?.asks_why && !valueAt([...at, "reason"]);
    then.hidden = !choice?.asks_next && !valueAt([...at, "next"]);
  };
  const rest = fields.filter((field) => !["status", "figures", "reason", "next", "unchanged"].includes(field.key));
  const told = (/** @type {string} */ word, /** @type {string} */ said) => make("div", {}, make("dt", {}, word), make("dd", {}, said));
  return make(
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
    labelled(words.status, statusOf(status, row, at, ask), [...at, "status"]),
    why,
    then,
    figuresField(words.figures, figures, [...at, "figures"]),
    textField(words.text, ["#text", row.id]),
    make("details", {}, make("summary", {}, words.more), ...rest.map((field) => fieldOf(field, [...at, field.key]))),
    make("ul", { className: "editor-messages" }),
  );
}

/**
 * @param {Field} status
 * @param {Row} row
 * @param {Way} at
 * @param {(choice: Choice | undefined) => void} then
 */
function statusOf(status, row, at, then) {
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
  const chosen = () => choices.find((choice) => choice.label === select.value);
  select.addEventListener("change", () => {
    const isUnchanged = select.value === UNCHANGED;
    set([...at, "unchanged"], isUnchanged);
    set([...at, "status"], isUnchanged ? "" : select.value);
    then(chosen());
  });
  then(chosen());
  return select;
}
