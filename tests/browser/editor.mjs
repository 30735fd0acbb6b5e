// Writes follow-ups in the form of the editor's desk: by keyboard, what is typed is checked at its field, figures are read
// aloud or refused, the page is shown as a build writes it, a closed tab loses nothing, a published figure asks for its
// correction, a table is pasted, a new promise begun, what is hostile does nothing, and axe finds nothing.
// Usage: node editor.mjs UTFALL MODULE – the program, and the module that `release/editor.sh` makes.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, PATIENCE, accessible, commands, editors, loaded, paste, settled, temporary, text } from './form.mjs';
import { account, serve } from './site.mjs';

const [program, module] = process.argv.slice(2);
if (!module) {
  console.error('usage: node editor.mjs UTFALL MODULE');
  process.exit(2);
}
const BASE = 'https://example.org/loften/';
const FOLDER = 'content/exempelstad/2026';
const PATH = `${FOLDER}/t2.md`;
const { tell, end } = account();
const expect = (is, words) => is || tell(words);
const work = temporary('utfall-editor-');
const site = join(work, 'site');
cpSync(new URL('../golden/guide', import.meta.url), site, { recursive: true });
const { run, build } = commands(program, module, site);
build(join(work, 'built'));

const raw = 'https://raw.githubusercontent.com/exempelstad/medborgarloften/main/';
const { browser, repository, open, form: of } = await editors({ built: join(work, 'built'), base: BASE, raw, tell });
const form = (file) => of('exempelstad/2026', file);
const label = (place, name) => place.getByLabel(name, { exact: true });

// From the desk to the form.
let tab = await open(`${BASE}redaktion/exempelstad/`);
await tab.getByRole('link', { name: /Skriv i formuläret ?: Tertial 2/ }).focus();
await tab.keyboard.press('Enter');
await tab.waitForURL('**/skriv/**');
const began = Date.now();
await loaded(tab);
console.log(`the form is there after ${Date.now() - began} ms`);
const cards = tab.locator('.editor-card');
const rows = await cards.evaluateAll((all) => all.map((card) => card.id.slice('rad-'.length)));
expect(rows.length === 2, `the form has the activities ${rows}`);
expect((await tab.locator('.editor-missing').innerText()).includes('Inget är sagt om: Fotpatrull'), 'nobody tells what is missing');

// A figure that cannot be read is told at its field; one that can is read aloud.
const first = cards.first();
await label(first, 'Läge').focus();
await tab.keyboard.type('Pågår');
await first.getByRole('button', { name: /^Lägg till ett tal/ }).focus();
await tab.keyboard.press('Enter');
const figure = first.locator('.editor-entry input').first();
const READ = [
  ['minst 310 tillfällen', 'minst 310, räknas som tillfällen'],
  ['två hundra femtio kontroller', '250, räknas som kontroller'],
  ['ett femton-tal elever', 'ungefär 15, räknas som elever'],
  ['under 20 tillfällen', 'färre än 20, räknas som tillfällen'],
  ['tre fyra möten', '3–4, räknas som möten'],
  ['knappt 20 ärenden', 'färre än 20, räknas som ärenden'],
];
const REFUSED = ['20 tal kontroller', 'en minskning med 10 %', '30 november', '1.200 timmar', 'dagligen', 'ett par gånger >20'];
for (const words of REFUSED) {
  await figure.fill(words);
  await settled(tab, words);
  await first.locator('.editor-entry .editor-messages .error').first().waitFor(PATIENCE);
  expect((await figure.getAttribute('aria-invalid')) === 'true', `${words} is not marked`);
  expect((await first.locator('.editor-reading').innerText()) === '', `${words} is read`);
}
for (const [words, read] of READ.toReversed()) {
  await figure.fill(words);
  await settled(tab, words);
  const said = await first.locator('.editor-reading').innerText();
  expect(said.includes(read), `${words} is read as ${said}`);
  expect((await first.locator('.editor-entry .error').count()) === 0, `${words} is refused`);
}

