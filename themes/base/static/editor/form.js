// @ts-check
/**
 * The page where a file is written in a form. The text of the file is all that there is: the module checks it, tells what the
 * form shows, and changes it where the form was changed. What is written stays in this browser until somebody hands it in.
 */

/** @typedef {(string | number)[]} Way */
/** @typedef {{ key: string, label: string, asks_why?: boolean, asks_next?: boolean }} Choice */
/** @typedef {{ key: string, label: string, type: string, required: boolean, example: string, choices?: Choice[], fields?: Field[] }} Field */
/** @typedef {{ code: string, severity: string, message: string, help: string | null, line: number, at: Way | null }} Found */
/** @typedef {{ id: string, title: string, text: string, targets: string[], responsible: string[], last: { period: string, said: string } | null }} Row */
/** @typedef {{ id: string | null, title: string, rows: Row[] }} Group */
/** @typedef {{ path: string, kind: string, published: boolean, fields: Field[], groups?: Group[], promise?: { title: string, place: string }, period?: string }} Form */
/** @typedef {{ text: string, values: any, found: Found[], elsewhere: { path: string, message: string }[], readings: any, ready: boolean, form?: Form, error?: string }} Answer */

const root = /** @type {HTMLElement} */ (document.getElementById("editor"));
/** @type {Record<string, string>} */
const words = {};
for (const word of root.querySelectorAll("[data-word]")) {
  words[/** @type {HTMLElement} */ (word).dataset.word ?? ""] = word.textContent ?? "";
}
const query = new URLSearchParams(location.search);
const promise = query.get("lofte") ?? "";
const path = query.get("fil") ?? "";
const key = `utfall:${new URL(".", location.href).href}:${path}`;
const today = new Date().toLocaleDateString("sv-SE");

const worker = new Worker(root.dataset.worker ?? "");
/** @type {Map<number, (answer: any) => void>} */
const waiting = new Map();
let asked = 0;
worker.addEventListener("message", ({ data }) => {
  waiting.get(data.id)?.(data.answer);
  waiting.delete(data.id);
});
/** @param {object} request @returns {Promise<any>} */
function ask(request) {
  asked += 1;
  const id = asked;
  return new Promise((done) => {
    waiting.set(id, done);
    worker.postMessage({ id, request, module: new URL("editor.wasm", location.href).href });
  });
}

/** @type {Form} */
let form;
/** @type {Answer} */
let now;
/** @type {any} What is published, to tell what changed. */
let before = {};
/** @type {string | null} */
let publishedText = null;

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) /** @type {any} */ (element)[name] = value;
    else element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** @param {Way} at */
function valueAt(at) {
  let value = now.values;
  for (const step of at[0] === "#text" ? ["#text", at[1] ?? ""] : at) value = value?.[step];
  return value;
}

/* Changes: collected while the module works, and sent together. */

/** @type {Map<string, { at: Way, value: any }>} */
const changes = new Map();
let busy = false;

/** @param {Way} at @param {any} value @param {() => void} [then] */
function set(at, value, then) {
  changes.set(JSON.stringify(at), { at, value });
  return send(then);
}

/** @param {() => void} [then] */
async function send(then) {
  if (busy) {
    later.push(then);
    return;
  }
  busy = true;
  while (changes.size) {
    const list = [...changes.values()];
    changes.clear();
    show(await ask({ do: "set", changes: list }));
  }
  busy = false;
  then?.();
  for (const next of later.splice(0)) next?.();
}
/** @type {((() => void) | undefined)[]} */
const later = [];

/** @param {Answer} answer */
function show(answer) {
  if (answer.error) {
    state.textContent = `${words.failed} ${answer.error}`;
    return;
  }
  now = answer;
  if (now.text !== publishedText) keep();
  if (document.activeElement !== source) source.value = now.text;
  tell();
  preview();
}

/* What is kept in the browser. */

function keep() {
  try {
    localStorage.setItem(key, JSON.stringify({ text: now.text, published: publishedText }));
  } catch {
    // A browser that keeps nothing: leaving the page warns all the same.
  }
}
/** @returns {{ text: string, published: string | null } | null} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
let handedIn = false;
addEventListener("beforeunload", (event) => {
  if (now && now.text !== (publishedText ?? "+++\n+++\n") && !handedIn) event.preventDefault();
});

/* Fields. */

