// What the checks of the form share: a site whose editors have the form, built and opened in a browser that keeps the day of
// the checks, with the files of its repository as they lie on GitHub; and hands that have a keyboard and no mouse.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, serve } from './site.mjs';

export const DAY = '2026-11-20';
// A module that is compiled for speed answers in some milliseconds; that of a test may take a minute at first.
export const PATIENCE = { timeout: Number(process.env.PATIENCE || 240_000) };

// A folder that is gone when the check ends.
export function temporary(name) {
  const folder = mkdtempSync(join(tmpdir(), name));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// The commands of the program in the folder of a site, on a day.
export function commands(program, module, site, day = DAY) {
  const run = (...args) =>
    execFileSync(resolve(program), ['--root', site, ...args, '--as-of', day, '--quiet'], { encoding: 'utf8', stdio: 'pipe' });
  return { run, build: (out) => run('build', '--editor', resolve(module), '--out', out) };
}

// A browser with the built site at its address. `repository` holds the texts of files by their path: those that may be read
// where they lie, which is `raw`.
export async function editors({ built, base, raw, tell, day = DAY }) {
  const browser = await launch();
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce' });
  await context.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await serve(context, built, base, tell);
  const repository = new Map();
  await context.route(`${raw}**`, (route) => {
    const body = repository.get(route.request().url().slice(raw.length));
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill(body === undefined ? { status: 404, headers } : { status: 200, body, headers });
  });
  const open = async (address) => {
    const tab = await context.newPage();
    tab.on('pageerror', (error) => tell(String(error)));
    tab.on('console', (message) => {
      // That a file is not in the repository yet, and that the page that is shown may run nothing, is as it should be.
      const isRight = message.location().url.startsWith(raw) || /frame is sandboxed/.test(message.text());
      // A link of that page leads to what is not published.
      const isNowhere = message.location().url.startsWith(`${base}finns-inte/`);
      if (message.type() === 'error' && !isRight && !isNowhere) tell(message.text());
    });
    await tab.goto(address);
    return tab;
  };
  return { browser, repository, open, form: (promise, file) => open(`${base}redaktion/skriv/?lofte=${promise}&fil=content/${promise}/${file}`) };
}

export const loaded = (tab) => tab.locator('.editor-card').first().waitFor(PATIENCE);
export const text = (tab) => tab.locator('.editor-source textarea').inputValue();
// Waits until the file has these words, which is when the module has answered to them.
export const settled = (tab, words) =>
  tab.waitForFunction((words) => document.querySelector('.editor-source textarea').value.includes(words), words, PATIENCE);

// The field at the way to a value: `["outcome", "krogtillsyn", "status"]`.
export const field = (tab, ...way) => tab.locator(`[data-at='${JSON.stringify(way)}']`);

// Goes on from control to control until one has the focus, as somebody does who has no mouse.
export async function reach(tab, control, most = 2000) {
  for (let keys = 0; keys <= most; keys += 1) {
    // It may be another element than before: lists of what is known are made anew.
    if (await control.evaluate((one) => one === document.activeElement)) return keys;
    await tab.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${control}`);
}

// Goes to a control and presses it.
export async function press(tab, control) {
  await reach(tab, control);
  await tab.keyboard.press('Enter');
}

// Goes to a control and types.
export async function type(tab, control, words) {
  await reach(tab, control);
  await tab.keyboard.type(words);
}

// Goes to a list of choices and down to the one that begins so.
export async function choose(tab, control, words) {
  await reach(tab, control);
  await tab.keyboard.press('Home');
  for (let keys = 1; keys < 40; keys += 1) {
    if ((await control.evaluate((one) => one.selectedOptions[0].text)).startsWith(words)) return keys;
    await tab.keyboard.press('ArrowDown');
  }
  throw new Error(`${control} has no choice ${words}`);
}

// The page that is shown, and the file of the site that it will be. Waits until it says the words.
export async function shown(tab, words, base) {
  // Words are joined there with blanks that do not break.
  const says = (words) => document.querySelector('iframe').contentDocument?.body?.textContent.replace(/\s+/g, ' ').includes(words);
  await tab.waitForFunction(says, words.replace(/\s+/g, ' '), PATIENCE);
  await tab.waitForFunction(() => document.querySelector('iframe').contentDocument?.styleSheets.length > 0, null, PATIENCE);
  const { html, address } = await tab.locator('iframe').evaluate((frame) => ({ html: frame.dataset.page, address: frame.contentDocument.baseURI }));
  return { html, file: join(decodeURIComponent(address.slice(base.length)), 'index.html') };
}

// Puts a table on the clipboard of the form, as another program does.
export const paste = (tab, html, plain) =>
  tab.getByLabel('Kopiera tabellen i Word').evaluate(
    (area, { html, plain }) => {
      const data = new DataTransfer();
      if (html) data.setData('text/html', html);
      data.setData('text/plain', plain);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }));
    },
    { html, plain },
  );

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe finds in the form as it stands, wide and narrow, light and dark; and whether it is wider than the screen.
export async function accessible(tab, state, tell) {
  await tab.evaluate(AXE);
  const size = tab.viewportSize();
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 360]) {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize({ width, height: 900 });
      const violations = await tab.evaluate(
        async () => (await globalThis.axe.run(document.querySelector('main'), { iframes: false, resultTypes: ['violations'] })).violations,
      );
      for (const one of violations) tell(`${state}, ${colorScheme} ${width}: ${one.id}: ${one.nodes[0].html}`);
      const fits = await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      if (!fits) tell(`${state}, ${colorScheme} ${width}: the page is wider than the screen`);
      if (process.env.PICTURES) {
        const path = join(process.env.PICTURES, `${state.replaceAll(' ', '-')}-${colorScheme}-${width}.png`);
        await tab.screenshot({ path, fullPage: true });
      }
    }
  }
  await tab.emulateMedia({ colorScheme: null });
  await tab.setViewportSize(size);
}
