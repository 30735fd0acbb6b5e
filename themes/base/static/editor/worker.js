// @ts-check
/**
 * Runs the module for browsers beside the page, so that the page never waits. A request and its answer are objects of JSON;
 * they cross into the module four bytes at a time, as numbers (see `src/editor/browser.rs`).
 */

/** @typedef {{ push(bytes: number): void, answer(length: number): number, pull(from: number): number }} Exports */

/** @type {Promise<Exports> | undefined} */
let loaded;

/**
 * @param {string} address
 * @returns {Promise<Exports>}
 */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  // What a clock or a key would be asked for: nothing of it is ever called.
  /** @type {Record<string, Record<string, () => never>>} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => {
      throw new Error(`${name} is not there`);
    };
  }
  const instance = await WebAssembly.instantiate(module, imports);
  // wasm-bindgen puts a digest behind the name of what it exports.
  /** @param {string} name @returns {any} */
  const exported = (name) => Object.entries(instance.exports).find(([found]) => found.replace(/_[0-9a-f]{16}$/, "") === name)?.[1];
  return { push: exported("push"), answer: exported("answer"), pull: exported("pull") };
}

/**
 * @param {Exports} module
 * @param {object} request
 * @returns {object}
 */
function ask(module, request) {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const sent = new DataView(new ArrayBuffer(bytes.length + 4));
  new Uint8Array(sent.buffer).set(bytes);
  for (let at = 0; at < bytes.length; at += 4) module.push(sent.getUint32(at, true));
  const length = module.answer(bytes.length) >>> 0;
  const got = new DataView(new ArrayBuffer(length + 4));
  for (let at = 0; at < length; at += 4) got.setUint32(at, module.pull(at) >>> 0, true);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(got.buffer, 0, length)));
}

addEventListener("message", async ({ data: { id, module, request } }) => {
  try {
    loaded ??= load(module);
    postMessage({ id, answer: ask(await loaded, request) });
  } catch (error) {
    postMessage({ id, answer: { error: String(error) } });
  }
});
