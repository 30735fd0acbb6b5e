// Asks the search of the built example what a citizen would ask, with the keyboard alone, and finds the same by links
// where JavaScript is off.
// Usage: node search.mjs FOLDER BASE_URL – as axe.mjs.
import { readFile } from 'node:fs/promises';
import { account, called, launch, serve } from './site.mjs';
import { fold, stem } from '../../themes/base/static/search.js';

const { folder, base } = called();
const { tell, end } = account();
const expect = (is, words) => is || tell(words);
const ACTIVITY = 'jonkopings-lan/jonkoping/2020/t2/#synlighet';

// The script takes the same endings off as src/locale/stem.rs.
for (const [word, expected] of JSON.parse(await readFile(new URL('stems.json', import.meta.url), 'utf8'))) {
  expect(stem(fold(word), 'sv') === expected, `${word} becomes ${stem(fold(word), 'sv')}, not ${expected}`);
}

const browser = await launch();
async function open(options = {}) {
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options });
  const asked = [];
  await serve(context, folder, base, tell);
  const tab = await context.newPage();
  tab.on('request', (request) => asked.push(request.url().slice(base.length)));
  tab.on('pageerror', (error) => tell(String(error)));
  tab.on('console', (message) => message.type() === 'error' && tell(message.text()));
  return { tab, asked };
}
const said = (tab, words) => tab.locator('[role=status]', { hasText: words }).waitFor({ timeout: 10_000 });

// From the start page, with the keyboard alone.
{
  const { tab, asked } = await open();
  await tab.goto(base);
  await tab.getByRole('searchbox', { name: 'Sök din kommun' }).focus();
  await tab.keyboard.type('fotpatrullering Öxnehaga');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(`${base}sok/?q=*`);
  await said(tab, '1 träff');
  const field = tab.getByRole('searchbox', { name: 'Sökord' });
  expect((await field.inputValue()) === 'fotpatrullering Öxnehaga', 'the question is not in the field');
  const index = asked.filter((path) => path.startsWith('sok/index/'));
  expect(index.length <= 5, `a question of two words fetches ${index.length} files: ${index.join(' ')}`);

  await tab.getByLabel('År').focus();
  await tab.getByLabel('År').selectOption('2020');
  await said(tab, '1 träff');
  expect(new URL(tab.url()).search === '?ar=2020&q=fotpatrullering+%C3%96xnehaga', `the address is ${tab.url()}`);
  await tab.getByLabel('Typ av sida').selectOption('Redovisad aktivitet');
  const hits = tab.locator('.hits__list li');
  await hits.getByRole('link').nth(2).waitFor({ state: 'detached', timeout: 10_000 });
  // What is counted is what stands in the list, not how many records it is made of.
  await said(tab, '1 träff');
  // Two reports of one activity are one item: the latest, with a link to the other.
  expect((await hits.count()) === 1 && (await hits.getByRole('link').count()) === 2, 'the list does not hold what is counted');
  expect((await hits.first().locator('mark').count()) > 0, 'no word of the question is marked');
  await hits.first().getByRole('link').first().focus();
  await tab.keyboard.press('Enter');
  await tab.waitForURL(base + ACTIVITY);
  const target = await tab.evaluate(() => document.querySelector('article:has(:target)')?.textContent.replace(/\s+/g, ' '));
  expect(target?.includes('minst 608 tillfällen'), `the hit leads to ${target}`);

  await tab.goBack();
  await said(tab, '1 träff');
  await tab.goBack();
  await hits.getByRole('link').nth(2).waitFor({ timeout: 10_000 });
  expect((await tab.getByLabel('Typ av sida').inputValue()) === '', 'back does not take the filter away');
}

// Words that are not there, words of which some are, filters alone, more hits than are shown at first.
{
  const { tab } = await open({ viewport: { width: 360, height: 800 } });
  await tab.goto(`${base}sok/?q=xylofon`);
  await said(tab, 'Inga träffar');
  await tab.goto(`${base}sok/?q=xylofon+krogtillsyn`);
  await said(tab, 'Ingen sida har alla orden');
  await tab.goto(`${base}sok/?q=och+i`);
  await said(tab, 'De orden står nästan överallt');
  await tab.goto(`${base}sok/?q=tryghetsvandring`);
  await said(tab, 'Inget har ordet ”tryghetsvandring”. De här har ett ord som liknar det. ');
  expect((await tab.locator('.hits__list mark').count()) > 0, 'what was found for a misspelled word is not marked');
  // What is asked for names a filter, which is offered.
  await tab.goto(`${base}sok/?q=ej+genomf%C3%B6rd+kameror`);
  await tab.getByRole('link', { name: /^Status: Inte genomförd \(\d+ träff/ }).click();
  await said(tab, 'träff');
  expect(new URL(tab.url()).search === '?status=Inte+genomf%C3%B6rd&q=kameror', `the offer leads to ${tab.url()}`);
  expect((await tab.locator('.hits__list a').first().getAttribute('href')).endsWith('2026/t2/#kameror'), 'the offered filter does not find it');
  await tab.goto(`${base}sok/?status=Framflyttad`);
  await said(tab, 'träff');
  await tab.goto(`${base}sok/?q=polisen`);
  await said(tab, 'träffar');
  const before = await tab.locator('.hits__list li').count();
  await tab.getByRole('button', { name: 'Visa fler träffar' }).click();
  await tab.waitForFunction((n) => document.querySelectorAll('.hits__list li').length > n, before);
  const focused = await tab.evaluate(() => [...document.querySelectorAll('.hits__list li')].indexOf(document.activeElement.closest('li')));
  expect(focused === before, 'the focus is not on the first of the new hits');
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `the page is ${wide} px wider than a telephone`);
  await tab.getByRole('searchbox', { name: 'Sökord' }).fill('FOTPATRULL oxnehaga');
  await said(tab, 'träffar');
}

