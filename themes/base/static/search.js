// Searches the index beside the search page; what its files hold is told in src/render/search.rs. Nothing is loaded before
// somebody asks for something, and nothing from anywhere else.

const AT_A_TIME = 10;

// ---- Words: folded and shortened as the index has them (src/value/slug.rs, src/locale/stem.rs).

const FOLDED = { å: 'a', ä: 'a', á: 'a', à: 'a', â: 'a', ã: 'a', æ: 'a', ö: 'o', ø: 'o', ó: 'o', ò: 'o', ô: 'o', õ: 'o', é: 'e', è: 'e', ê: 'e', ë: 'e', í: 'i', ì: 'i', î: 'i', ï: 'i', ü: 'u', ú: 'u', ù: 'u', û: 'u', ñ: 'n', ç: 'c' };
const ENDINGS = ['heterna', 'hetens', 'anden', 'andes', 'andet', 'arens', 'arnas', 'ernas', 'heten', 'heter', 'ornas', 'ande', 'ades', 'aren', 'arna', 'arne', 'aste', 'erna', 'erns', 'orna', 'ade', 'ans', 'are', 'ast', 'ens', 'ern', 'het', 'ad', 'an', 'ar', 'as', 'at', 'en', 'er', 'es', 'et', 'or', 'a', 'e'];

export function fold(text) {
  const letters = [...text.normalize('NFC').toLowerCase()].map((letter) => FOLDED[letter] ?? letter);
  return letters.join('').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
}

export function stem(word, language) {
  if (language !== 'sv') return word;
  const vowel = word.search(/[aeiouy]/);
  const consonant = vowel < 0 ? -1 : word.slice(vowel).search(/[^aeiouy]/);
  if (consonant < 0) return word;
  const region = Math.max(vowel + consonant + 1, 3);
  const ends = (ending) => word.endsWith(ending) && word.length - ending.length >= region;
  const ending = ENDINGS.find(ends);
  if (ending) word = word.slice(0, -ending.length);
  else if (ends('s') && /[bcdfghjklmnoprtvy]s$/.test(word)) word = word.slice(0, -1);
  if (['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'].some(ends)) word = word.slice(0, -1);
  const suffix = ['lig', 'els', 'ig'].find(ends);
  if (suffix) return word.slice(0, -suffix.length);
  return ['lost', 'fullt'].some(ends) ? word.slice(0, -1) : word;
}

// How well a word of the index answers a word of the question: the same, a longer one ("trafik" finds "trafikkontroll"),
// or one that is the greater part of it ("fotpatrullering" finds "fotpatrull"). 0: not at all.
export function likeness(asked, word) {
  if (word === asked) return 1;
  if (word.startsWith(asked)) return asked.length < 2 ? 0 : 0.5 + (0.3 * asked.length) / word.length;
  return asked.startsWith(word) && word.length >= 5 && word.length >= 0.6 * asked.length ? 0.5 : 0;
}

// ---- The index.

class Index {
  constructor(folder) {
    this.folder = folder;
    this.files = new Map();
  }

  async open() {
    this.head ??= this.fetch('index.json', 'no-cache');
    this.head.catch(() => (this.head = undefined));
    const { fingerprint, language, letters, sizes, stop } = await this.head;
    Object.assign(this, { fingerprint, language, letters, stop: new Set(stop) });
    let first = 0;
    this.starts = sizes.map((size) => (first += size) - size);
    this.count = first;
  }

  async fetch(name, cache = 'default') {
    const answer = await fetch(this.folder + name, { cache });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  }

