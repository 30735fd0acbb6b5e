// @ts-check
/** Handing in: a link to the host of the files, with the text in its address where that takes it. */
import { forget, handedIn } from "./draft.js";
import { button, make, root, say, words } from "./dom.js";
import { ask, path, session } from "./session.js";

/** @import { HandIn } from "./session.js" */

const link = make("a", { className: "desk__button", target: "_blank", rel: "noopener external" }, words.hand_in);
/** @type {HandIn | null} */
let latest = null;

// An address that is there before it is asked for: a browser opens no window that a script wants later.
export async function prepare() {
  latest = await ask({ do: "hand-in" });
  if (!latest) return;
  link.href = latest.href;
  steps.replaceChildren(...stepsOf(latest).map((step) => make("li", {}, step)));
}

link.addEventListener("click", (event) => {
  if (!latest) return;
  const { found, elsewhere } = session.now;
  if (elsewhere.length > 0 || found.some((one) => one.severity === "error")) {
    // The check of the repository would refuse it, minutes later.
    event.preventDefault();
    say(words.not_ready);
    /** @type {HTMLElement | null} */ (root.querySelector(".editor-missing .error button"))?.focus();
    return;
  }
  handedIn();
  if (latest.brings_text) say(words.opened);
  else copy(latest.offers_text ? words.offered : words.copied);
});

/** @param {string} done */
async function copy(done) {
  try {
    await navigator.clipboard.writeText(session.now.text);
    say(done);
  } catch {
    say(words.copy_failed);
  }
}

/** @param {HandIn} one */
function stepsOf(one) {
  const own = one.brings_text ? words.step_new : one.offers_text ? words.step_offered : one.edits ? words.step_edit : words.step_paste;
  return [own, words.step_check, words.step_approve, words.step_public];
}

const steps = make("ol", { className: "editor-steps" });

function download() {
  const file = make("a", { href: URL.createObjectURL(new Blob([session.now.text], { type: "text/markdown" })), download: path.split("/").pop() });
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 10_000);
}

function clear() {
  if (!confirm(words.sure)) return;
  forget();
  handedIn();
  location.reload();
}

export const handing = make(
  "div",
  { className: "editor-handing" },
  make(
    "div",
    { className: "editor-bar" },
    link,
    button(words.download, download),
    button(words.copy, () => copy(words.copied_plain)),
    button(words.clear, clear),
  ),
);
export const next = make("div", {}, make("h3", {}, words.next), steps);
