// A whole tertial, written in the form by the keyboard alone: the second of 2020 in the example, which has eleven activities,
// from nothing to a file that passes without a warning and gives, byte for byte, the page that was shown – and the page of
// the file that the example has, which is what is typed. Then the longest follow-up of the example, made as long as its
// source, and changed in one place; figures as the table has them; tables as they come from a web page and from Excel.
// Usage: node editor-tertial.mjs UTFALL MODULE – the program, and the module that `release/editor.sh` makes.
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'smol-toml';
import { accessible, choose, commands, editors, field, loaded, paste, press, PATIENCE, reach, settled, shown, temporary, text } from './form.mjs';
import { account } from './site.mjs';

const [program, module] = process.argv.slice(2);
if (!module) {
  console.error('usage: node editor-tertial.mjs UTFALL MODULE');
  process.exit(2);
}
const ROOT = new URL('../../', import.meta.url);
const BASE = 'https://example.org/utfall/';
const STATUS = {
  done: 'Genomförd',
  partly: 'Delvis genomförd',
  ongoing: 'Pågår',
  planned: 'Planerad',
  'not-started': 'Inte påbörjad',
  postponed: 'Framflyttad',
  'not-done': 'Inte genomförd',
};
const { tell, end } = account();
const expect = (is, words) => is || tell(words);
const work = temporary('utfall-tertial-');
const site = join(work, 'site');
mkdirSync(site);
for (const name of ['site.toml', 'content']) cpSync(new URL(name, ROOT), join(site, name), { recursive: true });
appendFileSync(join(site, 'site.toml'), '\n[repository]\nurl = "https://github.com/exempel/loften"\n');
const { run, build } = commands(program, module, site);
const page = (folder, file) => readFileSync(join(work, folder, file), 'utf8');

// The settings of a file, and its texts by what they are about.
function read(path) {
  const file = readFileSync(join(site, path), 'utf8');
  const [, front, body] = /^\+\+\+\n(.*?)^\+\+\+\n(.*)$/ms.exec(file);
  const [introduction, ...parts] = body.split(/^## /m);
  const about = Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]));
  return { file, settings: parse(front), introduction: introduction.trim(), about };
}

// What the example has of the tertial is the paper on the desk of somebody who writes it; the site does not have it yet.
const TERTIAL = 'content/jonkoping/2020/t2.md';
const paper = read(TERTIAL);
build(join(work, 'as-it-is'));
rmSync(join(site, TERTIAL));
build(join(work, 'built'));
const raw = 'https://raw.githubusercontent.com/exempel/loften/main/';
const { browser, repository, open, form } = await editors({ built: join(work, 'built'), base: BASE, raw, tell });

let tab = await open(`${BASE}redaktion/jonkoping/`);
await press(tab, tab.getByRole('link', { name: /Skriv i formuläret ?: Tertial 2.*2020/ }).first());
await tab.waitForURL('**/skriv/**');
await loaded(tab);
await tab.waitForFunction(() => document.querySelector('.editor-missing').childElementCount > 0, null, PATIENCE);
const rows = await tab.locator('.editor-card').evaluateAll((all) => all.map((card) => card.id.slice('rad-'.length)));
expect(rows.length === 11, `the form has the activities ${rows}`);
const missing = tab.locator('.editor-missing li');
const untold = await tab.locator('.editor-missing .hint').allInnerTexts();
expect(untold.length === 11, `of nothing is missing: ${untold}`);
await accessible(tab, 'a tertial begun', tell);

