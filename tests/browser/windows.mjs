// The program for Windows under Wine: it checks, builds the same bytes as here, serves, and takes paths, line ends and names
// as Windows has them.
// Usage: node windows.mjs UTFALL.EXE UTFALL, with WINE and WINEPREFIX
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { account } from './site.mjs';

const [exe, utfall] = process.argv.slice(2, 4).map((path) => resolve(path));
const wine = process.env.WINE || 'wine64';
const top = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'utfall-windows-'));
const { tell, end } = account();
const check = (holds, words) => holds || tell(words);
const env = { ...process.env, WINEDEBUG: '-all', UTFALL_LANG: 'sv' };
// Wine has the root of this machine's disk as Z:.
const windows = (path) => `Z:${path.replaceAll('/', '\\')}`;
const ran = (program, args, options) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env, timeout: 120_000, ...options });
  return { status, out: stdout, err: stderr.replaceAll('\r\n', '\n') };
};
const there = (args, cwd = work) => ran(wine, [exe, ...args], { cwd });
const here = (args, cwd = work) => ran(utfall, args, { cwd });
const DAY = ['--as-of', '2026-11-20'];
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile() && !file.startsWith('.utfall')).sort();
const same = (one, two, what) => {
  const [files, others] = [filesOf(one), filesOf(two)];
  check(`${files}` === `${others}`, `${what}: other files`);
  for (const file of files.filter((file) => others.includes(file))) {
    check(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), `${what}: ${file} differs`);
  }
  return files.length;
};

const version = there(['--version']);
check(version.status === 0 && /^utfall \d/.test(version.out), `--version: ${version.status} ${version.err}`);

// The example, by a path with backslashes; and as git for Windows checks it out, with CRLF.
const BASE = ['--base-url', 'https://example.org/utfall/', ...DAY];
const built = here(['build', '--root', top, ...BASE, '--out', join(work, 'linux')]);
check(built.status === 0, built.err);
const example = there(['build', '--root', windows(top), ...BASE, '--out', windows(join(work, 'windows'))]);
check(example.status === 0, `build: ${example.err}`);
const count = same(join(work, 'linux'), join(work, 'windows'), 'the example');
const crlf = join(work, 'crlf');
for (const part of ['content', 'themes', 'site.toml']) cpSync(join(top, part), join(crlf, part), { recursive: true });
for (const file of filesOf(crlf).filter((file) => /\.(md|toml)$/.test(file))) {
  const text = readFileSync(join(crlf, file), 'utf8');
  writeFileSync(join(crlf, file), text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'));
}
const ended = there(['build', '--root', 'crlf', ...BASE, '--out', windows(join(work, 'ended'))]);
check(ended.status === 0, `CRLF: ${ended.err}`);
same(join(work, 'linux'), join(work, 'ended'), 'the example with CRLF');

// A site of one's own: new files, from a folder inside it, and mistakes told by the same paths and lines as here.
const fresh = there(['new', 'site', 'Ny sajt', '--from', 'exempel/utfall']);
const site = join(work, 'Ny sajt');
check(fresh.status === 0 && existsSync(join(site, 'site.toml')), `new site: ${fresh.err}`);
check(there(['new', 'place', 'Storstad', '--county', 'Storlän'], join(site, 'content')).status === 0, 'new place in a folder inside');
check(there(['new', 'promise', 'storstad/2027'], site).status === 0, 'new promise');
check(there(['check', '--deny', 'errors'], site).status === 2, 'wrong use');
const place = readFileSync(join(site, 'content/storstad/place.md'), 'utf8');
check(!place.includes('\r'), 'new files end lines as those of the site do');
const report = join(site, 'content/exempelstad', `${new Date().getFullYear() - 1}`, 't1.md');
const right = readFileSync(report, 'utf8');
writeFileSync(report, right.replace('[outcome.', '[outcome.fel-').replaceAll('\n', '\r\n'));
for (const format of ['short', 'json', 'github', 'markdown']) {
  const [wrong, expected] = [there(['check', '--format', format, ...DAY], site), here(['check', '--format', format, ...DAY], site)];
  check(wrong.status === 1 && wrong.out === expected.out, `check --format ${format}: ${wrong.out}, not ${expected.out}`);
}
const wrong = there(['check', ...DAY], site);
check(wrong.err.includes('content/exempelstad/') && wrong.err === here(['check', ...DAY], site).err, `check: ${wrong.err}`);
writeFileSync(report, right);

// Names that Windows keeps for devices are refused, by `new` and where somebody else has made them.
for (const name of ['con', 'nul', 'com1']) {
  const refused = there(['new', 'place', 'Storby', '--id', name, '--county', 'Storlän'], site);
  check(refused.status === 2 && refused.err.includes(`\`${name}\` kan inte vara namn`), `new place --id ${name}: ${refused.err}`);
}
for (const out of ['NUL', 'content', '.', '..']) {
  const refused = there(['build', '--out', out, ...DAY], site);
  check(refused.status === 2, `build --out ${out}: ${refused.status} ${refused.err}`);
}
const twice = ['build', ...DAY];
check(there(twice, site).status === 0, 'build in its folder');
const again = there(twice, site);
check(/: 0 nya, 0 ändrade, 0 borttagna/.test(again.err), `a build without changes: ${again.err}`);
rmSync(join(site, 'content/storstad'), { recursive: true });
const removed = there(twice, site);
check(/ [1-9]\d* borttagna/.test(removed.err) && !existsSync(join(site, 'public/storstad')), `a build removes: ${removed.err}`);
for (const part of ['content', 'site.toml']) cpSync(join(site, part), join(work, 'before', part), { recursive: true });
const diff = there(['diff', windows(join(work, 'before')), ...DAY], site);
check(diff.status === 0, `diff of two folders: ${diff.status} ${diff.err}`);

// Served, and followed when a file changes.
const port = 20000 + (process.pid % 20000);
const served = spawn(wine, [exe, 'serve', '--port', `${port}`, ...DAY], { cwd: site, env, stdio: ['ignore', 'ignore', 'pipe'] });
let said = '';
served.stderr.setEncoding('utf8').on('data', (part) => (said += part));
const until = async (holds, words) => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  tell(`${words}: ${said}`);
};
const address = () => /http:\/\/\S+/.exec(said)?.[0];
const shown = async (path) => (await fetch(address() + path)).text();
await until(async () => (await shown('')).includes('Exempelstad'), 'serve does not show the site');
const about = join(site, 'content/om.md');
writeFileSync(about, `${readFileSync(about, 'utf8')}\r\nEn ny rad i filen.\r\n`);
await until(async () => (await shown('om/')).includes('En ny rad i filen.'), 'serve does not follow a change');
served.kill('SIGTERM');
// What Wine started goes with it.
spawnSync(join(wine, '..', 'wineserver'), ['-k'], { env });
rmSync(work, { recursive: true, force: true });
end(`under Wine: ${count} files of the example, the same bytes`);
