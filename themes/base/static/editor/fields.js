// @ts-check
/** The fields of a table of the format, each as the control that its type asks for. */
import { button, make, words } from "./dom.js";
import { labelled } from "./labelled.js";
import { tell } from "./messages.js";
import { nameBy, referenceOf, referencesField, suggested } from "./references.js";
import { set, valueAt } from "./session.js";
import { slug } from "./slug.js";
import { textField } from "./text.js";

/** @import { Field, Way } from "./session.js" */

/** What an entry of a list shows at once, beside what it must have; the rest waits behind a button. */
const SHOWN = new Set(["title", "text", "url", "date", "name", "kind", "pledge", "responsible", "targets"]);

/** @param {Field} field @param {Way} at @returns {HTMLElement} */
export function fieldOf(field, at) {
  const value = valueAt(at);
  const label = field.required ? `${field.label} *` : field.label;
  const inner = (/** @type {Way} */ way) => (field.fields ?? []).map((one) => fieldOf(one, [...way, one.key]));
  switch (field.type) {
    case "markdown":
      return textField(label, at);
    case "flag": {
      const box = make("input", { type: "checkbox", checked: value === true });
      box.addEventListener("change", () => set(at, box.checked));
      return labelled(label, box, at);
    }
    case "choice":
    case "status":
      return labelled(label, choiceOf(field, at), at);
    case "table":
    case "validity":
      return make("fieldset", { "data-at": JSON.stringify(at) }, make("legend", {}, label), ...inner(at), messages());
    case "tables":
      return listField(label, at, (way) => entryOf(field.fields ?? [], way));
    case "figures":
    case "targets":
      return figuresField(label, field, at);
    case "reference":
    case "promise":
      return labelled(label, referenceOf(field, at), at);
    case "references":
    case "choices":
      return referencesField(label, field, at);
    case "texts":
    case "codes":
      return listField(label, at, (way, text) => make("div", { className: "editor-entry" }, labelled(label, lineOf(way, text), way), removal(way)));
    case "date":
      return labelled(label, dateOf(at, value), at);
    default: {
      const input = lineOf(at, value);
      if (field.type === "url") input.inputMode = "url";
      if (field.type === "email") input.inputMode = "email";
      return labelled(label, input, at, field.type === "subject" && suggested(field, input));
    }
  }
}

/** @param {Field[]} fields @param {Way} at */
function entryOf(fields, at) {
  const isShown = (/** @type {Field} */ one) => one.required || SHOWN.has(one.key);
  const made = (/** @type {Field} */ one) => fieldOf(one, [...at, one.key]);
  const rest = fields.filter((one) => !isShown(one));
  const more = rest.length > 0 && make("details", {}, make("summary", {}, words.more), ...rest.map(made));
  const entry = make("fieldset", { "data-at": JSON.stringify(at) }, ...fields.filter(isShown).map(made), more, removal(at), messages());
  if (fields.some((one) => one.key === "id")) nameBy(entry, at, slug);
  return entry;
}

function messages() {
  return make("ul", { className: "editor-messages" });
}

/** @param {Way} at @param {any} value */
function lineOf(at, value) {
  const input = make("input", { value: value ?? "" });
  input.addEventListener("input", () => set(at, input.value));
  return input;
}

/** A day is chosen; what is no day, such as a month, is written. @param {Way} at @param {any} value */
function dateOf(at, value) {
  const input = lineOf(at, value);
  if (!value || /^\d{4}-\d\d-\d\d$/.test(value)) input.type = "date";
  return input;
}

/** @param {Field} field @param {Way} at */
function choiceOf(field, at) {
  const choices = field.choices ?? [];
  const name = (/** @type {import("./session.js").Choice} */ choice) => (field.type === "status" ? choice.label : choice.key);
  const select = make("select", {}, make("option", { value: "" }, "–"), ...choices.map((choice) => make("option", { value: name(choice) }, choice.label || choice.key)));
  select.value = valueAt(at) ?? "";
  select.addEventListener("change", () => set(at, select.value));
  return select;
}

/** Whether anything is written or chosen in an entry of a list. @param {Element} entry */
function isFilled(entry) {
  const controls = /** @type {NodeListOf<HTMLInputElement>} */ (entry.querySelectorAll("input, select, textarea"));
  return [...controls].some((one) => (one.type === "checkbox" ? one.checked : one.value !== ""));
}

/**
 * A list whose entries come and go.
 * @param {string} label
 * @param {Way} at
 * @param {(at: Way, value: any) => HTMLElement} entry
 * @param {string} [word] what the button says
 */
export function listField(label, at, entry, word = words.add) {
  const box = make("div", { className: "editor-list" });
  const values = () => [valueAt(at) ?? []].flat();
  const fill = () => box.replaceChildren(...values().map((value, number) => entry([...at, number], value)));
  const add = button(word, () => {
    // One empty entry is enough; its number is that of the next value. What was typed last may not be checked yet.
    if (!box.lastElementChild || isFilled(box.lastElementChild)) box.append(entry([...at, box.childElementCount], undefined));
    /** @type {HTMLElement | null | undefined} */ (box.lastElementChild?.querySelector("input, select, textarea"))?.focus();
  });
  add.append(make("span", { className: "visually-hidden" }, `: ${label}`));
  box.addEventListener("editor-remove", async (event) => {
    event.stopPropagation();
    await set(/** @type {CustomEvent} */ (event).detail, null);
    fill();
    tell();
    add.focus();
  });
  fill();
  return make("fieldset", { className: "editor-many", "data-at": JSON.stringify(at) }, make("legend", {}, label), box, add, messages());
}

/** @param {Way} at */
function removal(at) {
  const remove = button(words.remove, () => remove.dispatchEvent(new CustomEvent("editor-remove", { bubbles: true, detail: at })), "editor-remove");
  return remove;
}

/**
 * Numbers with their words, each read aloud below itself.
 * @param {string} label
 * @param {Field} field
 * @param {Way} at
 */
export function figuresField(label, field, at) {
  return listField(
    label,
    at,
    (way, figure) => {
      const input = lineOf(way, typeof figure === "object" ? figure?.value : figure);
      const reading = make("p", { className: "editor-reading", "data-reading": JSON.stringify(way) });
      const more = (field.fields ?? []).filter((inner) => inner.key !== "value");
      const details = more.length > 0 && make("details", {}, make("summary", {}, words.more), ...more.map((inner) => fieldOf(inner, [...way, inner.key])));
      return make("div", { className: "editor-entry" }, labelled(words.figure, input, way), removal(way), reading, details);
    },
    words.add_figure,
  );
}