// From the first card to the last field, Tab and letters alone.
let keys = 0;
const go = async (control) => (keys += await reach(tab, control));
const write = async (control, words) => {
  await go(control);
  await tab.keyboard.type(words);
  keys += words.length;
};
const opens = async (summary) => {
  await go(summary);
  await tab.keyboard.press('Enter');
};
// A message about a field opens what the field is folded in, perhaps while the text before it is still being read.
const unfolds = async (summary) => {
  await go(summary);
  if (!(await summary.evaluate((one) => one.parentElement.open))) await tab.keyboard.press('Enter');
};
const more = (place) => place.locator(':scope > details > summary').first();
await tab.locator('.editor h2').first().focus();
for (const row of rows) {
  const told = paper.settings.outcome[row] ?? {};
  const at = ['outcome', row];
  const own = (...way) => field(tab, ...at, ...way);
  const status = told.unchanged ? 'Inget har hänt sedan' : STATUS[told.status];
  if (status) {
    await go(own('status').locator('select'));
    keys += await choose(tab, own('status').locator('select'), status);
  }
  // What the status asks for stands below it; what it does not ask for stands among the other fields.
  const later = ['allow', 'note'].filter((key) => told[key]);
  for (const key of ['reason', 'next'].filter((key) => told[key])) {
    const area = own(key).locator('textarea');
    if (await area.isVisible()) await write(area, told[key]);
    else later.push(key);
  }
  for (const [number, figure] of (told.figures ?? []).entries()) {
    // The button stands behind the figures that are there.
    await opens(own('figures').locator(':scope > button'));
    await tab.keyboard.type(figure.value ?? figure);
    await settled(tab, figure.value ?? figure);
    if (!figure.what) continue;
    await opens(tab.locator(`.editor-entry:has([data-at='${JSON.stringify([...at, 'figures', number])}']) > details > summary`));
    await write(own('figures', number, 'what').locator('input'), figure.what);
  }
  if (paper.about[row]) await write(field(tab, '#text', row).locator('textarea'), paper.about[row]);
  if (later.length > 0) await unfolds(more(own()));
  for (const key of ['reason', 'next', 'note'].filter((key) => later.includes(key))) await write(own(key).locator('textarea'), told[key]);
  for (const code of told.allow ?? []) {
    await opens(own('allow').locator(':scope > button'));
    await tab.keyboard.type(code);
    await settled(tab, code);
  }
}
await opens(field(tab, 'sources').locator(':scope > button'));
await tab.keyboard.type(paper.settings.sources[0].title);
await opens(tab.locator('.editor-fields > details > summary'));
await write(field(tab, 'note').locator('textarea'), paper.settings.note);
await settled(tab, paper.settings.note);
console.log(`eleven activities: ${keys} keys`);

const typed = await text(tab);
writeFileSync(join(site, TERTIAL), typed);
const settings = read(TERTIAL).settings;
const words = (key) => Object.entries(STATUS).find(([, word]) => word === key)?.[0] ?? key;
for (const outcome of Object.values(settings.outcome)) if (outcome.status) outcome.status = words(outcome.status);
expect(isDeepStrictEqual(settings, paper.settings), `what is typed is not what the file says:\n${typed}`);
expect(!/[^ ] $/m.test(typed) && typed.endsWith('\n'), 'the file has loose ends');
const { html, file } = await shown(tab, paper.settings.note.slice(-60), BASE);
const problems = run('check', '--deny', 'warnings', '--format', 'short');
expect(problems.trim() === '', `the file does not pass: ${problems}`);
build(join(work, 'typed'));
expect(page('typed', file) === html, 'the page that is shown is not the one that is built');
expect(page('as-it-is', file) === html, 'the page of what is typed is not that of what it is typed from');
expect((await missing.allInnerTexts()).join() === 'Inget fel, och inget saknas.', `missing: ${await missing.allInnerTexts()}`);
await accessible(tab, 'a tertial written', tell);
await tab.close({ runBeforeUnload: false });

// Figures as the table of figures has them: read aloud below the field, or refused with what to write instead.
const TABLE = readFileSync(new URL('../figures.tsv', import.meta.url), 'utf8').split('\n').map((line) => line.split('\t'));
const BOUNDS = { about: 'ungefär', exactly: '', range: '', 'less-than': 'färre än', 'more-than': 'fler än', 'at-least': 'minst' };
const PHRASES = ['ett tio-tal platssök', 'två hundra femtio kontroller', 'tre fyra möten', 'under 20 tillfällen', 'ett hundratal besökare', '20 tal kontroller', 'under 8 veckor', 'två (3) vandringar', '90-talet', '15 20 möten'];
tab = await form('jonkoping/2020', 't1.md');
await loaded(tab);
const figures = field(tab, 'outcome', 'sig', 'figures');
await press(tab, figures.locator(':scope > button'));
const entry = figures.locator('.editor-entry');
for (const phrase of PHRASES) {
  const row = TABLE.find(([words, read]) => words === phrase && read);
  if (!row) tell(`the table of figures has no ${phrase}`);
  const [, said, instead] = /^(.*?)(?:\s{2,}|$)(.*)$/.exec(row[1].replace(/^(refused \S+)\s+/, '$1  '));
  await tab.keyboard.press('Control+a');
  await tab.keyboard.type(phrase);
  await settled(tab, phrase);
  const aloud = await entry.locator('.editor-reading').innerText();
  const [bound, number, ...unit] = said.split(' ');
  if (bound === 'refused') {
    const message = entry.locator(`.editor-messages [data-code="${number}"]`);
    expect((await message.count()) === 1 && aloud === '', `${phrase} is not refused as ${number}`);
    const mended = instead === '-' ? '' : instead;
    expect((await message.innerText()).includes(mended), `${phrase}: nobody says to write ${mended}`);
  } else {
    const parts = [BOUNDS[bound], number, unit.join(' ')];
    expect(parts.every((part) => aloud.includes(part)), `${phrase} is read as ${aloud}, not as ${parts}`);
  }
}
// What the check would refuse is not handed in: the first mistake is shown instead.
await press(tab, tab.getByRole('link', { name: 'Lämna in' }));
expect((await tab.locator('.editor-state').last().innerText()).includes('Det finns fel kvar'), 'nobody tells why it is not handed in');
expect(await tab.evaluate(() => document.activeElement.closest('.editor-missing .error') !== null), 'the first mistake is not shown');
expect(tab.context().pages().length === 1, 'what is wrong is handed in');
await accessible(tab, 'a figure refused', tell);
await tab.evaluate(() => localStorage.clear());
await tab.close({ runBeforeUnload: false });

