// @ts-check
/**
 * The file that is open, and the module that answers for it. The module runs in a worker, so that the page never waits;
 * changes are collected while it works, and sent together.
 */
import { root, say, words } from "./dom.js";

/**
 * The way to a value of the file: `["outcome", "krogtillsyn", "figures", 0]`; `["#text", "krogtillsyn"]` is a text below the
 * settings.
 * @typedef {(string | number)[]} Way
 */
/** @typedef {{ key: string, label: string, asks_why?: boolean, asks_next?: boolean }} Choice */
/**
 * A field of a table of the format (`src/schema/`).
 * @typedef {{ key: string, label: string, type: string, required: boolean, example: string, choices?: Choice[], fields?: Field[], refers_to?: string }} Field
 */
/** @typedef {{ code: string, severity: "error" | "warning" | "hint", message: string, help: string | null, line: number, at: Way | null }} Found */
/** @typedef {{ id: string, title: string, text: string, targets: string[], responsible: string[], last: { period: string, said: string } | null }} Row */
/** @typedef {{ id: string | null, title: string, rows: Row[] }} Group */
/** @typedef {{ path: string, kind: string, published: boolean, fields: Field[], known?: Record<string, [string, string][]>, groups?: Group[], promise?: { title: string, place: string }, period?: string }} Form */
/**
 * What the module answers to a change (`src/editor.rs`).
 * @typedef {{ text: string, values: any, found: Found[], elsewhere: { path: string, message: string }[], readings: Record<string, (string | null)[]>, ready: boolean, form?: Form, error?: string }} Answer
 */
/** @typedef {{ href: string, brings_text: boolean, offers_text: boolean, edits: boolean, text: string }} HandIn */

const query = new URLSearchParams(location.search);
/** The promise that the bundle is of, and the path of the file; the name of what is begun, and what that is. */
export const promise = query.get("lofte") ?? "";
export const path = query.get("fil") ?? "";
export const title = query.get("namn");
export const what = query.get("nytt") ?? "";

export const session = {
  /** @type {Form} */
  form: /** @type {any} */ (null),
  /** @type {Answer} */
  now: /** @type {any} */ (null),
  /** The text that was there before anybody wrote here. */
  begun: "",
  /** What is published: its text, and its values, to tell what has changed. @type {string | null} */
  published: null,
  /** @type {any} */
  before: {},
};

const worker = path ? new Worker(root.dataset.worker ?? "") : null;
/** @type {Map<number, (answer: any) => void>} */
const waiting = new Map();
let asked = 0;
worker?.addEventListener("message", ({ data }) => {
  waiting.get(data.id)?.(data.answer);
  waiting.delete(data.id);
});
worker?.addEventListener("error", () => say(words.failed));

/** @param {object} request @returns {Promise<any>} */
export function ask(request) {
  asked += 1;
  const id = asked;
  return new Promise((done) => {
    waiting.set(id, done);
    worker?.postMessage({ id, request, module: new URL("editor.wasm", location.href).href });
  });
}

/** @type {((answer: Answer) => void)[]} */
const listeners = [];
/** @param {(answer: Answer) => void} listener hears of each answer */
export function onAnswer(listener) {
  listeners.push(listener);
}
/** @param {Answer} answer */
export function take(answer) {
  if (answer.error) {
    say(`${words.failed} ${answer.error}`);
    return;
  }
  session.now = answer;
  if (answer.form) session.form = answer.form;
  for (const listener of listeners) listener(answer);
}

/** @param {Way} at @returns {any} what the file has there */
export function valueAt(at) {
  let value = session.now.values;
  for (const step of at[0] === "#text" ? ["#text", at[1] ?? ""] : at) value = value?.[step];
  return value;
}

/** @type {Map<string, { at: Way, value: any }>} */
const changes = new Map();
/** @type {Promise<void> | null} */
let sending = null;

/**
 * Changes a value of the file.
 * @param {Way} at
 * @param {any} value
 * @returns {Promise<void>} when the module has answered
 */
export function set(at, value) {
  changes.set(JSON.stringify(at), { at, value });
  sending ??= send().finally(() => (sending = null));
  return sending;
}

async function send() {
  // What happens in one go, such as a status that takes another away, is one request.
  await Promise.resolve();
  while (changes.size) {
    const list = [...changes.values()];
    changes.clear();
    take(await ask({ do: "set", changes: list }));
  }
}