  // A file of the index, fetched once.
  file(name) {
    let file = this.files.get(name);
    if (!file) {
      file = this.fetch(`${name}.json?${this.fingerprint}`);
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }

  // The words of a question, as the index has them, and what two neighbours are when written as one: "krog tillsyn" asks
  // for "krogtillsyn" as well.
  words(question) {
    const all = fold(question).split(' ').filter(Boolean);
    const telling = all.filter((word) => !this.stop.has(word) && (word.length > 1 || /\d/.test(word)));
    const own = (word) => stem(word, this.language);
    const isWord = (word) => /^[a-z]+$/.test(word);
    const pairs = telling.slice(1).map((second, at) => [telling[at], second]).filter((pair) => pair.every(isWord));
    return { words: [...new Set(telling.map(own))], pairs: pairs.map((pair) => ({ joined: own(pair.join('')), parts: pair.map(own) })) };
  }

  // The records with a word, each with how well it answers.
  async withWord(asked) {
    const begin = asked.slice(0, this.letters);
    const file = await this.file(`words-${new RegExp(`^[a-z]{${this.letters}}$`).test(begin) ? begin : '0'}`);
    const alike = Object.entries(file).map(([word, steps]) => ({ like: likeness(asked, word), steps })).filter(({ like }) => like);
    // As rare as the most common of them: a compound that stands once is no better answer than the word itself.
    const rare = Math.log(1 + this.count / Math.max(...alike.map(({ steps }) => steps.length)));
    const found = new Map();
    for (const { like, steps } of alike) {
      let record = 0;
      for (const step of steps) {
        record += step >> 1;
        found.set(record, Math.max(found.get(record) ?? 0, like * rare * (step & 1 ? 2.5 : 1)));
      }
    }
    return found;
  }

  // The records with a value of a filter.
  async withValue(key, value) {
    const runs = (await this.file(`filter-${key}`))[value] ?? [];
    const found = new Set();
    for (let at = 0, next = 0; at < runs.length; at += 2) {
      next += runs[at];
      for (let left = runs[at + 1]; left > 0; left -= 1) found.add(next++);
    }
    return found;
  }

  // The numbers of the records that answer a question, the best first, then those of the newest promise. Where none has
  // all the words, those that have some, and `some` says so.
  async search(question, filters) {
    await this.open();
    const { words, pairs } = this.words(question);
    const sets = await Promise.all(filters.map(([key, value]) => this.withValue(key, value)));
    const fits = (record) => sets.every((set) => set.has(record));
    if (!words.length) return { words, some: false, hits: sets.length ? [...sets[0]].filter(fits) : [] };
    const joined = pairs.map((pair) => pair.joined);
    const sought = [...new Set([...words, ...joined])];
    const found = new Map(await Promise.all(sought.map(async (word) => [word, await this.withWord(word)])));
    for (const { joined: word, parts } of pairs) {
      for (const [record, score] of found.get(word)) {
        for (const part of parts) found.get(part).set(record, Math.max(found.get(part).get(record) ?? 0, score));
      }
    }
    const scores = new Map();
    for (const one of words.map((word) => found.get(word))) {
      for (const [record, score] of one) {
        const sum = scores.get(record) ?? { score: 0, words: 0 };
        scores.set(record, { score: sum.score + score, words: sum.words + 1 });
      }
    }
    const all = [...scores].filter(([record]) => fits(record));
    const whole = all.filter(([, { words: n }]) => n === words.length);
    const best = (one, two) => two[1].words - one[1].words || two[1].score - one[1].score || one[0] - two[0];
    const hits = (whole.length ? whole : all).sort(best).map(([record]) => record);
    return { words: sought, some: !whole.length && hits.length > 0, hits };
  }

  // A record by its number.
  async record(number) {
    let file = this.starts.findLastIndex((start) => start <= number);
    return (await this.file(`records-${file}`))[number - this.starts[file]];
  }
}

// ---- The page.

// Cuts a text to what stands around the words of the question; each part says whether it is one of them.
export function excerpt(text, words, language, most = 220) {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    hit: words.some((word) => likeness(word, stem(fold(match[0]), language)) > 0),
  }));
  const first = found.find(({ hit }) => hit)?.from ?? 0;
  let from = first > most / 3 ? text.lastIndexOf(' ', first - most / 4) + 1 : 0;
  let to = from + most < text.length ? text.lastIndexOf(' ', from + most) : text.length;
  if (to <= first) to = text.length;
  const parts = from > 0 ? [{ text: '… ' }] : [];
  for (const { from: begin, to: end } of found.filter((one) => one.hit && one.from >= from && one.to <= to)) {
    parts.push({ text: text.slice(from, begin) }, { text: text.slice(begin, end), hit: true });
    from = end;
  }
  parts.push({ text: text.slice(from, to) + (to < text.length ? ' …' : '') });
  return parts.filter((part) => part.text);
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

