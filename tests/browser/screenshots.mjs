// Takes the pictures in docs/screenshots anew: five kinds of pages of both themes, on a desktop and on a phone, in light
// and in dark. Two of them stand in the README.
// Usage: node screenshots.mjs FOLDER BASE_URL – as axe.mjs; the site built with --as-of 2026-11-20.
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { account, called, launch, serve, some } from './site.mjs';

const PAGES = {
  polisen: {
    start: '',
    place: 'jonkopings-lan/jonkoping/',
    promise: 'jonkopings-lan/jonkoping/2020/',
    'follow-up': 'jonkopings-lan/jonkoping/2020/t2/',
    reporting: 'redovisning/',
  },
  jonkoping: {
    start: 'jonkopings-kommun/',
    promise: 'jonkopings-kommun/2020/',
    'follow-up': 'jonkopings-kommun/2020/t2/',
    focus: 'jonkopings-kommun/fokusomraden/narkotika/',
    reporting: 'jonkopings-kommun/redovisning/',
  },
};
const TALLEST = 1600;
const HEAVIEST = 120_000;

const { folder, base } = called();
const { tell, end } = account();
const out = join(import.meta.dirname, '../../docs/screenshots');
await mkdir(out, { recursive: true });
const views = Object.entries(PAGES).flatMap(([theme, pages]) =>
  Object.entries(pages).flatMap(([kind, address]) =>
    [1280, 360].flatMap((width) => ['light', 'dark'].map((scheme) => ({ theme, kind, address, width, scheme }))),
  ),
);

const browser = await launch();
const taken = new Set();
let bytes = 0;
await some(
  views,
  async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'sv-SE' });
    const tab = await context.newPage();
    await serve(tab, folder, base, tell);
    return { tab, devtools: await context.newCDPSession(tab) };
  },
  async ({ theme, kind, address, width, scheme }, { tab, devtools }) => {
    await tab.setViewportSize({ width, height: TALLEST });
    await tab.emulateMedia({ colorScheme: scheme });
    const response = await tab.goto(base + address);
    if (response.status() !== 200) tell(`there is no /${address}`);
    const height = await tab.evaluate(async () => {
      await document.fonts.ready;
      return Math.ceil(document.body.getBoundingClientRect().bottom);
    });
    const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: 1 };
    const name = `${theme}-${kind}-${width}-${scheme}.webp`;
    for (const quality of [80, 70, 60, 50, 40, 30]) {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality, clip });
      await writeFile(join(out, name), data, 'base64');
      if ((await stat(join(out, name))).size <= HEAVIEST) break;
    }
    const { size } = await stat(join(out, name));
    if (size > HEAVIEST) tell(`${name} weighs ${size} bytes`);
    bytes += size;
    taken.add(name);
  },
);
await browser.close();
for (const old of (await readdir(out)).filter((name) => !taken.has(name))) await rm(join(out, old));
end(`${taken.size} pictures of ${Math.round(bytes / 1000)} kB together`);
