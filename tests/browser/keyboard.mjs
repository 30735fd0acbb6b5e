// Walks through one page of each kind with the keyboard alone, on a phone, on a desktop and on a desktop at 400 %: the
// skip link comes first and leads to the content, every stop shows where it is and lies in sight, everything that can be
// reached is reached once, backwards as well, and what opens closes again. Then reads each page with JavaScript off.
// Usage: node keyboard.mjs FOLDER BASE_URL – as axe.mjs.
import { account, called, launch, oneOfEachKind, pages, serve, some } from './site.mjs';

// A desktop, a phone, and a desktop at 400 %.
const SIZES = [
  [1280, 900],
  [320, 900],
  [320, 225],
];
const { folder, base } = called();
const list = oneOfEachKind(await pages(folder));
const { tell, end } = account();

// In the page: what the walk asks for.
function helpers() {
  const focusable = 'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]';
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor, boxShadow };
  };
  const name = (element) =>
    `${element.localName}${element.className ? `.${[...element.classList].join('.')}` : ''} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  globalThis.walk = {
    begin() {
      this.stops = [...document.querySelectorAll(focusable)].filter(
        (element) => element.tabIndex >= 0 && !element.disabled && shown(element),
      );
      this.before = new Map(this.stops.map((element) => [element, look(element)]));
      this.reached = new Map();
      return this.stops.length;
    },
    // Where the focus is now, and what is wrong with that; null at the end of the document.
    stop() {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      this.reached.set(element, (this.reached.get(element) ?? 0) + 1);
      const wrong = [];
      const now = look(element);
      const before = this.before.get(element);
      // What scrolls is a stop for the browser without being asked; it draws its own ring.
      if (!before && element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight) {
        wrong.push('is a stop that was not there before');
      }
      if (!now.outline && (now.boxShadow === 'none' || now.boxShadow === before?.boxShadow)) wrong.push('shows no focus');
      const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      const insight = boxes.some((box) => {
        const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return top && (element.contains(top) || top.contains(element));
      });
      if (!insight) wrong.push('has the focus out of sight or behind something');
      return { name: name(element), wrong: wrong.join(', '), again: this.reached.get(element) > 1 };
    },
    missed() {
      return this.stops.filter((element) => !this.reached.has(element)).map(name);
    },
    name,
  };
}

// Opens a page anew: where a walk begins is otherwise where the last one ended.
async function open(tab, address, all = false) {
  await tab.goto(base + address);
  await tab.evaluate(helpers);
  if (all) await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

// Presses a key until the end of the document, and tells what was wrong on the way.
async function walk(tab, where, key) {
  const stops = await tab.evaluate(() => globalThis.walk.begin());
  let first;
  for (let steps = 0; ; steps += 1) {
    await tab.keyboard.press(key);
    const stop = await tab.evaluate(() => globalThis.walk.stop());
    if (!stop) break;
    first ??= stop;
    if (stop.wrong) tell(`${where}, ${key}: ${stop.name} ${stop.wrong}`);
    if (stop.again || steps > 2 * stops + 10) {
      // Past the end some browsers begin again.
      if (!(await tab.evaluate(() => globalThis.walk.missed())).length) break;
      tell(`${where}, ${key}: comes back to ${stop.name}: a trap`);
      break;
    }
  }
  for (const name of await tab.evaluate(() => globalThis.walk.missed())) tell(`${where}, ${key}: never reaches ${name}`);
  return { first, stops };
}

// Opens and closes everything that a summary opens, with both keys.
async function unfold(tab, where) {
  const count = await tab.locator('summary:visible').count();
  for (let number = 0; number < count; number += 1) {
    const summary = tab.locator('summary:visible').nth(number);
    const name = await summary.evaluate((element) => globalThis.walk.name(element));
    const state = () =>
      summary.evaluate((element) => ({
        open: element.parentElement.open,
        shows: [...element.parentElement.children].some((child) => child !== element && child.checkVisibility()),
      }));
    const before = await state();
    for (const [key, open] of [
      ['Enter', !before.open],
      ['Space', before.open],
    ]) {
      await summary.focus();
      await tab.keyboard.press(key);
      const now = await state();
      if (now.open !== open || now.shows !== open) tell(`${where}: ${key} does not ${open ? 'open' : 'close'} ${name}`);
    }
  }
  const menu = tab.locator('.menu-panel > summary:visible');
  if (await menu.count()) {
    await menu.focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Escape');
    const state = await menu.evaluate((element) => [element.parentElement.open, document.activeElement === element]);
    if (state[0] || !state[1]) tell(`${where}: Escape does not close the menu and lead back to its button`);
  }
  return count;
}

let stopped = 0;
let opened = 0;
const browser = await launch();
await some(
  list,
  async () => {
    const worker = { address: '' };
    const here = (words) => tell(`/${worker.address}: ${words}`);
    for (const scripted of [true, false]) {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'sv-SE', javaScriptEnabled: scripted });
      worker[scripted ? 'tab' : 'plain'] = await context.newPage();
      await serve(context, folder, base, here);
    }
    return worker;
  },
  async ({ address, kind }, worker) => {
    const { tab, plain } = worker;
    worker.address = address;
    for (const [width, height] of SIZES) {
      const where = `/${address} ${width} × ${height}`;
      await tab.setViewportSize({ width, height });
      await open(tab, address);
      const { first, stops } = await walk(tab, where, 'Tab');
      stopped += stops;
      // A page in a frame of another site has nothing to skip, and its links leave the frame.
      const frame = kind === 'embed';
      if (!frame && !first?.name.startsWith('a.skip-link')) tell(`${where}: the first stop is ${first?.name}, not the skip link`);
      if (width === SIZES[0][0]) {
        await open(tab, address);
        await walk(tab, where, 'Shift+Tab');
      }
      opened += await unfold(tab, where);
      // With everything open, what was folded away can be reached as well.
      await open(tab, address, true);
      await walk(tab, `${where}, all open`, 'Tab');

      await tab.goto(base + address);
      await tab.keyboard.press('Tab');
      if (!frame) await tab.keyboard.press('Enter');
      if (!frame && !(await tab.evaluate(() => document.activeElement?.localName === 'main'))) {
        tell(`${where}: the skip link does not lead to the content`);
      }

      await plain.setViewportSize({ width, height });
      await plain.goto(base + address);
      await tab.goto(base + address);
      const read = (page) => page.evaluate(() => document.body.innerText);
      const [one, other] = [await read(tab), await read(plain)];
      // Search answers with JavaScript alone and says so without; search.mjs reads both.
      if (one !== other && kind !== 'search') tell(`${where}: does not say the same without JavaScript`);
      if (!one.trim()) tell(`${where}: says nothing`);
    }
  },
);
await browser.close();
end(`${list.length} pages in ${SIZES.length} sizes, ${stopped} stops, ${opened} opened and closed`);