// What a status asks for comes with it.
const second = cards.nth(1);
const reason = second.getByLabel('Varför det inte blev som planerat');
expect(!(await reason.isVisible()), 'a reason is asked for before there is a status');
await label(second, 'Läge').focus();
await tab.keyboard.type('Framflyttad');
await reason.waitFor();
await reason.focus();
await tab.keyboard.type('Krogarna byggdes om.');
await settled(tab, 'Krogarna byggdes om.');
for (const [number, row] of rows.entries()) {
  await cards.nth(number).getByLabel('Vad har gjorts').focus();
  await tab.keyboard.type(`Polisen och kommunen har gått i ${number + 2} områden.`);
  await settled(tab, `${number + 2} områden`);
  expect((await text(tab)).includes(`[outcome.${row}]`), `the file has no outcome of ${row}`);
}
await tab.getByLabel('När texten publicerades').fill('2026-09-29');
await settled(tab, 'published = 2026-09-29');

// What is pasted loses its styles, not its words.
const area = label(tab, 'Inledning');
await area.focus();
await tab.evaluate(() => {
  const data = new DataTransfer();
  data.setData('text/html', '<p style="mso-x:1">Hösten var <b>lugn</b>.</p><ul><li>Två&nbsp;möten</li><li><a href="https://example.org/">En karta</a></li></ul>');
  data.setData('text/plain', 'Hösten var lugn.');
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }));
});
await settled(tab, 'Hösten var **lugn**.\n\n- Två möten\n- [En karta](https://example.org/)');

// A closed tab.
const written = await text(tab);
await tab.close({ runBeforeUnload: false });
tab = await form('t2.md');
await tab.getByRole('heading', { name: 'Du har en påbörjad text här' }).waitFor(PATIENCE);
await tab.keyboard.press('Enter');
await loaded(tab);
expect((await text(tab)) === written, 'the closed tab has lost what was written');

// The page is the one that a build writes.
await tab.locator('iframe:not([hidden])').waitFor(PATIENCE);
await tab.waitForFunction(() => document.querySelector('iframe').contentDocument?.styleSheets.length > 0, null, PATIENCE);
const { shown, address } = await tab.locator('iframe').evaluate((frame) => ({ shown: frame.dataset.page, address: frame.contentDocument.baseURI }));
writeFileSync(join(site, PATH), written);
const found = run('check', '--format', 'short');
expect(!/error/.test(found), `the file does not pass: ${found}`);
build(join(work, 'built-2'));
expect(readFileSync(join(work, 'built-2', address.slice(BASE.length), 'index.html'), 'utf8') === shown, 'the page that is shown is not the one that is built');

// Handing in brings the text.
const href = await tab.getByRole('link', { name: 'Lämna in' }).getAttribute('href');
expect(new URL(href).searchParams.get('value') === written, `${href} does not bring the text`);

await accessible(tab, 'a follow-up', tell);
await tab.close({ runBeforeUnload: false });

// What is published, with the comments that it has in the repository; a figure that changes asks for its correction.
const published = readFileSync(join(site, FOLDER, 't1.md'), 'utf8').replace('[outcome.krogtillsyn]', '# Enligt Kim.\n[outcome.krogtillsyn]');
repository.set(`${FOLDER}/t1.md`, published);
tab = await form('t1.md');
await loaded(tab);
expect((await text(tab)) === published, 'the file in the repository is not the one that is opened');
const old = tab.locator('#rad-fotpatrull .editor-entry input').first();
expect((await old.inputValue()) === 'minst 310 tillfällen', 'the published figure is not shown');
await old.fill('minst 130 tillfällen');
await settled(tab, 'minst 130 tillfällen');
const ask = tab.locator('.editor-missing').getByRole('button', { name: /Skriv en rättelse/ });
await ask.focus();
await tab.keyboard.press('Enter');
await tab.keyboard.press('Enter');
const correction = tab.locator('.editor-many').filter({ hasText: 'Rättelser' }).locator('.editor-list');
await correction.locator('input').first().fill(DAY);
await correction.locator('textarea, input').nth(1).fill('Antalet var fel avskrivet: minst 130, inte minst 310.');
await settled(tab, 'inte minst 310');
expect((await text(tab)).includes('# Enligt Kim.\n[outcome.krogtillsyn]'), 'a comment is lost');
expect((await ask.count()) === 0, 'the correction is asked for although it is there');

await tab.close({ runBeforeUnload: false });

