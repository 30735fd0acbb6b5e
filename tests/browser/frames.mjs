// Puts every frame for other sites where it is meant to stand: as high as its code says, on telephones and in a wide
// column. Nothing in it may have to be scrolled, and the frame may not be mostly empty on the narrowest.
// Usage: node frames.mjs FOLDER BASE_URL – as axe.mjs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { account, called, launch, pages, serve, some } from './site.mjs';

const WIDTHS = [320, 360, 640];
const EMPTIEST = 0.55;

const { folder, base } = called();
const { tell, end } = account();
const heights = new Map();
const shown = (await pages(folder)).filter(({ kind }) => kind !== 'embed');
for (const { file, address } of shown) {
  const html = await readFile(join(folder, file), 'utf8');
  for (const [, src, height] of html.matchAll(/&lt;iframe src=(?:"|&quot;)(.+?)(?:"|&quot;).*? height=(?:"|&quot;)(\d+)/g)) {
    if (!src.startsWith(base)) tell(`/${address} has a frame of ${src}`);
    heights.set(src, Number(height));
  }
}
if (!heights.size) tell('there is no frame');

const browser = await launch();
await some(
  WIDTHS.flatMap((width) => [...heights].map(([src, height]) => ({ width, src, height }))),
  async () => {
    const tab = await browser.newPage();
    await serve(tab, folder, base, tell);
    return tab;
  },
  async ({ width, src, height }, tab) => {
    await tab.setViewportSize({ width, height });
    const response = await tab.goto(src);
    if (response.status() !== 200) return tell(`there is no ${src}`);
    const needs = await tab.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (needs > height) tell(`${src} needs ${needs} px of ${height} at ${width} px`);
    if (wide > width) tell(`${src} is ${wide} px wide at ${width} px`);
    if (width === WIDTHS[0] && needs < height * EMPTIEST && height > 400) tell(`${src} needs only ${needs} px of ${height} at ${width} px`);
  },
);
await browser.close();
end(`${heights.size} frames at ${WIDTHS.length} widths`);