// The longest follow-up of the example with texts as long as those of its source: one status changes, and nothing else.
const LONG = 'content/jonkoping/2024/t1.md';
const others = ['t2', 't3', 't1'].map((name) => read(`content/jonkoping/2024/${name}.md`).about);
const lengthened = read(LONG).file.split(/^(?=## )/m).map((part) => {
  const id = /^## (\S+)/.exec(part)?.[1];
  return id ? [part.trim(), ...others.concat(others).concat(others).map((about) => about[id] ?? '')].filter(Boolean).join('\n\n') + '\n\n' : part;
});
const long = `${lengthened.join('').trim()}\n`.replace('[outcome.sup]\n', '# Enligt mötet i maj.\n[outcome.sup]   # SUP\n');
expect(Buffer.byteLength(long) > 30_000, `it has ${Buffer.byteLength(long)} bytes`);
repository.set(LONG, long);
tab = await form('jonkoping/2024', 't1.md');
await loaded(tab);
expect((await text(tab)) === long, 'the long follow-up is not opened as it is');
const sup = field(tab, 'outcome', 'sup', 'status').locator('select');
expect((await sup.inputValue()) === 'Pågår', 'the published status is not chosen');
await choose(tab, sup, 'Genomförd');
await settled(tab, '"Genomförd"');
const changed = long.replace('# SUP\nstatus = "ongoing"', '# SUP\nstatus = "Genomförd"');
expect((await text(tab)) === changed && changed !== long, 'more than the status has changed');
const last = field(tab, '#text', 'krogar-mot-knark').locator('textarea');
const before = await last.inputValue();
await reach(tab, last);
await tab.keyboard.press('Control+End');
await tab.keyboard.type(' Sist.');
await settled(tab, `${before.slice(-20)} Sist.`);
expect((await text(tab)) === changed.replace(before, () => `${before} Sist.`), 'more than the text has changed');
expect((await tab.locator('.editor-missing').innerText()).includes('Skriv en rättelse'), 'no correction is asked for');
await tab.evaluate(() => localStorage.clear());
await tab.close({ runBeforeUnload: false });

// The table of a whole year as a web page or Word has it: a table for each pledge with its name above, periods as columns, a
// row that goes on over a page, styles, blanks that do not break.
const promise = read('content/jonkoping/2020/promise.md').settings;
const tertials = [read('content/jonkoping/2020/t1.md').about, paper.about, {}];
const cell = (words) => `<td width=200 style='border:solid windowtext 1.0pt;mso-border-alt:solid'><p class=MsoNormal><span lang=SV style='mso-fareast-language:SV'>${words.replaceAll('\n\n', '</span></p><p class=MsoNormal><span>').replace(' ', '&nbsp;')}<o:p></o:p></span></p></td>`;
const line = (cells) => `<tr style='mso-yfti-irow:0'>${cells.map(cell).join('')}</tr>`;
const torn = paper.about.natthelger.indexOf('. ') + 1;
const ofPledge = (pledge) =>
  promise.activity.filter((one) => one.pledge === pledge.id).flatMap((one) => {
    const row = [`${one.title}. ${one.text}`, ...tertials.map((about) => about[one.id] ?? '')];
    if (one.id !== 'natthelger') return [line(row)];
    return [line([row[0], row[1], row[2].slice(0, torn), '']), line(['', '', row[2].slice(torn).trim(), ''])];
  });
