// Holds the files of sites against the JSON Schemas that `utfall schema` prints, with ajv (draft 2020-12), and site.toml
// with taplo as well, the way an editor for TOML would.
// Usage: node schemas.mjs PROGRAM SITE …
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parse, TomlDate } from 'smol-toml';

const [program, ...sites] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const schema = (kind) => JSON.parse(execFileSync(program, ['schema', ...(kind ? [kind] : [])], { encoding: 'utf8' }));
const kinds = ['site', 'place', 'promise', 'follow-up', 'page'];
const checks = Object.fromEntries(kinds.map((kind) => [kind, ajv.compile(schema(kind))]));
// The front page needs no title: the edition has one.
const { required: _, ...front } = schema('page');
checks.front = ajv.compile(front);
ajv.compile(schema());

// Tools for TOML see a date as the text that it is written as.
const plain = (value) => {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
};
const kind = (site, path) => {
  if (path === 'site.toml') return 'site';
  if (path === 'content/index.md') return 'front';
  if (path.endsWith('/place.md')) return 'place';
  if (path.endsWith('/promise.md')) return 'promise';
  return existsSync(join(site, dirname(path), 'promise.md')) ? 'follow-up' : 'page';
};

let problems = 0;
let files = 0;
let caught = 0;
for (const site of sites) {
  const paths = ['site.toml'];
  for (const path of await readdir(join(site, 'content'), { recursive: true })) {
    if (path.endsWith('.md')) paths.push(`content/${path}`);
  }
  for (const path of paths.sort()) {
    const text = await readFile(join(site, path), 'utf8');
    const settings = plain(parse(path.endsWith('.md') ? text.split(/^\+\+\+[ \t]*$/m)[1] : text));
    const check = checks[kind(site, path)];
    files += 1;
    if (!check(settings)) {
      for (const { instancePath, message } of check.errors) {
        problems += 1;
        console.log(`${join(site, path)}: ${instancePath || '/'} ${message}`);
      }
    }
    // A check that lets everything through would find nothing either.
    if (check({ ...settings, ansvarig: 'x' }) || check({ ...settings, title: 1, name: 1, published: 1 })) {
      problems += 1;
      console.log(`${join(site, path)}: a planted mistake is not found`);
    } else caught += 1;
  }
  if (existsSync(join(site, '.taplo.toml'))) {
    const taplo = join(import.meta.dirname, 'node_modules/@taplo/cli/dist/cli.js');
    const lint = spawnSync(process.execPath, [taplo, 'lint', 'site.toml'], { cwd: site, encoding: 'utf8' });
    if (lint.status !== 0) {
      problems += 1;
      console.log(lint.stderr);
    }
  }
}
console.log(`${files} files, ${problems} problems, ${caught} planted mistakes found`);
process.exit(problems ? 1 : 0);