let ids = 0;
/** @param {string} label @param {HTMLElement} control @param {Way} at @param {...(Node | null | undefined | false)} more */
function labelled(label, control, at, ...more) {
  ids += 1;
  control.id = `falt-${ids}`;
  const list = make("ul", { className: "editor-messages", id: `fel-${ids}` });
  control.setAttribute("aria-describedby", list.id);
  return make("div", { className: "editor-field", "data-at": JSON.stringify(at) }, make("label", { htmlFor: control.id }, label), ...more, control, list);
}

/** @param {HTMLTextAreaElement} area */
function toolbar(area) {
  /** @param {string} open @param {string} close */
  const around = (open, close) => () => {
    area.setRangeText(open + area.value.slice(area.selectionStart, area.selectionEnd) + close, area.selectionStart, area.selectionEnd, "select");
    area.dispatchEvent(new Event("input"));
    area.focus();
  };
  /** @param {string} mark */
  const lines = (mark) => () => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const chosen = area.value.slice(start, area.selectionEnd).split("\n").map((line) => mark + line).join("\n");
    area.setRangeText(chosen, start, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input"));
    area.focus();
  };
  /** @param {string} word @param {() => void} act */
  const button = (word, act) => make("button", { type: "button", onclick: act }, words[word]);
  return make("div", { className: "editor-bar" }, button("bold", around("**", "**")), button("list", lines("- ")), button("heading", lines("### ")), button("link", around("[", "](https://)")));
}

/** Takes the marks away that other programs leave: blanks that do not break, bullets that are no list. @param {string} text */
function cleaned(text) {
  return text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u200b\u00ad\ufeff]/g, "").replace(/^[ \t]*[•·▪‣●]\s*/gm, "- ");
}

/** @param {string} label @param {Way} at */
function textField(label, at) {
  const area = make("textarea", { value: valueAt(at) ?? "" });
  area.addEventListener("input", () => set(at, area.value));
  area.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain");
    if (!text) return;
    event.preventDefault();
    area.setRangeText(cleaned(text), area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input"));
  });
  return labelled(label, area, at, toolbar(area));
}

/** A list whose entries come and go. @param {string} label @param {Way} at @param {(at: Way, value: any) => Node} entry */
function listField(label, at, entry) {
  const box = make("div", { className: "editor-list" });
  const fill = () => {
    const values = [valueAt(at) ?? []].flat();
    box.replaceChildren(...values.map((/** @type {any} */ value, /** @type {number} */ number) => entry([...at, number], value)));
    return values.length;
  };
  fill();
  const add = make("button", { type: "button" }, `${words.add}`);
  add.append(make("span", { className: "visually-hidden" }, `: ${label}`));
  add.addEventListener("click", () => {
    box.append(entry([...at, Math.max(box.childElementCount, 0)], undefined));
    /** @type {HTMLElement | null | undefined} */ (box.lastElementChild?.querySelector("input, select, textarea"))?.focus();
  });
  box.addEventListener("editor-remove", (event) => {
    set(/** @type {CustomEvent} */ (event).detail, null, () => {
      fill();
      add.focus();
      tell();
    });
  });
  return make("fieldset", { "data-at": JSON.stringify(at) }, make("legend", {}, label), box, add, make("ul", { className: "editor-messages" }));
}
/** @param {Way} at */
function removal(at) {
  const button = make("button", { type: "button" }, words.remove);
  button.addEventListener("click", () => button.dispatchEvent(new CustomEvent("editor-remove", { bubbles: true, detail: at })));
  return button;
}

