// @ts-check
/** What is written is kept in this browser until it is handed in or cleared: by repository and file. */
import { path, session } from "./session.js";
import { button, make, root, words } from "./dom.js";

/** @typedef {{ text: string, published: string | null, time: string }} Draft */

const key = `utfall:${root.dataset.repository}:${path}`;
let isHandedIn = false;

/** Whether what is written is kept, and what else there is to know of it. */
export const storage = make("p", { className: "editor-help", role: "status" }, words.kept);

/** @param {string} text */
function warn(text) {
  if (storage.textContent !== text) storage.textContent = text;
  storage.className = text === words.kept ? "editor-help" : "editor-notice";
}

/** What a browser says that has no room left: its name, or the older one of Firefox. */
const FULL = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];

export function keep() {
  if (session.now.text === session.begun) {
    forget();
    return;
  }
  try {
    localStorage.setItem(key, JSON.stringify({ text: session.now.text, published: session.published, time: new Date().toISOString() }));
    if ([words.full, words.not_kept].includes(storage.textContent ?? "")) warn(words.kept);
  } catch (error) {
    // Leaving the page warns all the same.
    warn(FULL.includes(/** @type {Error} */ (error).name) ? words.full : words.not_kept);
  }
}

/** A private window may keep nothing; better to know before one writes. */
function isKeeping() {
  try {
    localStorage.setItem(`${key}?`, "");
    localStorage.removeItem(`${key}?`);
    return true;
  } catch (error) {
    return FULL.includes(/** @type {Error} */ (error).name) && localStorage.length > 0;
  }
}

/**
 * Tells when the file is published anew meanwhile, or is written in another tab.
 * @param {() => Promise<string | null>} published asks for what is published now
 */
export function watch(published) {
  if (!isKeeping()) warn(words.not_kept);
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue !== null) warn(words.other_tab);
  });
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState !== "visible") return;
    const now = await published().catch(() => session.published);
    if (now !== session.published) warn(words.newer);
  });
}

export function forget() {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** @returns {Draft | null} */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function handedIn() {
  isHandedIn = true;
}

addEventListener("beforeunload", (event) => {
  if (session.now && session.now.text !== session.begun && !isHandedIn) event.preventDefault();
});

/**
 * Lets somebody who has begun a text choose whether to go on with it.
 * @param {Draft} draft
 * @param {HTMLElement} place
 * @returns {Promise<string | null>} the text to go on with; nothing to begin anew
 */
export function choose(draft, place) {
  const day = new Date(draft.time);
  const when = Number.isNaN(day.valueOf()) ? "" : ` (${day.toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" })})`;
  const isOlder = draft.published !== session.published;
  return new Promise((done) => {
    const goOn = button(words.go_on, () => done(draft.text), "main");
    const anew = button(session.published === null ? words.anew : words.anew_published, () => {
      if (!confirm(words.sure)) return;
      forget();
      done(null);
    });
    place.replaceChildren(
      make("div", { className: "editor-notice" }, make("h2", {}, words.begun + when), isOlder && make("p", {}, words.changed), make("div", { className: "editor-bar" }, goOn, anew)),
    );
    goOn.focus();
  });
}
