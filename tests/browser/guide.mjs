// Takes the pictures of the editor's guide anew, of the site that it is about: tests/golden/guide with the follow-up that
// the guide fills in.
// Usage: node guide.mjs UTFALL – the built program. CHROMIUM names the browser.
import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, serve } from './site.mjs';

const DAY = ['--as-of', '2026-09-15'];
const BASE = 'https://example.org/loften/';
const HEAVIEST = 80_000;
const [called] = process.argv.slice(2);
if (!called) {
  console.error('usage: node guide.mjs UTFALL');
  process.exit(2);
}
const program = resolve(called);
const here = join(import.meta.dirname, '../..');
const out = join(here, 'docs/guide/content');
const root = await mkdtemp(join(tmpdir(), 'utfall-guide-'));
await cp(join(here, 'tests/golden/guide'), root, { recursive: true });
const guide = await readFile(join(here, 'docs/guide/content/redaktor.md'), 'utf8');
const [, filled] = /`content\/exempelstad\/2026\/t2\.md`\n\n```toml\n(.*?)```/s.exec(guide);
const t2 = join(root, 'content/exempelstad/2026/t2.md');
const build = () => execFileSync(program, ['build', '--root', root, ...DAY, '--quiet'], { stdio: 'inherit' });

const browser = await launch();
const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', locale: 'sv-SE' });
const tab = await context.newPage();
await tab.setViewportSize({ width: 1000, height: 1900 });
const devtools = await context.newCDPSession(tab);

// A picture of the page down to `until`.
async function picture(name, until) {
  const height = await tab.evaluate(async (selector) => {
    await document.fonts.ready;
    return Math.ceil(document.querySelector(selector).getBoundingClientRect().bottom) + 16;
  }, until);
  const clip = { x: 0, y: 0, width: 1000, height, scale: 1 };
  for (const quality of [80, 60, 40]) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality, clip });
    await writeFile(join(out, name), data, 'base64');
    if (Buffer.byteLength(data, 'base64') <= HEAVIEST) break;
  }
  console.log(name, height);
}

build();
await serve(tab, join(root, 'public'), BASE, console.error);
await tab.goto(`${BASE}redaktion/exempelstad/`);
await picture('redaktion.webp', '.desk');
await writeFile(t2, filled);
build();
await tab.goto(`${BASE}exempellan/exempelstad/2026/t2/`);
await picture('uppfoljning.webp', 'main');
await tab.unroute('**/*');

const server = spawn(program, ['serve', '--root', root, ...DAY, '--port', '46117', '--lang', 'sv'], { stdio: ['ignore', 'ignore', 'pipe'] });
const address = await new Promise((found) => {
  let told = '';
  server.stderr.on('data', (words) => {
    told += words;
    const [url] = /http:\S+/.exec(told) ?? [];
    if (url) found(url);
  });
});
await tab.goto(`${address}exempellan/exempelstad/2026/t2/`);
await writeFile(t2, filled.replace('status = "Pågår"', 'status = Pågår'));
await tab.getByText('saknar citattecken').first().waitFor();
await tab.setViewportSize({ width: 1000, height: 420 });
await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 }).then(({ data }) => writeFile(join(out, 'fel.webp'), data, 'base64'));
server.kill();
await browser.close();
await rm(root, { recursive: true });
