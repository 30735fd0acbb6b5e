// Compares what a screen reader gets of the strip, the matrix and the charts of a promise with tree.txt.
// Usage: node tree.mjs FOLDER BASE_URL – as axe.mjs; the site built with --as-of 2026-11-20. UPDATE_GOLDEN=1 writes the file.
import { readFile, writeFile } from 'node:fs/promises';
import { account, called, launch, serve } from './site.mjs';

const PAGE = 'exempellan/exempelstad/2026/';
const GOLDEN = new URL('tree.txt', import.meta.url);
// The first table holds rows with and without numbers, statuses and blanks.
const PARTS = ['.answer', '.periods', '.status-strip', '.matrix >> nth=0'];

const { folder, base } = called();
const { tell, end } = account();
const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
await serve(tab, folder, base, tell);
await tab.goto(base + PAGE);
let found = '';
for (const part of PARTS) found += `# ${part}\n${await tab.locator(part).first().ariaSnapshot()}\n\n`;
found = found.replaceAll('\u00a0', ' ');

// A picture that is named by its description is read twice.
const session = await tab.context().newCDPSession(tab);
const { nodes } = await session.send('Accessibility.getFullAXTree');
const pictures = nodes.filter((node) => /^(image|img|graphics-document)$/i.test(node.role?.value ?? '') && node.name?.value);
for (const { name, description } of pictures) {
  if (description?.value && name.value.includes(description.value)) tell(`“${name.value}” is read twice`);
}
const names = pictures.map((node) => node.name.value);
for (const name of new Set(names)) {
  if (names.filter((other) => other === name).length > 1) tell(`several pictures are called “${name}”`);
}

if (process.env.UPDATE_GOLDEN) await writeFile(GOLDEN, found);
const expected = await readFile(GOLDEN, 'utf8').catch(() => '');
const [is, was] = [found.split('\n'), expected.split('\n')];
const at = is.findIndex((line, number) => line !== was[number]);
if (at >= 0 || is.length !== was.length) {
  tell(`tree.txt, line ${at + 1}: “${was[at] ?? ''}” is “${is[at] ?? ''}” now. If that is right: UPDATE_GOLDEN=1`);
}
await browser.close();
end(`${PARTS.length} parts, ${pictures.length} pictures`);
