// @ts-check
/**
 * What refers to something that is known is chosen: parties, pledges and focus areas of the file, places and promises of the
 * site; and so are several of some words.
 */
import { make, words } from "./dom.js";
import { labelled } from "./labelled.js";
import { onAnswer, session, set, valueAt } from "./session.js";

/** @import { Field, Way } from "./session.js" */

/** What is there to choose, with its title. @param {string} what @returns {[string, string][]} */
function known(what) {
  const site = session.form.known?.[what];
  if (site) return site;
  // Subjects of the site are focus areas of each promise.
  const subjects = what === "focus" ? (session.form.known?.subjects ?? []) : [];
  /** @type {any[]} */
  const own = [session.now.values?.[what] ?? []].flat();
  const named = own.filter((one) => one?.id).map((one) => /** @type {[string, string]} */ ([one.id, one.name || one.title || one.text || one.id]));
  return [...named, ...subjects.filter(([id]) => !named.some(([known]) => known === id))];
}

/** Controls that are made anew when there is something else to choose. @type {Map<Element, () => void>} */
const open = new Map();
onAnswer(() => {
  for (const [control, fill] of open) {
    if (control.isConnected) fill();
    else open.delete(control);
  }
});

/**
 * @param {Element} control
 * @param {Field} field
 * @param {() => string[]} chosen what stands in the file, known or not
 * @param {(choices: [string, string][]) => void} fill
 */
function follow(control, field, chosen, fill) {
  let shown = "";
  const refill = () => {
    const given = field.choices?.map((choice) => /** @type {[string, string]} */ ([choice.key, choice.label || choice.key]));
    const choices = given ?? known(field.refers_to ?? "");
    // What is not known stays; the checker says what is wrong with it.
    const others = chosen().filter((id) => id && !choices.some(([known]) => known === id));
    const all = [...choices, ...others.map((id) => /** @type {[string, string]} */ ([id, id]))];
    const state = JSON.stringify([all, chosen()]);
    if (state === shown) return;
    shown = state;
    fill(all);
  };
  refill();
  open.set(control, refill);
}

/** @param {Field} field @param {Way} at */
export function referenceOf(field, at) {
  const select = make("select");
  follow(select, field, () => [String(valueAt(at) ?? "")], (choices) => {
    const none = choices.length > 0 ? "–" : words.nothing_known;
    select.replaceChildren(make("option", { value: "" }, none), ...choices.map(([id, title]) => make("option", { value: id }, title)));
    select.value = valueAt(at) ?? "";
  });
  select.addEventListener("change", () => set(at, select.value));
  return select;
}

/** Something of its own, or one that the site has. @param {Field} field @param {HTMLInputElement} input */
export function suggested(field, input) {
  const list = make("datalist", { id: `val-${crypto.randomUUID()}` }, ...known(field.refers_to ?? "").map(([id, title]) => make("option", { value: id }, title)));
  input.setAttribute("list", list.id);
  return list;
}

/** @param {string} label @param {Field} field @param {Way} at */
export function referencesField(label, field, at) {
  const box = make("div", { className: "editor-list" });
  const chosen = () => [valueAt(at) ?? []].flat().map(String);
  follow(box, field, chosen, (choices) => {
    const focused = box.contains(document.activeElement) ? /** @type {HTMLInputElement} */ (document.activeElement).value : null;
    const rows = choices.map(([id, title]) => {
      const check = make("input", { type: "checkbox", value: id, checked: chosen().includes(id) });
      check.addEventListener("change", () => {
        const checked = [...box.querySelectorAll("input")].filter((one) => one.checked).map((one) => one.value);
        // One of several words stands alone, `schedule = "tertial"`.
        set(at, field.choices && checked.length === 1 ? checked[0] : checked.length > 0 ? checked : null);
      });
      return make("label", { className: "editor-check" }, check, title);
    });
    box.replaceChildren(...(rows.length > 0 ? rows : [make("p", { className: "editor-help" }, words.nothing_known)]));
    if (focused !== null) [...box.querySelectorAll("input")].find((one) => one.value === focused)?.focus();
  });
  return make("fieldset", { className: "editor-many", "data-at": JSON.stringify(at) }, make("legend", {}, label), box, make("ul", { className: "editor-messages" }));
}

/**
 * Gives what has a title and no id yet an id made of it, which nothing else of its kind has.
 * @param {HTMLElement} entry
 * @param {Way} at
 * @param {(text: string) => string} slug
 */
export function nameBy(entry, at, slug) {
  entry.addEventListener("change", (event) => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    const way = JSON.parse(control.closest("[data-at]")?.getAttribute("data-at") ?? "[]");
    const id = /** @type {HTMLInputElement | null} */ (entry.querySelector(`[data-at="${CSS.escape(JSON.stringify([...at, "id"]))}"] input`));
    if (!id || id.value || !["title", "name", "text"].includes(way[at.length])) return;
    const base = slug(control.value).split("-").slice(0, 5).join("-");
    if (!base) return;
    const taken = new Set([...known("party"), ...known("pledge"), ...known("activity"), ...known("focus")].map(([one]) => one));
    let free = base;
    for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`;
    id.value = free;
    set([...at, "id"], free);
  });
}
