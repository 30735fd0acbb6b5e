// Takes the pictures of the editor's guide anew, of the site that it is about: tests/golden/guide, with the second tertial
// written in the form as the guide says.
// Usage: node guide.mjs UTFALL MODULE – the program, and the module that `release/editor.sh` makes. CHROMIUM names the browser.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, commands, editors, field, loaded, press, settled, shown, temporary, text, type } from './form.mjs';
import { account } from './site.mjs';

const DAY = '2026-09-15';
const BASE = 'https://example.org/loften/';
const HEAVIEST = 40_000;
// Narrow, so that what stands in a picture can be read on a telephone too.
const WIDTH = 680;
const [program, module] = process.argv.slice(2);
if (!module) {
  console.error('usage: node guide.mjs UTFALL MODULE');
  process.exit(2);
}
const out = join(import.meta.dirname, '../../docs/guide/content');
const { tell, end } = account();
const work = temporary('utfall-guide-');
const site = join(work, 'site');
cpSync(join(import.meta.dirname, '../golden/guide'), site, { recursive: true });
const { build } = commands(program, module, site, DAY);
build(join(work, 'built'));
const raw = 'https://raw.githubusercontent.com/exempelstad/medborgarloften/main/';
const { browser, open, form } = await editors({ built: join(work, 'built'), base: BASE, raw, tell, day: DAY });

// A picture from the top of one element to the bottom of another, with a little room around.
async function picture(tab, name, from, to = from) {
  await tab.evaluate(() => document.fonts.ready);
  const [top, bottom] = [await from.boundingBox(), await to.boundingBox()];
  const scrolled = await tab.evaluate(() => scrollY);
  const y = Math.max(top.y + scrolled - 16, 0);
  const clip = { x: 0, y, width: WIDTH, height: bottom.y + bottom.height + scrolled + 16 - y, scale: 1 };
  const devtools = await tab.context().newCDPSession(tab);
  for (const quality of [80, 60, 40]) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality, clip, captureBeyondViewport: true });
    writeFileSync(join(out, name), data, 'base64');
    const bytes = Buffer.byteLength(data, 'base64');
    console.log(`${name}: ${clip.width} × ${Math.round(clip.height)}, ${bytes} bytes`);
    if (bytes <= HEAVIEST) return;
  }
  tell(`${name} is heavier than ${HEAVIEST} bytes`);
}

let tab = await open(`${BASE}redaktion/exempelstad/`);
await tab.setViewportSize({ width: WIDTH, height: 1200 });
await picture(tab, 'redaktion.webp', tab.locator('h1'), tab.locator('.desk__item').first());
await press(tab, tab.getByRole('link', { name: /Skriv i formuläret ?: Tertial 2/ }));
await loaded(tab);

const at = (...way) => field(tab, ...way);
const texts = {
  fotpatrull: 'Polisen har gått i centrum varje kväll från juni till augusti.',
  krogtillsyn: 'Polisen och kommunen besökte fyra av sex krogar.',
};
await choose(tab, at('outcome', 'fotpatrull', 'status').locator('select'), 'Pågår');
await press(tab, at('outcome', 'fotpatrull', 'figures').locator(':scope > button'));
const figure = at('outcome', 'fotpatrull', 'figures', 0).locator('input');
await type(tab, figure, '20 tal kontroller');
await at('outcome', 'fotpatrull', 'figures', 0).locator('.error').waitFor();
await picture(tab, 'fel.webp', at('outcome', 'fotpatrull', 'figures').locator('legend'), at('outcome', 'fotpatrull', 'figures', 0));
await figure.fill('minst 290 tillfällen');
await settled(tab, 'minst 290 tillfällen');
await type(tab, at('#text', 'fotpatrull').locator('textarea'), texts.fotpatrull);
await settled(tab, texts.fotpatrull);
await picture(tab, 'formular.webp', tab.locator('#rad-fotpatrull'));
await choose(tab, at('outcome', 'krogtillsyn', 'status').locator('select'), 'Delvis genomförd');
await type(tab, at('outcome', 'krogtillsyn', 'reason').locator('textarea'), 'Två av krogarna var stängda för ombyggnad.');
await type(tab, at('#text', 'krogtillsyn').locator('textarea'), texts.krogtillsyn);
await type(tab, at('#text').locator('textarea'), 'Sommaren i centrum var lugnare än våren.');
await at('published').locator('input').fill(DAY);
await settled(tab, 'published = 2026-09-15');
const { file } = await shown(tab, texts.krogtillsyn, BASE);
writeFileSync(join(site, 'content/exempelstad/2026/t2.md'), await text(tab));
build(join(work, 'built'));
await tab.close({ runBeforeUnload: false });
tab = await open(BASE + file.replace('index.html', ''));
await tab.setViewportSize({ width: WIDTH, height: 1200 });
await picture(tab, 'uppfoljning.webp', tab.locator('h1'), tab.locator('main .section').nth(1));
await browser.close();
end('the pictures of the guide');