// A table goes where it is shown to go, and nothing of it is lost.
tab = await form('t3.md');
await loaded(tab);
await tab.getByText('Klistra in en tabell').focus();
await tab.keyboard.press('Enter');
const lines = [
  ['Aktivitet', 'Tertial 1', 'Läge', 'Antal', 'Kommentar'],
  ['Fotpatrull', 'Enligt plan', 'Genomförd', '250 tillfällen', 'Polisen gick i centrum\u00a0varje helg.'],
  ['Krogtillsyner', 'Framflyttad', 'Pågår', '2 krogtillsyner', 'Två krogar fick besök.'],
  ['Julmarknad', '', 'Genomförd', '1 marknad', 'Kommunen ordnade den.'],
];
await paste(tab, `<table style="x:y">${lines.map((line) => `<tr>${line.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`, 'x');
const roles = await tab.locator('.editor-scroll thead select').evaluateAll((all) => all.map((one) => one.value));
expect(roles.join() === 'title,none,status,figures,text', `the columns are taken as ${roles}`);
await tab.getByRole('button', { name: 'Lägg in i formuläret' }).focus();
await tab.keyboard.press('Enter');
await settled(tab, 'Två krogar fick besök.');
const expected = '[outcome.fotpatrull]\nstatus = "Genomförd"\nfigures = ["250 tillfällen"]\n\n[outcome.krogtillsyn]\nstatus = "Pågår"\nfigures = ["2 krogtillsyner"]\n';
expect((await text(tab)).includes(expected), `the table became ${await text(tab)}`);
const left = await tab.getByLabel('Det här fick ingen plats').inputValue();
expect(left.includes('Julmarknad') && left.includes('Framflyttad') && left.includes('Enligt plan'), `what found no place is ${left}`);
await paste(tab, '', 'Fotpatrull\t"Rad ett\nrad två"\nKrogtillsyner\tTre besök till.\n');
await tab.getByRole('button', { name: 'Lägg in i formuläret' }).click();
await settled(tab, 'Två krogar fick besök.\n\nTre besök till.');
expect((await text(tab)).includes('Rad ett\nrad två'), 'a cell of two lines is cut');
await tab.close({ runBeforeUnload: false });
// A new promise, with the parties of the one before; what it holds passes the check.
tab = await open(`${BASE}redaktion/exempelstad/`);
await tab.getByRole('link', { name: 'Skriv ett nytt löfte' }).focus();
await tab.keyboard.press('Enter');
await tab.waitForURL('**/skriv/**');
const field = (...way) => tab.locator(`[data-at='${JSON.stringify(way)}']`);
await field('title').waitFor(PATIENCE);
expect((await field('title').locator('input').inputValue()) === 'Medborgarlöfte 2027', 'the new promise has no title');
expect((await field('party', 0, 'name').locator('input').inputValue()) === 'Lokalpolisområde Exempelbygden', 'the party of the promise before is not there');
for (const [table, key, value] of [
  ['pledge', 'text', 'Trafiken nära skolorna ska bli lugnare.'],
  ['activity', 'title', 'Kontroller vid skolvägar'],
]) {
  await field(table).locator(':scope > button').focus();
  await tab.keyboard.press('Enter');
  await field(table, 0, key).locator('input, textarea').first().fill(value);
  await settled(tab, value);
  await tab.keyboard.press('Tab');
}
// Ids come of the words; what refers to them is chosen.
await settled(tab, 'id = "trafiken-nara-skolorna-ska-bli"');
await settled(tab, 'id = "kontroller-vid-skolvagar"');
await field('activity', 0, 'pledge').locator('select').selectOption({ label: 'Trafiken nära skolorna ska bli lugnare.' });
await settled(tab, 'pledge = "trafiken-nara-skolorna-ska-bli"');
await field('activity', 0, 'responsible').getByLabel('Lokalpolisområde Exempelbygden').focus();
await tab.keyboard.press('Space');
await settled(tab, 'responsible = ["');
await accessible(tab, 'new promise', tell);
await field('activity', 0, 'targets').getByRole('button', { name: /^Lägg till ett tal/ }).click();
await field('activity', 0, 'targets', 0).locator('input').fill('minst 20 kontroller');
await settled(tab, 'minst 20 kontroller');
await tab.waitForFunction(() => document.querySelector('iframe').contentDocument?.body?.innerText.includes('Kontroller vid skolvägar'), null, PATIENCE);
mkdirSync(join(site, 'content/exempelstad/2027'));
writeFileSync(join(site, 'content/exempelstad/2027/promise.md'), await text(tab));
const said = run('check', '--format', 'short');
expect(!/error/.test(said), `the promise does not pass: ${said}`);
await tab.close({ runBeforeUnload: false });
// Without an address of a promise it is chosen: a place, a promise, a file of it.
tab = await open(`${BASE}redaktion/skriv/`);
const choices = tab.locator('.editor-choices').first();
await choices.waitFor(PATIENCE);
await accessible(tab, 'choose', tell);
await choices.getByRole('link', { name: 'Exempelstad, Medborgarlöfte 2026' }).focus(PATIENCE);
await tab.keyboard.press('Enter');
await tab.waitForURL('**/skriv/?lofte=exempelstad/2026');
expect((await choices.innerText()).startsWith('Tertial 2 2026 – '), `there is to choose: ${await choices.innerText()}`);
await choices.getByRole('link', { name: 'Tertial 2 2026' }).click();
await tab.getByRole('button', { name: 'Fortsätt på den' }).click(PATIENCE);
await loaded(tab);
// A link of the page that is shown opens what is published, or is told to lead to nothing.
const frame = tab.locator('iframe:not([hidden])');
await frame.waitFor(PATIENCE);
const isShown = () => document.querySelector('iframe').contentDocument?.readyState === 'complete' && document.querySelector('iframe').contentDocument.querySelector('main a[href]');
await tab.waitForFunction(isShown, null, PATIENCE);
const follow = (href) =>
  frame.evaluate((frame, href) => {
    const link = frame.contentDocument.querySelector('main a[href]');
    link.href = href;
    link.click();
  }, href);
const led = tab.locator('.editor-page [role=status]');
await follow(BASE);
await led.getByRole('link').waitFor(PATIENCE);
expect((await led.innerText()).startsWith('Länken leder till den publicerade sidan:'), `the link is told as ${await led.innerText()}`);
await tab.route(`${BASE}finns-inte/`, (route) => route.fulfill({ status: 404 }));
await follow(`${BASE}finns-inte/`);
await tab.waitForFunction(() => document.querySelector('.editor-page [role=status]').textContent === 'Länken leder till en sida som inte är publicerad än.', null, PATIENCE);
// The same file in another tab, a newer version of it, a full browser, and one that keeps nothing.
const notice = tab.locator('.editor-form > [role=status]').first();
const noticed = (words) => tab.waitForFunction((words) => document.querySelector('.editor-form > [role=status]').textContent.includes(words), words, PATIENCE);
expect((await notice.innerText()).startsWith('Det du skriver sparas'), 'nobody says that it is kept');
const beside = await open(`${BASE}redaktion/`);
await beside.evaluate((key) => localStorage.setItem(key, '{}'), `utfall:https://github.com/exempelstad/medborgarloften:${PATH}`);
await noticed('i en annan flik');
await beside.close();
repository.set(PATH, '+++\npublished = 2026-09-29\n+++\n');
await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
await noticed('publicerats på nytt');
repository.delete(PATH);
const refuse = (name) => tab.evaluate((name) => (Storage.prototype.setItem = () => { throw new DOMException('', name); }), name);
await refuse('QuotaExceededError');
await label(tab, 'Inledning').fill('Mer.');
await noticed('inte plats för mer');
await refuse('SecurityError');
await label(tab, 'Inledning').fill('Mer ändå.');
await noticed('sparar inget');
await tab.close({ runBeforeUnload: false });

// A new place, and a page of its own.
for (const [what, name, path, pick] of [
  ['plats', 'Älvsbyn Östra', 'content/alvsbyn-ostra/place.md', async () => {
    await field('county').locator('input').fill('Exempellän');
    await settled(tab, 'county = "Exempellän"');
  }],
  ['sida', 'Frågor & svar', 'content/fragor-svar.md', async () => {}],
]) {
  tab = await open(`${BASE}redaktion/skriv/?nytt=${what}`);
  await tab.getByRole('button', { name: 'Börja skriva' }).click(PATIENCE);
  await tab.getByText('Skriv ett namn med minst en bokstav.').waitFor();
  await accessible(tab, `name ${what}`, tell);
  await tab.locator('.editor input').focus();
  await tab.keyboard.type(name);
  await tab.keyboard.press('Enter');
  await tab.waitForURL('**/skriv/?fil=**');
  await tab.locator('.editor-source textarea').waitFor({ state: 'attached', ...PATIENCE });
  await tab.locator('details').evaluateAll((all) => all.forEach((one) => (one.open = true)));
  await pick();
  await label(tab, 'Text').fill('Några meningar.');
  await settled(tab, 'Några meningar.');
  mkdirSync(join(site, path, '..'), { recursive: true });
  writeFileSync(join(site, path), await text(tab));
  const found = run('check', '--format', 'short');
  expect(!/error/.test(found), `${path} does not pass: ${found}`);
  await tab.locator('iframe:not([hidden])').waitFor(PATIENCE);
  const href = new URL(await tab.getByRole('link', { name: 'Lämna in' }).getAttribute('href'));
  expect(`${href.pathname.split('/new/main/')[1]}/${href.searchParams.get('filename')}` === path, `${path} is handed in at ${href}`);
  await tab.close({ runBeforeUnload: false });
}

// Other hosts: files are read where they let a page read them, and handed in as far as they take it.
for (const [url, raw, begins] of [
  ['https://gitlab.com/exempelstad/loften', 'https://gitlab.com/api/v4/projects/exempelstad%2Floften/repository/files/content%2Fexempelstad%2F2026%2Ft1.md/raw?ref=main', '/-/edit/main/'],
  ['https://codeberg.org/exempelstad/loften', `https://codeberg.org/api/v1/repos/exempelstad/loften/raw/${FOLDER}/t1.md?ref=main`, '/_edit/main/'],
]) {
  const settings = join(site, 'site.toml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/url = "https:\/\/(github|gitlab)[^"]*"/, `url = "${url}"`));
  const host = new URL(url).hostname;
  build(join(work, host));
  const other = await browser.newContext({ locale: 'sv-SE' });
  await serve(other, join(work, host), BASE, tell);
  const asked = [];
  await other.route(`https://${host}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ status: 200, body: published, headers: { 'access-control-allow-origin': '*' } });
  });
  tab = await other.newPage();
  tab.on('console', (message) => message.type() === 'error' && !/frame is sandboxed/.test(message.text()) && tell(message.text()));
  await tab.goto(`${BASE}redaktion/skriv/?lofte=exempelstad/2026&fil=${FOLDER}/t1.md`);
  await loaded(tab);
  expect((await text(tab)) === published, `${host}: the file in the repository is not opened`);
  expect(asked.includes(raw), `${host}: asked for ${asked}`);
  await tab.locator('iframe:not([hidden])').waitFor(PATIENCE);
  const href = await tab.getByRole('link', { name: 'Lämna in' }).getAttribute('href');
  expect(href === `${url}${begins}${FOLDER}/t1.md`, `${host}: handed in at ${href}`);
  await other.close();
}

tab = await form('t1.md');
await tab.getByRole('button', { name: 'Fortsätt på den' }).click(PATIENCE);
await loaded(tab);

// What is hostile is told, and does nothing.
for (const hostile of ['<script>parent.hacked = 1</script>', '<img src=x onerror="parent.hacked = 1">', '[x](javascript:parent.hacked=1)', '<iframe src="https://example.com/"></iframe>', '{{ 7 * 7 }} </textarea><script>hacked = 1</script>']) {
  await label(tab, 'Inledning').fill(hostile);
  await settled(tab, hostile);
}
await tab.locator('.editor-missing .error').first().waitFor(PATIENCE);
await label(tab, 'Inledning').fill('Tecknen < och > & "citat" är inga element.');
await tab.waitForFunction(() => document.querySelector('iframe').contentDocument?.body?.innerText.includes('Tecknen < och > & "citat"'), null, PATIENCE);
expect(await tab.evaluate(() => !('hacked' in globalThis)), 'what is written runs');
expect((await tab.locator('iframe').getAttribute('sandbox')) === 'allow-same-origin', 'the frame lets more in than styles');
await tab.close({ runBeforeUnload: false });
await browser.close();
end('follow-ups written in the form');