// What people write as two words, with endings, in capitals, without dots or with a hyphen; what tells of the site comes last.
{
  const { tab } = await open();
  const ask = async (question) => {
    await tab.goto(`${base}sok/?q=${encodeURIComponent(question)}`);
    await said(tab, 'träff');
    return (await tab.locator('[data-status]').innerText()).match(/\d+/)[0];
  };
  for (const alike of [
    ['krogtillsyn', 'krog tillsyn', 'KROG-TILLSYNER'],
    ['trafikkontroller', 'trafik kontroll', 'trafik-kontrollen'],
    ['skola', 'skolor', 'skolan', 'skolans'],
    ['Råslätt', 'raslatt', '  RÅSLÄTT! '],
  ]) {
    const counts = [];
    for (const question of alike) counts.push(await ask(question));
    expect(new Set(counts).size === 1, `${alike.join(', ')}: ${counts.join(', ')} hits`);
  }
  // A whole text that is pasted does not fetch the whole index.
  const { tab: other, asked } = await open();
  await other.goto(`${base}sok/?q=${'abcdefghijklmnopqrstuvwxyz'.replace(/./g, (letter) => `${letter}lpha+`)}polisen`);
  await said(other, 'träff');
  const words = asked.filter((path) => path.startsWith('sok/index/words-'));
  expect(words.length <= 12, `a pasted text fetches ${words.length} files of words`);
  await ask('608');
  const first = await tab.locator('.hits__list a').first().getAttribute('href');
  expect(first.endsWith('2020/t2/#synlighet'), `a figure is found first in ${first}`);
}

// On a telephone nothing that one reads moves while hits come in.
{
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await tab.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifted += entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  for (const question of ['fotpatrull', 'vad har polisen gjort mot narkotika', 'finnsinte']) {
    await tab.goto(`${base}sok/?q=${encodeURIComponent(question)}`);
    await said(tab, question === 'finnsinte' ? 'Inga' : 'träff');
    // Two frames later all that came is laid out.
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const shifted = await tab.evaluate(() => window.shifted);
    expect(shifted < 0.05, `the page of ${question} shifts by ${shifted.toFixed(3)}`);
  }
}

// Every hit of some questions leads to a place that is there.
{
  const { tab } = await open();
  for (const edition of ['', 'jonkopings-kommun/']) {
    for (const question of ['polisen', 'trafik', 'ungdomar', '2024']) {
      await tab.goto(`${base}${edition}sok/?q=${question}`);
      await said(tab, 'träff');
      for (const href of await tab.locator('.hits__list a').evaluateAll((links) => links.map((link) => link.href))) {
        const { pathname, hash } = new URL(href);
        const html = await readFile(`${folder}/${pathname.slice(new URL(base).pathname.length)}index.html`, 'utf8').catch(() => '');
        expect(html && (!hash || html.includes(`id="${hash.slice(1)}"`)), `${question}: ${href} leads nowhere`);
      }
    }
  }
}

// Without JavaScript the field in the header leads to the lists, and these to the same activity.
{
  const { tab, asked } = await open({ javaScriptEnabled: false });
  await tab.goto(base);
  await tab.getByRole('searchbox', { name: 'Sök din kommun' }).fill('fotpatrullering Öxnehaga');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(`${base}sok/?q=*`);
  expect(!(await tab.locator('form.search').isVisible()), 'a form that cannot answer is shown');
  const follow = async (name) => tab.locator('main').getByRole('link', { name, exact: true }).first().click();
  await follow('År för år');
  await follow('2020');
  await follow('Medborgarlöften Jönköpings kommun 2020');
  expect(asked.every((path) => !path.startsWith('sok/index/')), 'the index is fetched without JavaScript');
  const link = tab.locator('main').getByRole('link', { name: 'Fotpatrull i områdena, mest på Öxnehaga' }).first();
  await link.click();
  expect(tab.url().endsWith('jonkopings-lan/jonkoping/2020/#synlighet'), `the links lead to ${tab.url()}`);
  expect((await tab.locator('#synlighet').innerText()).replace(/\s+/g, ' ').includes('minst 608 tillfällen'), 'what was reported is not there');
}

await browser.close();
end('search by keyboard, on a telephone and without JavaScript');
