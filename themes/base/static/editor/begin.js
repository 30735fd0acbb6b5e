// @ts-check
/** What to write is chosen: a promise from the list of the site and then a file of it, or something new by its name. */
import { button, make, root, words } from "./dom.js";
import { labelled } from "./labelled.js";
import { slug } from "./slug.js";

/** How many promises are listed at once; more are found by their words. */
const LISTED = 40;

/** @typedef {[string, string, [string, string][]]} Place its id, its name, and the ids and titles of its promises */

/** @param {string} name @returns {Promise<any>} */
async function read(name) {
  const response = await fetch(new URL(name, location.href));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** @param {Record<string, string>} query @param {string} text */
function way(query, text) {
  return make("a", { href: `?${new URLSearchParams(query)}`.replaceAll("%2F", "/") }, text);
}

/** @param {string} promise @param {string} what begins: `plats` or `sida` */
export async function begin(promise, what) {
  /** @type {Place[]} */
  const places = (await read("index.json")).places;
  const shown = what === "plats" || what === "sida" ? await named(what, places) : promise ? await files(promise, places) : list(places);
  root.replaceChildren(make("div", { className: "editor-form" }, ...shown));
}

/** The promises of the site. @param {Place[]} places */
function list(places) {
  const year = new Date().getFullYear();
  /** @typedef {{ text: string, query: Record<string, string> }} Choice */
  const all = places.flatMap(([place, name, promises]) => {
    /** @type {Choice[]} */
    const links = promises.map(([id, title]) => ({ text: `${name}, ${title}`, query: { lofte: `${place}/${id}` } }));
    return links.length > 0 ? links : [{ text: `${name}: ${words.first_promise}`, query: { fil: `content/${place}/${year}/promise.md` } }];
  });
  const filter = make("input", { type: "search", autocomplete: "off" });
  const found = make("ul", { className: "editor-choices" });
  const told = make("p", { className: "editor-help", role: "status" });
  const fill = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = all.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
    found.replaceChildren(...hits.slice(0, LISTED).map(({ text, query }) => make("li", {}, way(query, text))));
    told.textContent = hits.length === 0 ? words.none_found : hits.length > LISTED ? words.more_found : "";
  };
  filter.addEventListener("input", fill);
  fill();
  return [
    make("h2", {}, words.choose_promise),
    all.length > 1 && labelled(words.filter, filter, ["#filter"]),
    told,
    found,
    make("h2", {}, words.choose_other),
    make("ul", { className: "editor-choices" }, make("li", {}, way({ nytt: "sida" }, words.new_page)), make("li", {}, way({ nytt: "plats" }, words.new_place))),
  ].filter((part) => part !== false);
}

/** The files of a promise: what remains to be written, what is there, and the text about the place. @param {string} promise @param {Place[]} places */
async function files(promise, places) {
  const [place, id] = promise.split("/");
  const [, name, promises] = places.find((one) => one[0] === place) ?? ["", "", []];
  const title = promises.find((one) => one[0] === id)?.[1] ?? promise;
  /** @type {{ path: string, title: string, words: string | null }[]} */
  const writable = (await read(`${promise}.json`)).writable;
  const about = { path: `content/${place}/place.md`, title: words.about_place, words: null };
  const items = [...writable, about].map((one) => make("li", {}, way({ lofte: promise, fil: one.path }, one.title), one.words && ` – ${one.words}`));
  return [make("h2", {}, `${name}, ${title}`), make("ul", { className: "editor-choices" }, ...items), make("p", {}, way({}, words.choose_another))];
}

/** A place or a page of its own gets its name, and its folder by that. @param {"plats" | "sida"} what @param {Place[]} places */
async function named(what, places) {
  const isPlace = what === "plats";
  const pathOf = (/** @type {string} */ id) => (isPlace ? `content/${id}/place.md` : `content/${id}.md`);
  const taken = new Set(isPlace ? places.map(([id]) => pathOf(id)) : Object.keys((await read("site.json")).files));
  const input = make("input", { required: true, autocomplete: "off" });
  const field = labelled(isPlace ? words.name_place : words.name_page, input, ["#name"]);
  const messages = /** @type {HTMLElement} */ (field.querySelector(".editor-messages"));
  const tell = (/** @type {(Node | string)[]} */ ...said) => {
    messages.replaceChildren(make("li", { className: "error" }, make("b", {}, `${words.error} `), ...said));
    input.setAttribute("aria-invalid", "true");
    input.focus();
  };
  const go = button(words.begin, () => {}, "main");
  go.type = "submit";
  const form = make("form", { className: "editor-form", noValidate: true }, field, go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.trim();
    const path = pathOf(slug(name));
    if (!slug(name)) tell(words.no_letters);
    else if (taken.has(path)) tell(`${words.taken} `, way({ fil: path }, path));
    else location.assign(way({ fil: path, namn: name }, "").href);
  });
  return [make("h2", {}, isPlace ? words.new_place : words.new_page), form, make("p", {}, way({}, words.choose_another))];
}