function start(form) {
  const { dataset } = form;
  const index = new Index(new URL(dataset.index, document.baseURI).href);
  const root = new URL(dataset.root, document.baseURI).href;
  const field = form.elements.q;
  const selects = [...form.querySelectorAll('select')];
  const clear = form.querySelector('[data-clear]');
  const results = document.getElementById('Traffar');
  const [status, place, more] = ['status', 'list', 'more'].map((part) => results.querySelector(`[data-${part}]`));
  const list = make('ol', { class: 'hits__list' });
  let asked = 0;
  let timer;

  const filters = () => selects.filter((select) => select.value).map((select) => [select.name, select.value]);

  function read() {
    const given = new URLSearchParams(location.search);
    field.value = given.get('q') ?? '';
    for (const select of selects) {
      const value = given.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  }

  // The address says what was asked, so that it can be kept and passed on.
  function write(push) {
    const given = new URLSearchParams(filters());
    if (field.value.trim()) given.set('q', field.value.trim());
    const address = `${location.pathname}${given.size ? `?${given}` : ''}`;
    if (push && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async function item(number, words) {
    const { href, text, meta } = await index.record(number);
    const mark = ({ text: part, hit }) => (hit ? make('mark', {}, part) : part);
    const badge = meta.status && make('span', { class: `hit__status hit__status--${meta.key}` }, meta.status);
    return make(
      'li',
      { class: 'hit' },
      make('h3', { class: 'hit__title' }, make('a', { href: root + href }, meta.title)),
      make('p', { class: 'hit__facts' }, make('span', {}, meta.where ?? ''), make('span', {}, meta.kind), badge || ''),
      make('p', { class: 'hit__text' }, ...excerpt(text, words, index.language).map(mark)),
    );
  }

  async function show({ hits, words }, from) {
    const items = await Promise.all(hits.slice(from, from + AT_A_TIME).map((hit) => item(hit, words)));
    return () => {
      if (!from) list.replaceChildren();
      list.append(...items);
      place.replaceChildren(...(list.children.length ? [list] : []));
      more.hidden = hits.length <= from + AT_A_TIME;
      more.onclick = async () => {
        const add = await show({ hits, words }, from + AT_A_TIME);
        add();
        list.children[from + AT_A_TIME].querySelector('a').focus();
      };
    };
  }

  async function search() {
    clearTimeout(timer);
    const own = (asked += 1);
    const question = field.value;
    clear.hidden = !filters().length;
    if (!question.trim() && !filters().length) {
      results.hidden = true;
      place.replaceChildren();
      status.textContent = '';
      return;
    }
    results.hidden = false;
    results.setAttribute('aria-busy', 'true');
    try {
      const found = await index.search(question, filters());
      const put = await show(found, 0);
      if (own !== asked) return;
      put();
      const count = found.hits.length === 1 ? dataset.one : dataset.many.replace('{n}', found.hits.length.toLocaleString(index.language));
      status.textContent = found.hits.length ? `${found.some ? `${dataset.anyWord} ` : ''}${count}` : dataset.none;
    } catch (error) {
      if (own !== asked) return;
      console.error(error);
      place.replaceChildren();
      more.hidden = true;
      status.textContent = dataset.failed;
    }
    results.removeAttribute('aria-busy');
  }

  const go = (push) => {
    write(push);
    search();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => go(false), 300);
  });
  for (const select of selects) select.addEventListener('change', () => go(true));
  clear.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    go(true);
    field.focus();
  });
  addEventListener('popstate', () => {
    read();
    search();
  });
  form.hidden = false;
  read();
  search();
}

if (typeof document !== 'undefined') {
  const form = document.querySelector('form[data-index]');
  if (form) start(form);
}
