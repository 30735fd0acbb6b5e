// @ts-check
/** What is written is kept in this browser until it is handed in or cleared: by repository and file. */
import { path, session } from "./session.js";
import { button, make, root, words } from "./dom.js";

/** @typedef {{ text: string, published: string | null, time: string }} Draft */

const key = `utfall:${root.dataset.repository}:${path}`;
let isHandedIn = false;

export function keep() {
  if (session.now.text === session.begun) return forget();
  try {
    localStorage.setItem(key, JSON.stringify({ text: session.now.text, published: session.published, time: new Date().toISOString() }));
  } catch {
    // A browser that keeps nothing: leaving the page warns all the same.
  }
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
