// @ts-check
/**
 * The page as it will be. It runs no script, and nothing that it says reaches this page. A link to a part of it leads there;
 * one to another page opens that as it is published, or is told to lead to none.
 */
import { make, words } from "./dom.js";
import { ask } from "./session.js";

/** How long nobody has written before the page is made anew, in milliseconds. */
const PAUSE = 250;

export const frame = make("iframe", { title: words.page, hidden: true });
// Styles come from the address of the site; scripts, forms, windows and downloads are not allowed.
frame.setAttribute("sandbox", "allow-same-origin");
/** Where a link leads that was clicked. */
export const led = make("p", { className: "editor-help", role: "status" });
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
    led.textContent = "";
    frame.addEventListener(
      "load",
      () => {
        frame.contentWindow?.scrollTo(0, top);
        frame.contentDocument?.addEventListener("click", follow);
      },
      { once: true },
    );
    frame.srcdoc = html.replace(/<head>/, () => `<head><base href="${base}" target="_blank">`);
  }, PAUSE);
}

/** @param {MouseEvent} event a click in the page */
async function follow(event) {
  // Its elements are of another window, whose classes this one does not have.
  const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
  const page = frame.contentDocument;
  if (!link || !page) return;
  event.preventDefault();
  const [to, own] = [new URL(link.href), new URL(page.baseURI)];
  const isHere = to.origin === own.origin && to.pathname === own.pathname && to.search === own.search;
  if (isHere && to.hash) {
    page.getElementById(decodeURIComponent(to.hash.slice(1)))?.scrollIntoView();
    return;
  }
  const isThere = to.origin !== location.origin || (await fetch(to, { method: "HEAD" }).then((answer) => answer.ok).catch(() => false));
  const opened = make("a", { href: to.href, target: "_blank", rel: "noopener external" }, link.textContent?.trim() || to.href);
  led.replaceChildren(...(isThere ? [words.leads_to, " ", opened] : [words.leads_nowhere]));
}
