// Asks the search of the built example what people ask, with the script that the site has and the files that it would fetch,
// and compares at which place the answer stands with asked.tsv. So a question can lose its answer only knowingly.
//
// A line of the table: what is asked, which addresses answer it (nothing: no hit should), at which place the first of them
// is (–: not among those shown first), and what stands first. Renew the last two with UPDATE_GOLDEN=1.
//
// Usage: node asked.mjs FOLDER
//        node asked.mjs FOLDER QUESTION…   only prints what each question fetches from any other site, and the median
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { account } from './site.mjs';
import { AT_A_TIME, Index, MEANT, fold, joinThousands, slips, wordFile } from '../../themes/base/static/search.js';

const [folder, ...questions] = process.argv.slice(2);
const { tell, end } = account();
const table = new URL('asked.tsv', import.meta.url);

// What an independent review asked, in its order; at least so many have their answer first. It measured 5.9 kB a question
// by the search of that day, and 14.4 kB of the longest: twice as much is enough.
const REVIEWED = 49;
const MIN_FIRST = 45;
const MAX_MEDIAN = 11_800;
const MAX_BYTES = 28_800;

let bytes = 0;
globalThis.fetch = async (address) => {
  const file = await readFile(`${folder}/sok/index/${new URL(address).pathname}`);
  bytes += address.includes('.gz?') ? file.length : gzipSync(file).length;
  return { ok: true, arrayBuffer: async () => file };
};

// The hits as the page lists them: what is told of one activity in several follow-ups stands once.
async function listed(index, question) {
  const { hits } = await index.search(question, []);
  const records = await Promise.all(hits.slice(0, AT_A_TIME).map((hit) => index.record(hit)));
  const first = (one, at) => !one.meta.of || records.findIndex(({ meta }) => meta.of === one.meta.of) === at;
  return records.filter(first).map(({ href }) => href);
}

if (questions.length) {
  const fetched = [];
  for (const question of questions) {
    bytes = 0;
    const hits = await listed(new Index('https://example.org/'), question);
    fetched.push(bytes);
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${question}, ${hits.length} listed`);
  }
  console.log(`${(fetched.sort((one, two) => one - two)[questions.length >> 1] / 1000).toFixed(1).padStart(8)} kB  half of them fetch less`);
  process.exit();
}

const lines = (await readFile(table, 'utf8')).trimEnd().split('\n');
const found = [];
for (const line of lines) {
  const [question, answer] = line.split('\t');
  bytes = 0;
  const hits = await listed(new Index('https://example.org/'), question);
  const place = answer ? hits.findIndex((href) => new RegExp(answer).test(href)) + 1 : Number(hits.length === 0);
  found.push({ line: [question, answer, place || '–', hits.length ? hits[0] || './' : '–'].join('\t'), place, bytes });
}
if (process.env.UPDATE_GOLDEN) await writeFile(table, `${found.map(({ line }) => line).join('\n')}\n`);
else found.forEach(({ line }, at) => line === lines[at] || tell(`was: ${lines[at]}\nis:  ${line}`));

const reviewed = found.slice(0, REVIEWED);
const first = reviewed.filter(({ place }) => place === 1).length;
const sorted = reviewed.map((one) => one.bytes).sort((one, two) => one - two);
if (first < MIN_FIRST) tell(`${first} of ${REVIEWED} questions have their answer first`);
if (sorted[REVIEWED >> 1] > MAX_MEDIAN) tell(`half of the questions fetch more than ${sorted[REVIEWED >> 1]} bytes`);
if (sorted.at(-1) > MAX_BYTES) tell(`a question fetches ${sorted.at(-1)} bytes`);

// What the page offers as filters.
const html = await readFile(`${folder}/sok/index.html`, 'utf8');
const options = (key) => {
  const [, inside] = new RegExp(`<select id="filter_${key}"[^>]*>(.*?)</select>`, 's').exec(html);
  return [...inside.matchAll(/<option>([^<]+)<\/option>/g)].map(([, value]) => value);
};
const choices = MEANT.map((key) => ({ key, options: options(key) }));
for (const [question, expected] of [
  ['ej genomförd', 'status=Inte genomförd'],
  ['vad är inte genomfört i Eksjö', 'status=Inte genomförd&q=Eksjö plats=Eksjö&q=genomfört'],
  ['genomförda', 'status=Genomförd'],
  ['Jönköpings narkotika 2020', 'plats=Jönköping&q=narkotika 2020 fokusomrade=Narkotika&q=Jönköpings 2020'],
  ['fotpatrull', ''],
]) {
  const meant = await new Index('https://example.org/').meant(question, choices);
  const words = meant.map(({ key, value, rest }) => `${key}=${value}${rest && `&q=${rest}`}`).join(' ');
  if (words !== expected) tell(`${question}: offers ${words}, not ${expected}`);
}

// What the script shares with src/render/search.rs.
for (const [written, expected] of JSON.parse(await readFile(new URL('numbers.json', import.meta.url), 'utf8'))) {
  const joined = fold(joinThousands(written));
  if (joined !== expected) tell(`${written} becomes ${joined}, not ${expected}`);
}
for (const [written, ...expected] of JSON.parse(await readFile(new URL('word-files.json', import.meta.url), 'utf8'))) {
  const found = [
    [1, 27],
    [3, 401],
  ].map((division) => wordFile(fold(written), ...division));
  if (String(found) !== String(expected)) tell(`${written} is looked for in ${found}, not in ${expected}`);
}
for (const [one, two, expected] of [
  ['tryghet', 'trygghet', 1],
  ['ploisen', 'polisen', 1],
  ['krog', 'krok', 1],
  ['hund', 'katt', undefined],
]) {
  if (slips(one, two, 2) !== expected) tell(`${one} and ${two} differ by ${slips(one, two, 2)}`);
}

end(`${found.length} questions, ${first} of ${REVIEWED} reviewed with the answer first, half of them below ${(sorted[REVIEWED >> 1] / 1000).toFixed(1)} kB, none above ${(sorted.at(-1) / 1000).toFixed(1)} kB`);
