// Writes a follow-up in the form of the editor's desk, with the keyboard: what is typed is checked at its field, the page is
// shown as a build writes it, a closed tab loses nothing, and axe finds nothing.
// Usage: node editor.mjs UTFALL MODULE – the program, and the module that `release/editor.sh` makes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { account, launch, serve } from './site.mjs';

const [program, module] = process.argv.slice(2);
if (!module) {
  console.error('usage: node editor.mjs UTFALL MODULE');
  process.exit(2);
}
const BASE = 'https://example.org/loften/';
const DAY = '2026-11-20';
const PATH = 'content/exempelstad/2026/t2.md';
const { tell, end } = account();
const expect = (is, words) => is || tell(words);
const work = mkdtempSync(join(tmpdir(), 'utfall-editor-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const site = join(work, 'site');
cpSync(new URL('../golden/guide', import.meta.url), site, { recursive: true });
rmSync(join(site, PATH), { force: true });
const run = (...args) => execFileSync(resolve(program), ['--root', site, ...args, '--as-of', DAY, '--quiet'], { encoding: 'utf8' });
run('build', '--editor', resolve(module), '--out', join(work, 'built'));

const browser = await launch();
const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce' });
await context.clock.setFixedTime(new Date(`${DAY}T12:00:00`));
await serve(context, join(work, 'built'), BASE, tell);
const open = async (address) => {
  const tab = await context.newPage();
  tab.on('pageerror', (error) => tell(String(error)));
  tab.on('console', (message) => message.type() === 'error' && !/frame is sandboxed/.test(message.text()) && tell(message.text()));
  await tab.goto(address);
  return tab;
};

// From the desk to the form.
let tab = await open(`${BASE}redaktion/exempelstad/`);
const button = tab.getByRole('link', { name: /Skriv i formuläret ?: Tertial 2/ });
await button.focus();
await tab.keyboard.press('Enter');
await tab.waitForURL('**/skriv/**');
const began = Date.now();
await tab.locator('#editor select').first().waitFor({ timeout: 240_000 });
console.log(`form after ${Date.now() - began} ms`);
const cards = tab.locator('fieldset[id^="rad-"]');
const rows = await cards.evaluateAll((all) => all.map((card) => card.id.slice(4)));
expect(rows.length > 0, 'the form has no activity');
const text = () => tab.evaluate(() => document.querySelector('.editor-source textarea').value);
const settled = (words) => tab.waitForFunction((words) => document.querySelector('.editor-source textarea').value.includes(words), words, { timeout: 60_000 });

// A figure that cannot be read is told at its field; one that can is read aloud.
const first = cards.first();
await first.locator('select').focus();
await tab.keyboard.type('Pågår');
await first.getByRole('button', { name: /^Lägg till/ }).first().focus();
await tab.keyboard.press('Enter');
await tab.keyboard.type('många tillfällen');
await settled('många tillfällen');
await first.locator('.editor-messages .error').first().waitFor({ timeout: 60_000 });
await tab.keyboard.press('Control+A');
await tab.keyboard.type('minst 310 tillfällen');
await first.locator('.editor-reading', { hasText: 'minst 310, räknas som tillfällen' }).waitFor({ timeout: 60_000 });
for (const [number, row] of rows.entries()) {
  const card = cards.nth(number);
  if (number > 0) {
    await card.locator('select').first().focus();
    await tab.keyboard.press('ArrowDown');
  }
  await card.locator('textarea').last().focus();
  await card.getByLabel('Vad har gjorts').focus();
  await tab.keyboard.type(`Polisen och kommunen har gjort det tillsammans i ${number + 2} områden.`);
  await settled(`${number + 2} områden`);
  expect((await text()).includes(`[outcome.${row}]`), `the file has no outcome of ${row}`);
}
await tab.getByLabel('När texten publicerades').focus();
await tab.keyboard.type('2026-09-29');
await settled('published = 2026-09-29');

// A closed tab.
const written = await text();
await tab.close({ runBeforeUnload: false });
tab = await open(`${BASE}redaktion/skriv/?lofte=exempelstad/2026&fil=${PATH}`);
await tab.locator('#editor select').first().waitFor({ timeout: 240_000 });
expect((await text()) === written, 'the closed tab has lost what was written');

// The page is the one that a build writes.
await tab.locator('iframe:not([hidden])').waitFor({ timeout: 60_000 });
const shown = await tab.locator('iframe').evaluate((frame) => frame.dataset.page);
writeFileSync(join(site, PATH), written);
const found = run('check', '--format', 'short');
expect(!/error/.test(found), `the file does not pass: ${found}`);
run('build', '--editor', resolve(module), '--out', join(work, 'built-2'));
const page = join(work, 'built-2', new URL(await tab.locator('iframe').evaluate((frame) => frame.contentDocument.baseURI)).href.slice(BASE.length), 'index.html');
expect(readFileSync(page, 'utf8') === shown, 'the page that is shown is not the one that is built');
expect(await tab.locator('iframe').evaluate((frame) => frame.contentDocument.styleSheets.length > 0), 'the page is shown without its style');

await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    await tab.emulateMedia({ colorScheme });
    await tab.setViewportSize({ width, height: 900 });
    const violations = await tab.evaluate(async () => (await globalThis.axe.run(document.querySelector('main'), { iframes: false, resultTypes: ['violations'] })).violations);
    for (const one of violations) tell(`${colorScheme} ${width}: ${one.id}: ${one.nodes[0].html}`);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: the page is wider than the screen`);
    if (process.env.PICTURES) await tab.screenshot({ path: join(process.env.PICTURES, `editor-${colorScheme}-${width}.png`), fullPage: true });
  }
}
await browser.close();
end('a follow-up written in the form');
