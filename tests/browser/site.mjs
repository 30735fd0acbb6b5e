// What the checks here share: a built site, served to a real browser at its own address without any network.
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

export const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

// Returns the folder and the address that a check was called with.
export function called() {
  const [folder, base] = process.argv.slice(2);
  if (!folder || !base?.endsWith('/')) {
    console.error(`usage: node ${process.argv[1].split(/[\\/]/).pop()} FOLDER BASE_URL/`);
    process.exit(2);
  }
  return { folder, base };
}

export const launch = (options = {}) =>
  chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'], ...options });

// Lists all pages: their address below the base, their theme and kind as the page says itself, and their size.
export async function pages(folder) {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const read = async (file) => {
    const html = await readFile(join(folder, file), 'utf8');
    const [, theme] = /<html[^>]* class="[^"]*\btheme--([\w-]+)/.exec(html) ?? [];
    const [, kind] = /<body class="[^"]*\bpage--([\w-]+)/.exec(html) ?? [];
    if (!theme || !kind) throw new Error(`${file} does not say its theme and its kind`);
    return { file, address: file.replace(/(^|\/)index\.html$/, '$1'), theme, kind, size: html.length };
  };
  return Promise.all(files.filter((file) => file.endsWith('.html')).sort().map(read));
}

// Picks the largest page of each kind and theme.
export function oneOfEachKind(list) {
  const largest = new Map();
  for (const page of list) {
    const key = `${page.theme} ${page.kind}`;
    if (!(largest.get(key)?.size >= page.size)) largest.set(key, page);
  }
  return [...largest.values()];
}

// What stands at an address below the base, as GitHub Pages answers: a folder by its index.html, what is not there by
// 404.html.
export async function found(folder, path) {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const body = await readFile(join(folder, file)).catch(() => null);
  if (body) return { status: 200, body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' };
  const page = await readFile(join(folder, '404.html')).catch(() => '');
  return { status: 404, body: page, contentType: TYPES['.html'] };
}

// Serves the folder to a tab or a context. `tell` hears of requests to anywhere else and of files that are not there.
// A page that leads on stays, so that it can be looked at.
export async function serve(target, folder, base, tell) {
  await target.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith('data:')) return route.continue();
    if (!url.startsWith(base)) {
      tell(`asks for ${url}`);
      return route.abort();
    }
    const path = decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length));
    const answer = await found(folder, path);
    const navigates = route.request().isNavigationRequest();
    if (answer.status === 404 && !navigates) tell(`there is no ${path}`);
    if (navigates) answer.body = answer.body.toString().replace(/<meta http-equiv="refresh"[^>]*>/, '');
    return route.fulfill(answer);
  });
}

// Does the same with each of a list, some at a time; `work` gets what `begin` made once for each of them.
export async function some(list, begin, work, jobs = Number(process.env.JOBS || 2)) {
  const waiting = list.values();
  const worker = async () => {
    const own = await begin();
    for (const one of waiting) await work(one, own);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}

// Counts problems and says how it went.
export function account() {
  const began = Date.now();
  let problems = 0;
  return {
    tell(words) {
      problems += 1;
      console.log(words);
    },
    end(words) {
      console.log(`${words}, ${problems} problems, ${((Date.now() - began) / 1000).toFixed(0)} s`);
      process.exit(problems ? 1 : 0);
    },
  };
}
