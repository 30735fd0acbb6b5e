// A new promise, typed in from the paper by the keyboard alone: the one of 2019 in the example, with its parties, signatories,
// focus areas, pledges and eleven activities. What is typed says what the example says, passes without a warning, and gives the
// page that was shown.
// Usage: node editor-promise.mjs UTFALL MODULE – the program, and the module that `release/editor.sh` makes.
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, TomlDate } from 'smol-toml';
import { accessible, choose, commands, editors, field, PATIENCE, press, reach, settled, shown, temporary, text, type } from './form.mjs';
import { account } from './site.mjs';

const [program, module] = process.argv.slice(2);
if (!module) {
  console.error('usage: node editor-promise.mjs UTFALL MODULE');
  process.exit(2);
}
const BASE = 'https://example.org/utfall/';
const PROMISE = 'content/jonkoping/2019/promise.md';
const { tell, end } = account();
const expect = (is, words) => is || tell(words);
const work = temporary('utfall-promise-');
const site = join(work, 'site');
mkdirSync(site);
for (const name of ['site.toml', 'content']) cpSync(new URL(`../../${name}`, import.meta.url), join(site, name), { recursive: true });
appendFileSync(join(site, 'site.toml'), '\n[repository]\nurl = "https://github.com/exempel/loften"\n');
// The place links to it, which its site cannot do before it is there.
const place = join(site, 'content/jonkoping/place.md');
writeFileSync(place, readFileSync(place, 'utf8').replace('[2019](2019/promise.md)', '2019'));
const { run, build } = commands(program, module, site);
const settingsOf = (file) => parse(/^\+\+\+\n(.*?)^\+\+\+\n/ms.exec(file)[1]);
// Those who answer for something are chosen in a list, so that they come in the order of the parties.
const file = readFileSync(join(site, PROMISE), 'utf8').replaceAll('["municipality", "police"]', '["police", "municipality"]');
writeFileSync(join(site, PROMISE), file);
const paper = settingsOf(file);
const body = file.slice(file.indexOf('\n+++\n') + 5).trim();
build(join(work, 'as-it-is'));
rmSync(join(site, PROMISE));
build(join(work, 'built'));
const raw = 'https://raw.githubusercontent.com/exempel/loften/main/';
const { browser, open } = await editors({ built: join(work, 'built'), base: BASE, raw, tell });
const tab = await open(`${BASE}redaktion/skriv/?lofte=jonkoping/2020&fil=${PROMISE}`);
await field(tab, 'title').waitFor(PATIENCE);

const now = async (way) => way.reduce((at, step) => at?.[step], settingsOf(await text(tab)));
// Opens what hides a field.
async function unfold(place) {
  const folds = place.locator('xpath=ancestor::details[not(@open)]/summary');
  for (const fold of await folds.all()) await press(tab, fold);
}
async function line(control, words) {
  if (await control.evaluate((one) => one.nodeName === 'SELECT')) {
    const label = await control.evaluate((one, value) => [...one.options].find((option) => option.value === value)?.text, words);
    return choose(tab, control, label ?? words);
  }
  await reach(tab, control);
  if ((await control.getAttribute('type')) === 'date') {
    // The order of the parts is that of the browser's language.
    const [year, month, day] = words.split('-');
    for (const keys of [month + day + year, year + month + day, day + month + year]) {
      await tab.keyboard.type(keys);
      if ((await control.inputValue()) === words) return;
      for (let part = 0; part < 3; part += 1) await tab.keyboard.press('ArrowLeft');
    }
    return;
  }
  if (await control.inputValue()) await tab.keyboard.press('Control+a');
  await tab.keyboard.type(words);
}
async function enter(way, value) {
  const place = field(tab, ...way);
  if (isDeepStrictEqual(await now(way), value)) return;
  // One of a list may stand there without its brackets.
  const isList = await place.evaluate((one) => one.classList.contains('editor-many'));
  if (isList && !Array.isArray(value)) return enter(way, [value]);
  await unfold(place);
  if (Array.isArray(value)) {
    const checks = place.locator('input[type=checkbox]');
    const isChosen = (await checks.count()) > 0;
    for (const [number, one] of value.entries()) {
      if (isChosen) {
        await reach(tab, place.locator(`input[type=checkbox][value="${one}"]`));
        await tab.keyboard.press('Space');
        await settled(tab, `"${one}"`);
        continue;
      }
      if ((await field(tab, ...way, number).count()) === 0) await press(tab, place.locator(':scope > button'));
      if (typeof one === 'object') await enter([...way, number], one);
      else await line(field(tab, ...way, number).locator('input').first(), String(one));
    }
    return;
  }
  if (value && typeof value === 'object' && !(value instanceof TomlDate)) {
    for (const [key, one] of Object.entries(value)) await enter([...way, key], one);
    return;
  }
  const words = value instanceof TomlDate ? value.toISOString().slice(0, 10) : String(value).trim();
  await line(place.locator('input, select, textarea').first(), words);
  const beginning = words.split('\n')[0].slice(0, 40);
  if (words.length > 3) await settled(tab, beginning).catch(async () => console.log(`${way}: ${beginning} is not there:\n${await text(tab)}`));
}

for (const [key, value] of Object.entries(paper)) await enter([key], value);
await type(tab, field(tab, '#text').locator('textarea'), body);
await settled(tab, body.slice(-60));
const typed = await text(tab);
const listed = (settings) => ({ ...settings, schedule: [settings.schedule].flat() });
expect(isDeepStrictEqual(listed(settingsOf(typed)), listed(paper)), `what is typed is not what the file says:\n${typed}`);
const { html, file: page } = await shown(tab, body.slice(-40), BASE);
mkdirSync(join(site, 'content/jonkoping/2019'), { recursive: true });
writeFileSync(join(site, PROMISE), typed);
const problems = run('check', '--deny', 'warnings', '--format', 'short');
expect(problems.trim() === '', `the file does not pass: ${problems}`);
build(join(work, 'typed'));
const built = (folder) => readFileSync(join(work, folder, page), 'utf8');
expect(built('typed') === html, 'the page that is shown is not the one that is built');
expect(built('as-it-is') === html, 'the page of what is typed is not that of what it is typed from');
await accessible(tab, 'a promise written', tell);
await tab.close({ runBeforeUnload: false });
await browser.close();
end('a promise of eleven activities written in the form');
