// Takes the pictures of the README anew: node screenshots.mjs FOLDER, a site built with --as-of 2026-11-20.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PICTURES = [
  ['polisen.png', 'jonkopings-lan/jonkoping/2020/'],
  ['jonkoping.png', 'jonkopings-kommun/2020/'],
];

const folder = resolve(process.argv[2]);
const docs = join(import.meta.dirname, '../../docs');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [picture, page] of PICTURES) {
  // Without the policy, whose 'self' is nobody for a page that is opened from a folder.
  const context = await browser.newContext({ viewport: { width: 1120, height: 1240 }, bypassCSP: true });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(join(folder, page, 'index.html')).href);
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path: join(docs, picture) });
  await context.close();
}
await browser.close();
