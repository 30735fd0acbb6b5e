// Builds the example as an authority would publish it, with the accessibility statement that it then must have and a
// page of all parts of the themes.
// Usage: node official.mjs UTFALL FOLDER BASE_URL – the built program, where the pages go, and their address.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const STATEMENT = `
[accessibility]
compliance = "partial"
standard = "EN 301 549 V3.2.1"
assessed = 2026-05-20
updated = 2026-05-20
method = "Vi har prövat webbplatsen själva."
report_url = "https://example.org/brister"
supervisor = { title = "Myndigheten för digital förvaltning", url = "https://www.digg.se/tdosanmalan" }
defects = ["Kartan går inte att läsa upp, för den är en bild."]
`;

// Builds into a folder; the flags are further ones of `utfall build`.
export async function official(program, folder, base, ...flags) {
  const root = await mkdtemp(join(tmpdir(), 'utfall-official-'));
  const here = join(import.meta.dirname, '../..');
  await cp(join(here, 'content'), join(root, 'content'), { recursive: true });
  const settings = await readFile(join(here, 'site.toml'), 'utf8');
  const changed = settings.replaceAll('kind = "unofficial"', 'kind = "official"');
  if (changed === settings) throw new Error('site.toml has no unofficial publisher');
  await writeFile(join(root, 'site.toml'), changed + STATEMENT);
  const day = ['--as-of', '2026-11-20'];
  const where = ['--root', root, '--base-url', base, '--out', resolve(folder)];
  // An authority is told what is late; here that is meant to be so, and printed only where the build fails.
  const built = spawnSync(resolve(program), ['build', '--quiet', ...where, ...day, ...flags], { encoding: 'utf8' });
  await rm(root, { recursive: true });
  if (built.status !== 0) throw new Error(`build: ${built.error ?? built.status ?? built.signal}\n${built.stderr}`);
}

if (process.argv[1] === import.meta.filename) {
  const [program, folder, base] = process.argv.slice(2);
  if (!base?.endsWith('/')) {
    console.error('usage: node official.mjs UTFALL FOLDER BASE_URL/');
    process.exit(2);
  }
  await official(program, folder, base, '--style');
}
