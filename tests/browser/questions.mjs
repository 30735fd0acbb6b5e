// Asks what people ask: each question begins at a front page on a telephone of 360 × 640. Counts the clicks, and how many
// screens down each link and the answer stand: at most two of each. Then looks at all promises: what came of each is read
// without scrolling.
// Usage: node questions.mjs FOLDER BASE_URL – as axe.mjs; the site built with --as-of 2026-11-20.
import { account, called, launch, pages, serve, some } from './site.mjs';

const SCREEN = { width: 360, height: 640 };
const MOST = { clicks: 2, screens: 2 };
const FIRST_SCREENS = [SCREEN, { width: 1280, height: 500 }];

// `search`: what is asked in the field of the front page first. `path`: the texts of the links to follow. `answer`: what must then be read, and in which part of the page.
const QUESTIONS = [
  { ask: 'Vad blev det av löftet i Exempelstad 2026?', path: ['Medborgarlöfte 2026, Exempelstad'], part: '.answer', answer: /13 aktiviteter: 3 genomförda/ },
  { ask: 'Hur går det i Exempelstad, redan på startsidan?', path: [], part: 'li.place:has(a:text-is("Exempelstad"))', answer: /3 genomförda/ },
  { ask: 'Hur många mål är nådda i Exempelstad?', path: ['Medborgarlöfte 2026, Exempelstad'], part: '.answer', answer: /11 mål: 3 nådda/ },
  { ask: 'När kommer nästa uppföljning i Exempelstad?', path: ['Medborgarlöfte 2026, Exempelstad'], part: '.answer', answer: /senast 14 februari 2027/ },
  { ask: 'Vad gjordes inte?', path: ['Medborgarlöfte 2026, Exempelstad', '1 inte genomförd'], part: '.main', answer: /Kameror vid stationen/ },
  { ask: 'Gäller något löfte för Jönköping nu?', path: ['Jönköpings län'], part: 'li.place:has(a:text-is("Jönköping"))', answer: /Inget löfte gäller nu/ },
  { ask: 'Hur gick det i Jönköping 2024?', path: ['Jönköpings län', 'Medborgarlöfte 2024, Jönköping'], part: '.answer', answer: /Senast känt 31 december 2024/ },
  { ask: 'Hur gick det i Jönköping 2024, i kommunens utgåva?', from: 'jonkopings-kommun/', path: ['Medborgarlöfte 2024'], part: '.answer', answer: /11 aktiviteter/ },
  { ask: 'Vad lovades i Exempelstad 2026?', path: ['Medborgarlöfte 2026, Exempelstad'], part: '.pledges', answer: /trygga i centrum/ },
  { ask: 'Vad gjordes i Exempelstad i våras?', path: ['Medborgarlöfte 2026, Exempelstad', 'januari–april'], part: 'h1', answer: /Exempelstad: uppföljning januari–april 2026/ },
  { ask: 'Har något rättats?', path: ['Meny', 'Rättelser'], part: '.main', answer: /410/ },
  { ask: 'Var finns allt som inte blev av?', path: ['Meny', 'Status'], part: '.main', answer: /genomförd/ },
  { ask: 'Blir det kameror vid stationen?', search: 'kameror stationen', path: [], part: '.hits__list', answer: /Ingen plats vid stationen klarade de krav/ },
  { ask: 'Vad gjorde Jönköping inte 2020, och varför?', search: 'Jönköping covid-19', path: [], part: '.hits__list', answer: /2020.*Covid-19/i },
  { ask: 'Fotpatruller i Norra stan mot målet 400?', search: 'fotpatrull norra stan', path: ['Fotpatrull'], part: '.outcome:has(#fotpatrull)', answer: /400 tillfällen \(Norra stan\)/ },
  { ask: 'Nådde Eksjö sina mål 2017?', path: ['Jönköpings län', 'Medborgarlöften Eksjö kommun 2017, Eksjö'], part: '.answer', answer: /3 nådda/ },
];

const { folder, base } = called();
const { tell, end } = account();
const browser = await launch();
let clicks = 0;

// Where things stand is known once the page, its styles and its letters are there: a click ends before that.
async function laidOut(tab) {
  await tab.waitForLoadState('load');
  await tab.evaluate(() => document.fonts.ready);
}

// No-break spaces are spaces to those who read.
const spaced = (source) => new RegExp(source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'));

// How many screens down a thing begins, from where the page was opened: 1 is what is seen at once. What does not stand on
// the page is nowhere.
async function screensDown(locator) {
  const box = await locator.boundingBox();
  return box ? Math.max(Math.floor(box.y / SCREEN.height), 0) + 1 : Infinity;
}

await some(
  QUESTIONS,
  async () => {
    const context = await browser.newContext({ viewport: SCREEN, reducedMotion: 'reduce', locale: 'sv-SE' });
    const tab = await context.newPage();
    await serve(tab, folder, base, tell);
    return tab;
  },
  async ({ ask, from = '', search, path, part, answer }, tab) => {
    await tab.goto(base + from);
    await laidOut(tab);
    if (path.length + (search ? 1 : 0) > MOST.clicks) tell(`${ask} ${path.length} clicks`);
    if (search) {
      await tab.getByRole('searchbox', { name: 'Sök din kommun' }).fill(search);
      await tab.keyboard.press('Enter');
      await tab.locator('.hit').first().waitFor({ timeout: 5000 }).catch(() => {});
      clicks += 1;
    }
    for (const text of path) {
      const link = tab.locator('a, button, summary').filter({ hasText: spaced(`^ ?${text} ?$`), visible: true }).first();
      const down = (await link.count()) ? await screensDown(link) : Infinity;
      if (down > MOST.screens) tell(`${ask} “${text}” is ${down} screens down on ${tab.url()}`);
      if (down === Infinity) return;
      const address = await link.evaluate((element) => element.href);
      await link.click();
      if (address) await tab.waitForURL(address);
      await laidOut(tab);
      clicks += 1;
    }
    const said = spaced(answer.source);
    const place = tab.locator(part).filter({ hasText: said, visible: true }).first();
    if (!(await place.count())) return tell(`${ask} is not answered on ${tab.url()}`);
    // Of a whole page it is the words that count, not where it begins.
    const words = part === '.main' ? place.locator('*').filter({ hasText: said }).last() : place;
    const down = await screensDown(words);
    if (down > MOST.screens) tell(`${ask} is answered ${down} screens down on ${tab.url()}`);
  },
);

const promises = (await pages(folder)).filter(({ kind }) => kind === 'promise');
await some(
  FIRST_SCREENS.flatMap((screen) => promises.map(({ address }) => ({ screen, address }))),
  async () => {
    const tab = await browser.newPage({ locale: 'sv-SE' });
    await serve(tab, folder, base, tell);
    return tab;
  },
  async ({ screen, address }, tab) => {
    await tab.setViewportSize(screen);
    await tab.goto(base + address);
    await laidOut(tab);
    const box = await tab.locator('.main > .answer').boundingBox({ timeout: 2000 }).catch(() => null);
    if (!box) return tell(`/${address} has no answer`);
    const end = Math.ceil(box.y + box.height);
    if (end > screen.height) tell(`/${address} at ${screen.width} px answers until ${end} px, ${screen.height} are seen`);
  },
);

await browser.close();
end(`${QUESTIONS.length} questions, ${clicks} clicks, ${promises.length} first screens of promises`);
