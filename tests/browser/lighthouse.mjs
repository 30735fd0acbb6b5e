// Builds the example as an authority would publish it, into a folder of its own, and asks Lighthouse about five kinds of
// pages of each theme: accessibility, best practices and search must be 100, performance is told.
// Usage: node lighthouse.mjs UTFALL – the built program. CHROMIUM names the browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { official } from './official.mjs';
import { account, found, oneOfEachKind, pages } from './site.mjs';

// The first five that there are: an edition of one place has its start page for it.
const KINDS = ['start', 'promise', 'follow-up', 'reporting', 'place', 'focus'];
const FIVE = 5;
const MUST = ['accessibility', 'best-practices', 'seo'];

const [program] = process.argv.slice(2);
if (!program) {
  console.error('usage: node lighthouse.mjs UTFALL');
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'utfall-lighthouse-'));
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://local').pathname);
  const { status, body, contentType } = path.startsWith('/utfall/')
    ? await found(folder, path.slice('/utfall/'.length))
    : { status: 404, body: '', contentType: 'text/plain' };
  response.writeHead(status, { 'content-type': contentType }).end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/utfall/`;

await official(program, folder, base);

const { tell, end } = account();
const kinds = oneOfEachKind(await pages(folder));
const list = ['polisen', 'jonkoping'].flatMap((theme) =>
  KINDS.flatMap((kind) => kinds.filter((page) => page.theme === theme && page.kind === kind)).slice(0, FIVE),
);
const chrome = await launchChrome({
  chromePath: process.env.CHROMIUM || '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const percent = (category) => (category.score === null ? '–' : Math.round(category.score * 100));
const look = async (address) => {
  const { lhr } = await lighthouse(base + address, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: ['performance', ...MUST],
    disableFullPageScreenshot: true,
    locale: 'en-US',
  });
  return lhr;
};
for (const { address, theme, kind } of list) {
  let lhr = await look(address);
  // A busy machine may keep the page from being painted in time, which says nothing of the page.
  if (lhr.runtimeError) lhr = await look(address);
  const { categories, audits } = lhr;
  console.log(
    `${theme} ${kind} /${address}: ${Object.entries(categories)
      .map(([name, category]) => `${name} ${percent(category)}`)
      .join(', ')}`,
  );
  if (lhr.runtimeError) tell(`/${address}: ${lhr.runtimeError.message}`);
  for (const name of MUST.filter((name) => percent(categories[name]) !== 100)) {
    const poor = categories[name].auditRefs.filter(({ id, weight }) => weight && (audits[id].score ?? 1) < 1);
    for (const { id } of poor) {
      const node = audits[id].details?.items?.[0]?.node?.selector ?? '';
      tell(`/${address}: ${name}: ${audits[id].title} (${id}) ${node}`);
    }
    if (!poor.length) tell(`/${address}: ${name} is ${percent(categories[name])}`);
  }
}
if (list.length !== 2 * FIVE) tell(`${list.length} pages, not five of each theme`);
await chrome.kill();
server.close();
await rm(folder, { recursive: true });
end(`${list.length} pages`);
