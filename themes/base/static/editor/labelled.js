// @ts-check
/** A control with its label above it, and room below it for what the checker says. */
import { make } from "./dom.js";

/** @import { Way } from "./session.js" */

let ids = 0;

/**
 * @param {string} label
 * @param {HTMLElement} control
 * @param {Way} at
 * @param {...(Node | null | undefined | false)} between
 */
export function labelled(label, control, at, ...between) {
  ids += 1;
  control.id = `falt-${ids}`;
  const list = make("ul", { className: "editor-messages", id: `fel-${ids}` });
  control.setAttribute("aria-describedby", list.id);
  return make("div", { className: "editor-field", "data-at": JSON.stringify(at) }, make("label", { htmlFor: control.id }, label), ...between, control, list);
}