/** @param {Field} field @param {Way} at @returns {HTMLElement} */
function fieldOf(field, at) {
  const value = valueAt(at);
  const label = field.required ? `${field.label} *` : field.label;
  switch (field.type) {
    case "markdown":
      return textField(label, at);
    case "flag": {
      const box = make("input", { type: "checkbox", checked: value === true });
      box.addEventListener("change", () => set(at, box.checked));
      return labelled(label, box, at);
    }
    case "choice":
    case "status": {
      const options = (field.choices ?? []).map((choice) => make("option", { value: choice.label && field.type === "status" ? choice.label : choice.key }, choice.label || choice.key));
      const select = make("select", {}, make("option", { value: "" }, "–"), ...options);
      select.value = value ?? "";
      select.addEventListener("change", () => set(at, select.value));
      return labelled(label, select, at);
    }
    case "table":
    case "validity":
      return make("fieldset", { "data-at": JSON.stringify(at) }, make("legend", {}, label), ...(field.fields ?? []).map((inner) => fieldOf(inner, [...at, inner.key])), make("ul", { className: "editor-messages" }));
    case "tables":
      return listField(label, at, (way) => make("fieldset", { "data-at": JSON.stringify(way) }, ...(field.fields ?? []).map((inner) => fieldOf(inner, [...way, inner.key])), removal(way)));
    case "figures":
    case "targets":
      return listField(label, at, (way, figure) => figureOf(field, way, figure));
    case "texts":
    case "ids":
    case "codes":
    case "choices":
      return listField(label, at, (way, text) => {
        const input = make("input", { value: text ?? "" });
        input.addEventListener("input", () => set(way, input.value || " "));
        return make("div", { className: "editor-figure" }, labelled(label, input, way), removal(way));
      });
    default: {
      const input = make("input", { type: field.type === "url" ? "url" : "text", value: value ?? "" });
      if (field.type === "date") input.placeholder = today;
      input.addEventListener("input", () => set(at, input.value));
      return labelled(label, input, at);
    }
  }
}

/** A number with its words, read aloud below. @param {Field} field @param {Way} at @param {any} figure */
function figureOf(field, at, figure) {
  const input = make("input", { value: (typeof figure === "object" ? figure?.value : figure) ?? "" });
  input.addEventListener("input", () => set(at, input.value || " "));
  const reading = make("p", { className: "editor-reading", "data-reading": JSON.stringify(at) });
  const more = (field.fields ?? []).filter((inner) => inner.key !== "value");
  const details = make("details", {}, make("summary", {}, words.more), ...more.map((inner) => fieldOf(inner, [...at, inner.key])));
  return make("div", { className: "editor-figure" }, labelled(field.label, input, at), removal(at), reading, details);
}

/** @param {Row} row @param {Field[]} fields */
function card(row, fields) {
  /** @type {Way} */
  const at = ["outcome", row.id];
  const find = (/** @type {string} */ name) => /** @type {Field} */ (fields.find((field) => field.key === name));
  const [status, figures, reason, next] = ["status", "figures", "reason", "next"].map(find);
  const why = fieldOf(reason, [...at, "reason"]);
  const then = fieldOf(next, [...at, "next"]);
  const select = make("select", {}, make("option", { value: "" }, words.silent));
  for (const choice of status.choices ?? []) select.append(make("option", { value: choice.label }, choice.label));
  if (row.last) select.append(make("option", { value: "=" }, `${words.unchanged} ${row.last.period}`));
  const told = valueAt(at) ?? {};
  const known = status.choices?.find((choice) => choice.key === told.status || choice.label.toLowerCase() === String(told.status ?? "").toLowerCase());
  select.value = told.unchanged ? "=" : (known?.label ?? "");
  const ask = () => {
    const choice = status.choices?.find((one) => one.label === select.value);
    why.hidden = !choice?.asks_why && !valueAt([...at, "reason"]);
    then.hidden = !choice?.asks_next && !valueAt([...at, "next"]);
  };
  select.addEventListener("change", () => {
    changes.set(JSON.stringify([...at, "unchanged"]), { at: [...at, "unchanged"], value: select.value === "=" });
    set([...at, "status"], select.value === "=" ? "" : select.value);
    ask();
  });
  ask();
  const rest = fields.filter((field) => !["status", "figures", "reason", "next", "unchanged"].includes(field.key));
  const line = (/** @type {string} */ word, /** @type {string} */ said) => make("p", { className: "editor-told" }, `${words[word]} ${said}`);
  return make(
    "fieldset",
    { id: `rad-${row.id}`, "data-at": JSON.stringify(at) },
    make("legend", {}, row.title),
    row.text && make("p", { className: "editor-told" }, row.text),
    row.targets.length > 0 && line("targets", row.targets.join("; ")),
    row.responsible.length > 0 && line("responsible", row.responsible.join(", ")),
    row.last && line("last", `${row.last.period}: ${row.last.said}`),
    labelled(status.label, select, [...at, "status"]),
    fieldOf(figures, [...at, "figures"]),
    why,
    then,
    textField(words.text, ["#text", row.id]),
    make("details", {}, make("summary", {}, words.more), ...rest.map((field) => fieldOf(field, [...at, field.key]))),
    make("ul", { className: "editor-messages" }),
  );
}

