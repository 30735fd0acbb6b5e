// @ts-check
/** The page as it will be. It runs no script, its links lead nowhere, and nothing that it says reaches this page. */
import { make, words } from "./dom.js";
import { ask } from "./session.js";

/** How long nobody has written before the page is made anew, in milliseconds. */
const PAUSE = 250;

export const frame = make("iframe", { title: words.page, hidden: true });
// Styles come from the address of the site; scripts, forms, windows and downloads are not allowed.
frame.setAttribute("sandbox", "allow-same-origin");
export const noPage = make("p", { className: "editor-help" }, words.no_page);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;
/** @type {(() => void)[]} */
const after = [];
/** @param {() => void} listener is called with each page */
export function afterPreview(listener) {
  after.push(listener);
}

export function preview() {
  clearTimeout(soon);
  soon = setTimeout(async () => {
    const { html, page } = await ask({ do: "preview" });
    for (const listener of after) listener();
    noPage.hidden = Boolean(html);
    frame.hidden = !html;
    if (!html || frame.dataset.page === html) return;
    frame.dataset.page = html;
    const base = new URL(`../../${page}`, location.href).href.replace(/index\.html$/, "");
    const top = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener("load", () => frame.contentWindow?.scrollTo(0, top), { once: true });
    frame.srcdoc = html.replace(/<head>/, () => `<head><base href="${base}" target="_blank">`);
  }, PAUSE);
}
