// Builds promises of few and of many periods, and measures whether their tables can be read on a computer and on paper:
// the column of activities is never narrower than its words, and nothing is wider than its place.
// Usage: node columns.mjs UTFALL – the built program. CHROMIUM names the browser.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { account, launch, serve } from './site.mjs';

const BASE = 'https://example.org/';
// A word of fifteen letters in the size of the table, in pixels; on paper, in its smaller size.
const READABLE = { screen: 140, print: 100 };
const WIDTHS = [1024, 1280, 1920];
// The width of A4 between the margins of the sheet.
const PAPER = Math.round(((210 - 2 * 16) / 25.4) * 96);

// Promises by how many periods they have, and which of these are reported.
const PROMISES = [
  { periods: 3, valid: '"2026"', schedule: '"tertial"', told: [] },
  { periods: 6, valid: '{ from = "2026", to = "2027" }', schedule: '"tertial"', told: [] },
  { periods: 8, valid: '{ from = "2026", to = "2027" }', schedule: '"quarter"', told: ['q1', 'q2'] },
  { periods: 12, valid: '{ from = "2026", to = "2028" }', schedule: '"quarter"', told: ['q1', 'q2', 'q3', 'q4', '2027-q1'] },
];
const ACTIVITIES = [
  ['fotpatrull', 'Fotpatrull i centrum och i Norra stan'],
  ['trygghetsvandringar', 'Trygghetsvandringar'],
  ['mote', 'Brottsförebyggande informationsmöten med bostadsrättsföreningar'],
];

const site = (theme) => `format = 1
title = "Exempel"
base_url = "${BASE}"
[publisher]
name = "Exempel"
kind = "official"
[accessibility]
compliance = "full"
standard = "EN 301 549 V3.2.1"
assessed = 2026-05-20
updated = 2026-05-20
method = "Vi har prövat webbplatsen själva."
report_url = "https://example.org/brister"
supervisor = { title = "Myndigheten för digital förvaltning", url = "https://www.digg.se/tdosanmalan" }
[contact]
name = "Exempel"
url = "https://example.org/"
[[edition]]
id = "hela"
theme = "${theme}"
`;
const PLACE = '+++\nname = "Exempelstad"\nkind = "municipality"\ncounty = "Exempellän"\n+++\n';

const promise = ({ periods, valid, schedule }) => `+++
title = "Medborgarlöfte ${periods}"
valid = ${valid}
schedule = ${schedule}
${ACTIVITIES.map(([id, title]) => `[[activity]]\nid = "${id}"\ntitle = "${title}"\n`).join('')}+++
`;
const followUp = `+++
[outcome.fotpatrull]
status = "ongoing"
figures = ["två taekwondoföreningar"]
[outcome.trygghetsvandringar]
status = "not-started"
reason = "Polisen väntar på besked."
+++
`;

// Builds the promises with a theme and returns the folder of the pages.
async function built(program, theme) {
  const root = await mkdtemp(join(tmpdir(), 'utfall-columns-'));
  const write = async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('site.toml', site(theme));
  await write('content/exempelstad/place.md', PLACE);
  for (const one of PROMISES) {
    await write(`content/exempelstad/p${one.periods}/promise.md`, promise(one));
    for (const name of one.told) await write(`content/exempelstad/p${one.periods}/${name}.md`, followUp);
  }
  execFileSync(resolve(program), ['build', '--quiet', '--root', root, '--as-of', '2026-02-01', '--out', join(root, 'public')], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return root;
}

// What can be seen of the tables of a page: in the browser.
const tables = () =>
  [...document.querySelectorAll('.matrix__table')]
    .filter((table) => table.checkVisibility({ contentVisibilityAuto: true }))
    .map((table) => {
      // Its own cells, not those of tables of numbers inside it.
      const rows = [...table.rows];
      const cells = rows.flatMap((row) => [...row.cells]);
      const inside = (cell) => cell.scrollWidth <= Math.ceil(cell.clientWidth) + 1;
      return {
        first: Math.min(...cells.filter((cell) => cell.scope === 'row').map((cell) => cell.clientWidth)),
        periods: table.tHead.rows[0].cells.length - 1,
        wider: cells.filter((cell) => !inside(cell)).map((cell) => cell.textContent.trim().slice(0, 40)),
      };
    });

const program = process.argv[2];
if (!program) {
  console.error('usage: node columns.mjs UTFALL');
  process.exit(2);
}
const { tell, end } = account();
const browser = await launch();
let measured = 0;
for (const theme of ['polisen', 'jonkoping']) {
  const root = await built(program, theme);
  // Tables and their folds are there before any script.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await serve(page, join(root, 'public'), BASE, tell);
  for (const { periods, told } of PROMISES) {
    for (const [media, width] of [...WIDTHS.map((width) => ['screen', width]), ['print', PAPER]]) {
      const name = `${theme}, ${periods} periods, ${media} ${width}`;
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 900 });
      const answer = await page.goto(`${BASE}exempellan/exempelstad/p${periods}/`);
      if (answer.status() !== 200) tell(`${name}: there is no such page`);
      const seen = await page.evaluate(tables);
      measured += seen.length;
      if (seen.length === 0) tell(`${name}: no table is to be seen`);
      for (const { first, wider } of seen) {
        if (first < READABLE[media]) tell(`${name}: the activities have ${first} px`);
        for (const words of wider) tell(`${name}: “${words}” is wider than its cell`);
      }
      // Paper has no folds; on the screen what is reported is never in one.
      const shown = seen.reduce((sum, table) => sum + table.periods, 0);
      if (media === 'print' ? shown !== periods : shown < Math.max(told.length, 1)) tell(`${name}: ${shown} periods are to be seen`);
      const across = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (across > 0) tell(`${name}: the page is ${across} px wider than the screen`);
    }
  }
  await context.close();
  await rm(root, { recursive: true });
}
await browser.close();
end(`${measured} tables`);