const tables = promise.pledge.map(
  (pledge) =>
    `<table class=MsoTableGrid><tr><td colspan=4><p>➤ <b>${pledge.text}</b></p></td></tr>${line(['Aktivitet', 'Tertial 1', 'Tertial 2', 'Tertial 3'])}${ofPledge(pledge).join('')}</table>`,
);
const whole = `<html><head><style>p.MsoNormal {margin:0}</style></head><body><p>Uppföljning av medborgarlöften.</p>${tables.join('<p>&nbsp;</p>')}</body></html>`;
const columns = (tab) => tab.locator('.editor-scroll thead select').evaluateAll((all) => all.map((one) => one.value).join());
const opened = async (promise, file) => {
  const tab = await form(promise, file);
  await loaded(tab);
  await press(tab, tab.getByText('Klistra in en tabell'));
  return tab;
};
tab = await opened('jonkoping/2020', 't2.md');
await paste(tab, whole, 'x');
expect((await columns(tab)) === 'title,none,text,none', `the columns are taken as ${await columns(tab)}`);
const lines = await tab.locator('.editor-scroll tbody tr').evaluateAll((all) => all.map((row) => row.querySelector('select').value));
const goesOn = lines.findIndex((id, at) => !id && lines[at - 1] === 'natthelger');
expect(lines.filter(Boolean).length === 11 && goesOn > 0, `the rows go to ${lines}`);
await accessible(tab, 'a table pasted', tell);
// The row that goes on belongs to the one above, which only somebody who reads it can tell.
await choose(tab, tab.locator('.editor-scroll tbody select').nth(goesOn), 'Fotpatrull och krogtillsyn');
await press(tab, tab.getByRole('button', { name: 'Lägg in i formuläret' }));
await settled(tab, paper.about[rows.at(-1)].slice(-40));
for (const row of rows) {
  const wanted = row === 'natthelger' ? paper.about[row].replace('. ', '.\n\n') : (paper.about[row] ?? '');
  const got = await field(tab, '#text', row).locator('textarea').inputValue();
  expect(got === wanted, `the text of ${row} became ${got}`);
}
const left = await tab.getByLabel('Det här fick ingen plats').inputValue();
for (const words of Object.values(tertials[0])) expect(left.includes(words), `what tertial 1 says is lost: ${words}`);
expect(left.includes('Uppföljning av medborgarlöften.') && !left.includes('Aktivitet – '), `what found no place is ${left}`);
await accessible(tab, 'a table taken', tell);
await tab.evaluate(() => localStorage.clear());
await tab.close({ runBeforeUnload: false });

// The table of another municipality by tabs, as Excel copies it: blank cells, and a row whose activity nobody has named.
const eksjo = read('content/eksjo/2017/promise.md').settings;
const told = ['t1', 't2', 't3'].map((name) => read(`content/eksjo/2017/${name}.md`).about);
const tabs = [['Aktivitet', 'Tertial 1', 'Tertial 2', 'Tertial 3']];
for (const one of eksjo.activity) {
  const cells = told.map((about) => about[one.id] ?? '');
  tabs.push([one.id === 'drogpolicy-elevhalsa' ? '' : one.title, ...cells]);
}
const excel = tabs.map((row) => row.map((one) => (one.includes('\n') ? `"${one}"` : one)).join('\t')).join('\n');
tab = await opened('eksjo/2017', 't1.md');
for (const one of await tab.locator('.editor-card textarea').all()) if (await one.isVisible()) await one.fill('');
await tab.waitForFunction(() => !/^## /m.test(document.querySelector('.editor-source textarea').value), null, PATIENCE);
await paste(tab, '', excel);
expect((await columns(tab)) === 'title,text,none,none', `the columns are taken as ${await columns(tab)}`);
await press(tab, tab.getByRole('button', { name: 'Lägg in i formuläret' }));
await settled(tab, told[0]['vald-i-nara-relation']);
for (const { id } of eksjo.activity.filter((one) => one.id !== 'drogpolicy-elevhalsa')) {
  const got = await field(tab, '#text', id).locator('textarea').inputValue();
  expect(got === (told[0][id] ?? ''), `the text of ${id} became ${got}`);
}
const nameless = await tab.getByLabel('Det här fick ingen plats').inputValue();
for (const words of told[0]['drogpolicy-elevhalsa'].split('\n\n')) expect(nameless.includes(words), `the row without a name is lost: ${words}`);
await tab.close({ runBeforeUnload: false });

await browser.close();
end('a tertial of eleven activities written in the form');