/* What is told. */

const state = make("p", { className: "editor-state", role: "status" });
const general = make("ul", { className: "editor-messages" });
const fields = make("div", { className: "editor" });
const source = make("textarea", { spellcheck: false });
const missing = make("ul", { className: "editor-messages", id: "editor-missing" });
const frame = make("iframe", { title: words.page, sandbox: "allow-same-origin" });
const noPage = make("p", { className: "editor-help" }, words.no_page);

/** @param {Found} one @param {boolean} withLine */
function message(one, withLine = false) {
  return make("li", { className: one.severity }, withLine && `${words.line} ${one.line}: `, one.message, one.help && make("small", {}, one.help));
}

/** Puts each message at its field, or else above the form. */
function tell() {
  for (const list of fields.querySelectorAll(".editor-messages")) list.replaceChildren();
  for (const control of fields.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  general.replaceChildren(...now.elsewhere.map((one) => make("li", { className: "error" }, `${one.path}: ${one.message}`)));
  for (const one of now.found) {
    /** @type {Element | null} */
    let place = null;
    for (let way = one.at ?? []; way.length && !place; way = way.slice(0, -1)) {
      place = fields.querySelector(`[data-at="${CSS.escape(JSON.stringify(way))}"]`);
    }
    const list = place?.querySelector(":scope > .editor-messages") ?? general;
    list.append(message(one, list === general));
    if (one.severity === "error") place?.querySelector(":scope > input, :scope > select, :scope > textarea")?.setAttribute("aria-invalid", "true");
  }
  for (const reading of /** @type {NodeListOf<HTMLElement>} */ (fields.querySelectorAll("[data-reading]"))) {
    const [, id, , number] = JSON.parse(reading.dataset.reading ?? "[]");
    const said = now.readings?.[id]?.[number];
    reading.textContent = said ? `${words.read} ${said}` : "";
  }
  tellMissing();
}

function tellMissing() {
  /** @type {HTMLElement[]} */
  const items = [];
  /** @param {string} text @param {string} severity @param {Element | null | undefined} place */
  const add = (text, severity, place) => {
    const go = () => {
      const control = /** @type {HTMLElement | null | undefined} */ (place?.querySelector("select, input, textarea, button"));
      control?.closest("details")?.setAttribute("open", "");
      control?.focus();
    };
    items.push(make("li", { className: severity }, place ? make("button", { type: "button", onclick: go }, text) : text));
  };
  for (const one of now.found.filter((found) => found.severity === "error")) {
    const at = one.at && fields.querySelector(`[data-at="${CSS.escape(JSON.stringify(one.at))}"]`);
    add(one.message, "error", at);
  }
  for (const row of form.groups?.flatMap((group) => group.rows) ?? []) {
    if (!valueAt(["outcome", row.id]) && !valueAt(["#text", row.id])) add(`${words.untold} ${row.title}`, "hint", document.getElementById(`rad-${row.id}`));
  }
  const facts = (/** @type {any} */ values) => JSON.stringify(Object.entries(values?.outcome ?? {}).map(([id, told]) => [id, told.status, told.figures]));
  const corrections = (/** @type {any} */ values) => values?.corrections?.length ?? 0;
  if (form.published && facts(before) !== facts(now.values) && corrections(before) >= corrections(now.values)) {
    add(words.correct, "warning", fields.querySelector(`[data-at='["corrections"]']`));
  }
  missing.replaceChildren(...(items.length ? items : [make("li", {}, words.nothing)]));
}

/* The page as it will be. */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;
function preview() {
  clearTimeout(soon);
  soon = setTimeout(async () => {
    const { html, page } = await ask({ do: "preview" });
    noPage.hidden = Boolean(html);
    frame.hidden = !html;
    if (!html || frame.dataset.page === html) return;
    frame.dataset.page = html;
    // Links and styles of the page are counted from where it will be. It runs no script, and neither does what it says.
    const base = new URL(`../../${page}`, location.href).href.replace(/index\.html$/, "");
    frame.srcdoc = html.replace(/<head>/, () => `<head><base href="${base}">`);
  }, 250);
}

/* Handing in. */

async function handIn() {
  const { href, brings_text: brings, text } = await ask({ do: "hand-in" });
  if (!brings) await navigator.clipboard.writeText(text).catch(() => {});
  handedIn = true;
  open(href, "_blank", "noopener");
  state.textContent = brings ? words.brings : words.copied;
}
function download() {
  const link = make("a", { href: URL.createObjectURL(new Blob([now.text], { type: "text/markdown" })), download: path.split("/").pop() });
  link.click();
  URL.revokeObjectURL(link.href);
}
function clear() {
  if (!confirm(words.sure)) return;
  localStorage.removeItem(key);
  handedIn = true;
  location.reload();
}

/** Makes the form anew. */
function build() {
  const outcome = form.fields.find((field) => field.key === "outcome")?.fields ?? [];
  fields.replaceChildren();
  if (!now.values) {
    fields.append(make("p", { className: "editor-help" }, words.unreadable));
    return;
  }
  const rest = form.fields.filter((field) => field.key !== "outcome");
  if (form.groups) {
    for (const group of form.groups) {
      fields.append(make("h2", {}, group.title), ...(group.id ? [textField(words.body, ["#text", group.id])] : []), ...group.rows.map((row) => card(row, outcome)));
    }
    fields.append(make("h2", {}, words.whole), textField(words.introduction, ["#text"]));
  }
  const first = ["published", "sources", "documents", "corrections", "title", "valid"];
  const shown = rest.filter((field) => field.required || first.includes(field.key));
  fields.append(...shown.map((field) => fieldOf(field, [field.key])));
  if (!form.groups) fields.append(textField(words.body, ["#text"]));
  fields.append(make("details", {}, make("summary", {}, words.more), ...rest.filter((field) => !shown.includes(field)).map((field) => fieldOf(field, [field.key]))));
}

/** The file with its comments, where the repository lets it be read. */
async function original() {
  if (!root.dataset.raw) return null;
  try {
    const response = await fetch(root.dataset.raw + path);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

async function start() {
  const response = await fetch(new URL(`${promise}.json`, location.href));
  if (!response.ok) throw new Error(`${response.status}`);
  const bundle = await response.json();
  const shown = bundle.files[path] ?? null;
  const full = shown === null ? null : await original();
  publishedText = full ?? shown;
  const draft = kept();
  if (publishedText !== null) before = (await ask({ do: "open", bundle, path, text: publishedText, today })).values;
  /** @type {Answer} */
  const answer = await ask({ do: "open", bundle, path, text: draft?.text ?? publishedText, today });
  if (answer.error || !answer.form) throw new Error(answer.error);
  form = answer.form;
  now = answer;
  const button = (/** @type {string} */ word, /** @type {() => void} */ act, main = false) => make("button", { type: "button", onclick: act, className: main ? "main" : "" }, words[word]);
  const notes = [words.kept];
  if (draft) notes.push(draft.published === publishedText ? words.draft : words.changed);
  if (shown !== null && full === null) notes.push(words.comments);
  source.addEventListener("input", async () => {
    const next = await ask({ do: "source", text: source.value });
    if (next.form) form = next.form;
    show(next);
    build();
    tell();
  });
  const title = [form.promise?.place, form.promise?.title, form.period].filter(Boolean).join(", ");
  root.replaceChildren(
    make("h2", {}, title || form.path),
    ...notes.map((note) => make("p", { className: "editor-help" }, note)),
    general,
    fields,
    make("details", { className: "editor-source" }, make("summary", {}, words.source), labelled(words.source_help, source, ["#source"])),
    make("h2", {}, words.page),
    noPage,
    frame,
    make("h2", {}, words.missing),
    missing,
    make("div", { className: "editor-bar" }, button("hand_in", handIn, true), button("download", download), button("copy", () => navigator.clipboard.writeText(now.text)), button("clear", clear)),
    state,
    make("p", { className: "editor-help" }, words.next),
  );
  build();
  show(answer);
}

root.hidden = false;
if (promise && path) {
  /** @type {HTMLElement | null} */ (document.querySelector(".editor-choose"))?.setAttribute("hidden", "");
  start().catch((error) => root.replaceChildren(make("p", { role: "alert" }, `${words.failed} ${error.message}`)));
} else {
  root.hidden = true;
}
