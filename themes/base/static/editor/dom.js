// @ts-check
/** Elements, and the words of the page, which the template has in the language of the site. */

export const root = /** @type {HTMLElement} */ (document.getElementById("editor"));

/** @type {Record<string, string>} */
export const words = {};
for (const word of root.querySelectorAll("[data-word]")) {
  words[/** @type {HTMLElement} */ (word).dataset.word ?? ""] = word.textContent ?? "";
}

/**
 * Makes an element. `onclick` and its like are listeners, other names are properties, or else attributes.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) /** @type {any} */ (element)[name] = value;
    else element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * @param {string} text
 * @param {() => void} act
 * @param {string} [className]
 */
export function button(text, act, className = "") {
  return make("button", { type: "button", onclick: act, className }, text);
}

/**
 * Says something in a status that a screen reader reads out.
 * @param {string} text
 */
export function say(text) {
  state.textContent = text;
}
export const state = make("p", { className: "editor-state", role: "status" });
