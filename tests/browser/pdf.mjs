// Prints pages of a built site and looks into the papers: tagged, with a language and headings, with a title of their
// own and addresses of links, without menus.
// Usage: node pdf.mjs FOLDER BASE_URL – as axe.mjs. CHROMIUM names the browser; `pdftotext` and `pdfinfo` must be there.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, base] = process.argv.slice(2);
if (!folder || !base?.endsWith('/')) {
  console.error('usage: node pdf.mjs FOLDER BASE_URL/');
  process.exit(2);
}

// What each paper must hold besides what all must.
const PAPERS = [
  {
    page: 'jonkopings-lan/jonkoping/2020/',
    holds: ['Medborgarlöften Jönköpings kommun 2020', 'Tertial 1', 'Gemensamma krogtillsyner', 'Källor'],
  },
  { page: 'jonkopings-lan/jonkoping/2024/', holds: ['Medborgarlöfte 2024', 'Tertial 3'] },
  { page: 'jonkopings-lan/jonkoping/2020/t2/', holds: ['Uppföljning av medborgarlöften', 'maj–augusti 2020'] },
  { page: 'jonkopings-kommun/2024/', holds: ['Så har det gått', 'Krogar mot knark'] },
  { page: 'exempellan/exempelstad/2026/', holds: ['Fotpatrull', 'Trafiken nära skolor'] },
  { page: 'jonkopings-kommun/2020/', holds: ['Medborgarlöften Jönköpings kommun 2020', 'Tertial 2'] },
  { page: 'jamfor/fokusomraden/narkotika/', holds: ['Exempelstad', 'Krogtillsyner'], tags: ['H1', 'H3', 'L', 'LI'], most: 2 },
  // The columns of all tables would be twenty sheets: paper says where they are.
  { page: 'oppna-data/', holds: ['Kolumner', 'Vad varje kolumn betyder'], tags: ['H1', 'H2', 'L', 'LI'], most: 4 },
];
const TYPES = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const out = await mkdtemp(join(tmpdir(), 'utfall-pdf-'));
const tab = await browser.newPage();
await tab.route('**/*', async (route) => {
  const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(new URL(base).pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const body = await readFile(join(folder, file)).catch(() => null);
  return body ? route.fulfill({ body, contentType: TYPES[extname(file)] }) : route.abort();
});

let problems = 0;
for (const { page, holds, tags, most = Infinity } of PAPERS) {
  const tell = (words) => {
    problems += 1;
    console.log(`/${page}: ${words}`);
  };
  await tab.goto(base + page);
  const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const file = join(out, `${page.replaceAll('/', '_')}.pdf`);
  await writeFile(file, pdf);

  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  if (!/^Tagged:\s+yes/m.test(info)) tell('is not tagged');
  if (!/^Page size:\s+594.96 x 841.92 pts \(A4\)/m.test(info)) tell('is not A4 upright');
  const title = await tab.title();
  if (!info.includes(title)) tell(`is not called “${title}”`);
  const structure = execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const tables = /\/20\d\d\/$/.test(page) ? ['Table', 'TH'] : [];
  for (const tag of tags ?? ['H1', 'H2', 'H3', 'L', 'LI', ...tables]) {
    if (!new RegExp(`^\\s*${tag}\\b`, 'm').test(structure)) tell(`has no ${tag}`);
  }
  if (!/\/Lang\s*\(sv/.test(pdf.toString('latin1'))) tell('has no language');

  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const address = base + page;
  for (const words of [...holds, address, 'Inofficiell sammanställning']) {
    if (!text.includes(words)) tell(`does not say “${words}”`);
  }
  // Where nothing is counted from the day of the build, the version of the page is what its age follows from.
  if (!/Per den \d|Version \d{4}-\d\d-\d\d|Version [0-9a-f]{12}/.test(text)) tell('does not say of when it is');
  for (const words of ['Hoppa till innehåll', 'Meny', 'Till toppen', 'Visa talen som tabell']) {
    if (text.includes(words)) tell(`says “${words}”`);
  }
  // No heading is left at the foot of a sheet without what it heads: above the number of the sheet there is none.
  const plain = (words) => words.replace(/#.*$/, '').replace(/\s+/g, ' ').trim();
  const headings = (await tab.locator('h2, h3, h4, caption, summary').allInnerTexts()).map(plain).filter(Boolean);
  for (const [at, sheet] of execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').entries()) {
    const lines = sheet.split('\n').map(plain).filter((line) => line && !/^\d+ \(\d+\)$/.test(line));
    if (headings.includes(lines.at(-1))) tell(`sheet ${at + 1} ends with the heading “${lines.at(-1)}”`);
  }
  const sheets = Number(/^Pages:\s+(\d+)/m.exec(info)[1]);
  if (sheets > most) tell(`is more than ${most} pages`);
  console.log(`/${page}: ${sheets} pages`);
}
await browser.close();
process.exit(problems ? 1 : 0);
