// @ts-check
/** Texts of several lines, with a small toolbar, and what is pasted into them. */
import { button, make, words } from "./dom.js";
import { labelled } from "./labelled.js";
import { markdown } from "./paste.js";
import { set, valueAt } from "./session.js";

/** @import { Way } from "./session.js" */

/** @param {string} label @param {Way} at */
export function textField(label, at) {
  const area = make("textarea", { value: valueAt(at) ?? "" });
  area.addEventListener("input", () => set(at, area.value));
  area.addEventListener("paste", (event) => {
    const text = event.clipboardData && markdown(event.clipboardData);
    if (!text) return;
    event.preventDefault();
    put(area, text, area.selectionStart, area.selectionEnd, "end");
  });
  return labelled(label, area, at, toolbar(area));
}

/**
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {SelectionMode} select
 */
function put(area, text, start, end, select) {
  area.setRangeText(text, start, end, select);
  area.dispatchEvent(new Event("input"));
  area.focus();
}

/** @param {HTMLTextAreaElement} area */
function toolbar(area) {
  /** @param {string} open @param {string} close */
  const around = (open, close) => () => {
    const { selectionStart: start, selectionEnd: end } = area;
    put(area, open + area.value.slice(start, end) + close, start, end, "select");
    // Between the marks, so that one writes on.
    area.setSelectionRange(start + open.length, end + open.length);
  };
  /** @param {string} mark */
  const lines = (mark) => () => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const chosen = area.value.slice(start, area.selectionEnd).split("\n");
    put(area, chosen.map((line) => mark + line).join("\n"), start, area.selectionEnd, "end");
  };
  return make(
    "div",
    { className: "editor-bar editor-tools" },
    button(words.bold, around("**", "**")),
    button(words.list, lines("- ")),
    button(words.heading, lines("### ")),
    button(words.link, around("[", "](https://)")),
  );
}
