// Opens every page of a built site in a real browser and fails on what axe calls a violation, on sideways scrolling, on a
// request to anywhere else, on a missing file and on a message in the console: all pages on a phone in light and on a
// desktop in dark, one of each kind in all views, there with everything open that can be opened.
// Usage: node axe.mjs FOLDER BASE_URL – the folder is served at that address without any network.
// CHROMIUM names the browser, JOBS how many pages are open at a time (2).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { account, called, launch, oneOfEachKind, pages, serve, some } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EVERY = [
  [320, 'light'],
  [1280, 'dark'],
];
const ALL = [320, 768, 1280].flatMap((width) => ['light', 'dark'].map((scheme) => [width, scheme]));

const { folder, base } = called();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const list = await pages(folder);
const kinds = new Set(oneOfEachKind(list));
const { tell, end } = account();

// Looks at the page as it stands.
async function look(tab, where) {
  const violations = await tab.evaluate(
    async (values) => (await globalThis.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations,
    TAGS,
  );
  for (const { id, impact, help, nodes } of violations) {
    tell(`${where}: ${id} (${impact}): ${help}; ${nodes.length} of them, first ${nodes[0].target.join(' ')}`);
  }
  const { over, widest } = await tab.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > edge + 1,
    );
    const name = (element) => `${element.localName}.${[...element.classList].join('.')}`;
    return { over: document.documentElement.scrollWidth - edge, widest: beyond.slice(0, 1).map(name).join() };
  });
  if (over > 0) tell(`${where}: ${over} px wider than the window${widest ? `, from ${widest}` : ''}`);
}

let views = 0;
const browser = await launch();
await some(
  // The long ones first, so that the workers end together.
  [...list.sort((one, two) => two.size - one.size), { address: 'finns/inte/' }],
  async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'sv-SE' });
    const tab = await context.newPage();
    const worker = { tab, address: '' };
    const here = (words) => tell(`/${worker.address}: ${words}`);
    await serve(tab, folder, base, here);
    tab.on('console', (message) => {
      // The browser itself tells of the address that there is not.
      if (message.location().url === tab.url() && message.text().includes('status of 404')) return;
      here(`console: ${message.text()}`);
    });
    tab.on('pageerror', (error) => here(`script: ${error.message}`));
    return worker;
  },
  async (page, worker) => {
    const { tab } = worker;
    worker.address = page.address;
    const [[width, colorScheme]] = EVERY;
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme });
    const response = await tab.goto(base + page.address);
    const expected = page.file ? 200 : 404;
    if (response.status() !== expected) tell(`/${page.address}: status ${response.status()}, not ${expected}`);
    await tab.evaluate(axe);
    for (const [width, colorScheme] of kinds.has(page) ? ALL : EVERY) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await look(tab, `/${page.address} ${width} ${colorScheme}`);
      views += 1;
    }
    if (!kinds.has(page)) return;
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    for (const [width, colorScheme] of EVERY) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await look(tab, `/${page.address} ${width} ${colorScheme}, all open`);
      views += 1;
    }
  },
);
await browser.close();
end(`${list.length} pages, ${kinds.size} of them as one of a kind, ${views} views`);
