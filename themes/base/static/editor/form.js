// @ts-check
/**
 * The page where a file is written in a form. The text of the file is all that there is: the module checks it, tells what the
 * form shows, and changes it where the form was changed. What is written stays in this browser until somebody hands it in.
 */
import { card } from "./card.js";
import { button, make, root, say, state, words } from "./dom.js";
import { begin } from "./begin.js";
import { choose, keep, kept, storage, watch } from "./draft.js";
import { fieldOf } from "./fields.js";
import { handing, next, prepare } from "./hand-in.js";
import { labelled } from "./labelled.js";
import { fields, general, missing, tell } from "./messages.js";
import { afterPreview, frame, led, noPage, preview } from "./preview.js";
import { ask, onAnswer, path, promise, session, take, title as begun, what } from "./session.js";
import { tableField } from "./table.js";
import { textField } from "./text.js";

/** @import { Answer } from "./session.js" */

/** The fields that every file shows; the others wait behind a button. */
const SHOWN = new Set(["published", "sources", "documents", "corrections", "title", "valid", "schedule", "party", "pledge", "activity", "name"]);

const source = make("textarea", { spellcheck: false });

/** Makes the fields anew. */
function build() {
  const { form, now } = session;
  fields.replaceChildren();
  if (!now.values) {
    fields.append(make("p", { className: "editor-notice" }, words.unreadable));
    return;
  }
  const outcome = form.fields.find((field) => field.key === "outcome")?.fields ?? [];
  for (const group of form.groups ?? []) {
    fields.append(make("h2", {}, group.title), ...group.rows.map((row) => card(row, outcome)));
    if (group.id) fields.append(textField(words.about_group, ["#text", group.id]));
  }
  if (form.groups) fields.append(make("h2", {}, words.whole), textField(words.introduction, ["#text"]));
  const own = form.fields.filter((field) => field.key !== "outcome");
  const isShown = (/** @type {import("./session.js").Field} */ field) => field.required || SHOWN.has(field.key);
  fields.append(...own.filter(isShown).map((field) => fieldOf(field, [field.key])));
  if (!form.groups) fields.append(textField(words.body, ["#text"]));
  const rest = own.filter((field) => !isShown(field)).map((field) => fieldOf(field, [field.key]));
  fields.append(make("details", {}, make("summary", {}, words.more), ...rest));
}

/** The file as it is in the repository, with its comments, where that may be read. */
async function original() {
  const { raw, rawEnd, rawOnePart } = root.dataset;
  if (!raw) return null;
  try {
    const response = await fetch(raw + (rawOnePart === undefined ? path : encodeURIComponent(path)) + rawEnd, { cache: "no-cache" });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** What the site publishes for the writing of this file. */
async function published() {
  const response = await fetch(new URL(`${promise || "site"}.json`, location.href), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

async function start() {
  const bundle = await published();
  const shown = bundle.files[path] ?? null;
  const full = await original();
  if (full !== null) bundle.files[path] = full;
  session.published = full ?? shown;
  const today = new Date().toLocaleDateString("sv-SE");
  const open = (/** @type {string | null} */ text) => ask({ do: "open", bundle, path, text, title: begun, today });
  const untouched = await open(session.published);
  if (untouched.error) throw new Error(untouched.error);
  session.before = untouched.values;
  session.begun = untouched.text;

  const draft = kept();
  const text = draft !== null && draft.text !== session.begun ? await choose(draft, root) : null;
  /** @type {Answer} */
  const answer = text === null ? untouched : await open(text);
  if (answer.error || !answer.form) throw new Error(answer.error);
  session.form = answer.form;
  session.now = answer;

  const { form } = session;
  const title = [form.promise?.place, form.promise?.title, form.period].filter(Boolean).join(", ");
  source.addEventListener("input", async () => {
    take(await ask({ do: "source", text: source.value }));
    build();
    tell();
  });
  const sourceField = labelled(words.source_help, source, ["#source"]);
  const page = make("section", { className: "editor-page", id: "editor-page" }, make("h2", {}, words.page), noPage, led, frame);
  const toPage = button(words.to_page, () => {
    page.scrollIntoView();
    frame.focus();
  }, "editor-to-page");
  root.replaceChildren(
    make(
      "div",
      { className: "editor-form" },
      make("h2", {}, title || answer.values?.title || answer.values?.name || form.path),
      storage,
      shown !== null && full === null && make("p", { className: "editor-help" }, words.comments),
      general,
      toPage,
      form.groups && tableField(() => {
        build();
        tell();
      }),
      fields,
      make("details", { className: "editor-source" }, make("summary", {}, words.source), sourceField),
      make("section", { className: "editor-end" }, make("h2", {}, words.missing), missing, handing, state, next),
    ),
    page,
  );
  build();
  onAnswer(() => {
    keep();
    if (document.activeElement !== source) source.value = session.now.text;
    tell();
    preview();
  });
  afterPreview(prepare);
  watch(async () => (await original()) ?? full ?? (await published()).files[path] ?? null);
  source.value = answer.text;
  tell();
  preview();
  /** @type {HTMLElement | null} */ (root.querySelector("h2"))?.setAttribute("tabindex", "-1");
}

root.hidden = false;
document.querySelector(".editor-choose")?.toggleAttribute("hidden", Boolean(path));
(path ? start() : begin(promise, what)).catch((error) => {
  root.replaceChildren(make("p", { className: "editor-notice" }, words.failed), state);
  say(String(error.message ?? error));
});
