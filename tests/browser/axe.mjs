// Opens every page of a built site in a real browser and fails on what axe calls a violation, on sideways scrolling, on a
// request to anywhere else, on a missing file and on a message in the console: all pages on a phone in light and on a
// desktop in dark, one of each kind in all views, there with everything open that can be opened, enlarged to 400 %, with
// the letters and lines as far apart as some readers set them, and with colours of the reader's own. There the parts of
// drawings must stand out as well, on paper too. And a table that is shown as a list must stay one to those who hear it.
// Usage: node axe.mjs FOLDER BASE_URL [--kinds] – the folder is served at that address without any network; with --kinds
// one page of each kind alone is looked at.
// CHROMIUM names the browser, JOBS how many pages are open at a time (2).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { account, called, launch, oneOfEachKind, pages, serve, some } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EVERY = [
  [320, 'light'],
  [1280, 'dark'],
];
// A window of 1280 × 900 at 400 %.
const ENLARGED = { width: 320, height: 225 };
// What text must bear (WCAG 1.4.12).
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const ROLES = new Set(['table', 'rowgroup', 'row', 'rowheader', 'columnheader', 'cell']);
const ALL = [320, 768, 1280].flatMap((width) => ['light', 'dark'].map((scheme) => [width, scheme]));

const { folder, base } = called();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const every = await pages(folder);
const kinds = new Set(oneOfEachKind(every));
const list = process.argv.includes('--kinds') ? [...kinds] : every;
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
  await fits(tab, where);
}

// Tells of what is wider than the window.
async function fits(tab, where) {
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

// What axe does not look at (WCAG 1.4.11): the parts of drawings against what they stand on. A bar is seen by its fill or by
// its edge; the line of a target by its own edges; what came in earlier periods is told from this one without colours, as
// on grey paper.
async function drawings(tab, where) {
  const faint = await tab.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const levels = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const over = (colour, ground) => {
      const [top, below] = [levels(colour), levels(ground)];
      return top.slice(0, 3).map((level, at) => (level * top[3] + below[at] * (255 - top[3])) / 255);
    };
    const light = (rgb) =>
      rgb
        .map((level) => level / 255)
        .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4))
        .reduce((sum, level, at) => sum + level * [0.2126, 0.7152, 0.0722][at], 0);
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const ground = (element) => {
      for (let at = element.closest('svg'); at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (levels(colour)[3] === 255) return colour;
      }
      return getComputedStyle(document.body).backgroundColor;
    };
    const paint = (colour, below) => (colour === 'none' ? over(below, below) : over(colour, below));
    const faint = new Map();
    const least = (name, ratio, wanted) => {
      if (ratio < wanted && !(faint.get(name) <= ratio)) faint.set(name, ratio);
    };
    const marks = '.chart__sure, .chart__maybe, .chart__before, .chart__area, .chart__arrow, .chart__target, .segment rect, .segment__hatch';
    for (const mark of document.querySelectorAll(marks)) {
      const name = [...(mark.closest('.segment')?.classList ?? [])].concat(mark.localName, [...mark.classList]).join(' ');
      const [style, below] = [getComputedStyle(mark), ground(mark)];
      const colours = [style.fill, style.stroke].map((colour) => contrast(paint(colour, below), over(below, below)));
      least(name, Math.max(...colours), 3);
    }
    for (const number of document.querySelectorAll('.segment text')) {
      const below = ground(number);
      const area = getComputedStyle(number.parentElement.querySelector('rect')).fill;
      least(`${number.parentElement.classList} number`, contrast(over(getComputedStyle(number).fill, area), over(area, below)), 4.5);
    }
    const fill = (one) => over(getComputedStyle(one).fill, ground(one));
    for (const before of document.querySelectorAll('svg .chart__before + .chart__sure')) {
      least('chart__before beside chart__sure', contrast(fill(before.previousElementSibling), fill(before)), 3);
    }
    return [...faint];
  });
  for (const [name, ratio] of faint) tell(`${where}: ${name} has a contrast of ${ratio.toFixed(2)}`);
}

// What the browser tells those who hear a page of its tables: how many of each part.
async function tables(devtools) {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const counts = {};
  for (const { ignored, role } of nodes) {
    if (!ignored && ROLES.has(role?.value)) counts[role.value] = (counts[role.value] ?? 0) + 1;
  }
  return counts;
}

let views = 0;
let heard = 0;
const browser = await launch();
await some(
  // The long ones first, so that the workers end together.
  [...list.sort((one, two) => two.size - one.size), { address: 'finns/inte/' }],
  async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'sv-SE' });
    const tab = await context.newPage();
    const worker = { tab, devtools: await context.newCDPSession(tab), address: '' };
    const here = (words) => tell(`/${worker.address}: ${words}`);
    await worker.devtools.send('DOM.enable');
    await worker.devtools.send('CSS.enable');
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
      if (kinds.has(page) && width === 1280) await drawings(tab, `/${page.address} ${colorScheme}`);
      views += 1;
    }
    if (!kinds.has(page)) return;
    const wide = JSON.stringify(await tables(worker.devtools));
    await tab.setViewportSize({ width: 320, height: 900 });
    const narrow = JSON.stringify(await tables(worker.devtools));
    if (wide !== narrow) tell(`/${page.address}: tables are ${wide} on a desktop, ${narrow} on a phone`);
    heard += wide !== '{}';
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    for (const [width, colorScheme] of EVERY) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await look(tab, `/${page.address} ${width} ${colorScheme}, all open`);
      views += 1;
    }
    await tab.emulateMedia({ media: 'print' });
    await drawings(tab, `/${page.address} on paper`);
    await tab.emulateMedia({ media: 'screen' });
    await tab.setViewportSize(ENLARGED);
    await look(tab, `/${page.address} at 400 %`);
    await tab.emulateMedia({ forcedColors: 'active' });
    await fits(tab, `/${page.address} at 400 %, forced colours`);
    await tab.emulateMedia({ forcedColors: 'none' });
    // The page's own policy allows no style of ours; the browser's does.
    const { frameTree } = await worker.devtools.send('Page.getFrameTree');
    const { styleSheetId } = await worker.devtools.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
    await worker.devtools.send('CSS.setStyleSheetText', { styleSheetId, text: SPACED });
    await fits(tab, `/${page.address} at 400 %, spaced`);
    views += 3;
  },
);
await browser.close();
end(`${list.length} pages, ${kinds.size} of them as one of a kind, ${heard} with tables, ${views} views`);
