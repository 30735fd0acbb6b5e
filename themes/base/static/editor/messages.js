// @ts-check
/** What the checker says, at the fields; how figures are read; and what is still missing, with the way there. */
import { button, make, words } from "./dom.js";
import { session, valueAt } from "./session.js";

/** @import { Found, Way } from "./session.js" */

/** What belongs to no field. */
export const general = make("ul", { className: "editor-messages" });
export const fields = make("div", { className: "editor-fields" });
export const missing = make("ul", { className: "editor-messages editor-missing" });

/** @param {Way} at @returns {Element | null} */
function placeOf(at) {
  return fields.querySelector(`[data-at="${CSS.escape(JSON.stringify(at))}"]`);
}

/** The field of a message, or the nearest that has it inside. @param {Way | null} at */
function nearest(at) {
  for (let way = at ?? []; way.length > 0; way = way.slice(0, -1)) {
    const place = placeOf(way);
    if (place?.querySelector(":scope > .editor-messages")) return place;
  }
  return null;
}

/** @param {Found} one @param {boolean} withLine */
function message(one, withLine) {
  const severity = make("b", {}, `${words[one.severity] ?? ""} `);
  const help = one.help && make("small", {}, ...quoted(one.help));
  return make("li", { className: one.severity, "data-code": one.code }, severity, withLine && `${words.line} ${one.line}: `, ...quoted(one.message), help);
}

/**
 * What a message quotes stands between backticks. In a field one writes what the file has behind the key and between the
 * quotation marks: `reason = "Regn."` is Regn.
 * @param {string} text
 */
function quoted(text) {
  const value = (/** @type {string} */ code) => {
    if (code === "unchanged = true") return words.unchanged_plain;
    const [, , said = code] = /^([a-z_]+) = (.+)$/.exec(code) ?? [];
    return boxOf(code) ?? said.replace(/^\[?"([^"]*)"\]?$/, "$1");
  };
  const parts = text.split(/`([^`]+)`/);
  // A box is not written but ticked.
  const plain = (/** @type {number} */ at) => (boxOf(parts[at + 1]) ? parts[at].replace(/\b(skriv|write) $/, `${words.tick} `) : parts[at]);
  return parts.map((part, at) => (at % 2 ? make("code", {}, value(part)) : plain(at)));
}

/** The words of the box that says yes to a key: of `draft = true` those of the field `draft`. @param {string} [code] */
function boxOf(code) {
  const [, key] = /^([a-z_]+) = true$/.exec(code ?? "") ?? [];
  return key && fields.querySelector(`[data-at$='"${key}"]'] label`)?.textContent;
}

/** What has been told, so that a part of the form that somebody closes stays closed. @type {Set<string>} */
const known = new Set();

/** Puts each message at its field, or else above the form. */
export function tell() {
  const { now } = session;
  /** @type {Map<Element, Element[]>} */
  const said = new Map([...fields.querySelectorAll(".editor-messages"), general].map((list) => [list, []]));
  const elsewhere = now.elsewhere.map((one) => make("li", { className: "error" }, `${one.path}: ${one.message}`));
  said.get(general)?.push(...elsewhere);
  const wrong = new Set();
  for (const one of now.found) {
    const place = nearest(one.at);
    const key = JSON.stringify([one.code, one.at]);
    if (place && one.severity !== "hint" && !known.has(key)) open(place);
    known.add(key);
    const list = place?.querySelector(":scope > .editor-messages") ?? general;
    said.get(list)?.push(message(one, list === general));
    if (one.severity === "error") wrong.add(place?.querySelector(":scope > input, :scope > select, :scope > textarea"));
  }
  for (const control of fields.querySelectorAll("input, select, textarea")) {
    if (wrong.has(control)) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  for (const [list, items] of said) list.replaceChildren(...items);
  for (const reading of /** @type {NodeListOf<HTMLElement>} */ (fields.querySelectorAll("[data-reading]"))) {
    const [, id, , number] = JSON.parse(reading.dataset.reading ?? "[]");
    const read = now.readings?.[id]?.[number];
    reading.textContent = read ? `${words.read} ${read}` : "";
  }
  tellMissing();
}

function tellMissing() {
  /** @type {HTMLElement[]} */
  const items = [];
  /** @param {string} text @param {string} severity @param {Element | null} place */
  const add = (text, severity, place) => {
    const link = place && button("", () => go(place), "editor-link");
    link?.append(...quoted(text));
    items.push(make("li", { className: severity }, ...(link ? [link] : quoted(text))));
  };
  const { found, elsewhere } = session.now;
  const named = (/** @type {string} */ severity) => {
    for (const one of found) if (one.severity === severity) add(`${words[severity]} ${one.message}`, severity, nearest(one.at));
  };
  named("error");
  for (const one of elsewhere) add(`${one.path}: ${one.message}`, "error", null);
  named("warning");
  for (const row of session.form.groups?.flatMap((group) => group.rows) ?? []) {
    const isTold = valueAt(["outcome", row.id]) || valueAt(["#text", row.id]);
    if (!isTold) add(`${words.untold} ${row.title}`, "hint", placeOf(["outcome", row.id]));
  }
  if (isCorrected()) add(words.correct, "warning", placeOf(["corrections"]));
  missing.replaceChildren(...(items.length > 0 ? items : [make("li", {}, words.nothing)]));
}

/** Whether a status or a figure that is published has changed, and no correction says so. */
function isCorrected() {
  const { form, before, now } = session;
  const facts = (/** @type {any} */ values) =>
    JSON.stringify(
      Object.entries(values?.outcome ?? {})
        .map(([id, told]) => [id, told.status ?? "", told.figures ?? []])
        .filter(([, status, figures]) => status || figures.length)
        .sort(),
    );
  const corrections = (/** @type {any} */ values) => values?.corrections?.length ?? 0;
  return form.published && facts(before) !== facts(now.values) && corrections(before) >= corrections(now.values);
}

/** Opens what hides a field. @param {Element} place */
function open(place) {
  for (let around = place.closest("details"); around; around = around.parentElement?.closest("details") ?? null) around.open = true;
}

/** @param {Element} place */
function go(place) {
  open(place);
  const control = /** @type {HTMLElement | null} */ (place.querySelector("input, select, textarea") ?? place.querySelector("button"));
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}
