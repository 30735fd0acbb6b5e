// What the owner's handbook says of other hosts, word for word: the pipeline for GitLab with a release on loopback, and the
// settings of nginx with real requests, at the root of a host and below a path.
// Usage: node hosts.mjs UTFALL
import { execFile, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { ARCHIVE, makeRelease, serveReleases, VERSION } from './release.mjs';
import { account, launch } from './site.mjs';

const utfall = resolve(process.argv[2]);
const top = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'utfall-hosts-'));
// nginx answers as another user where it is started by root.
chmodSync(work, 0o755);
const { tell, end } = account();
const check = (holds, words) => holds || tell(words);

const handbook = readFileSync(join(top, 'docs/guide/content/agare.md'), 'utf8');
const block = (language, part) => {
  const found = handbook.split(`\`\`\`${language}\n`).slice(1).map((rest) => rest.split('```')[0]);
  return found.find((text) => text.includes(part)) ?? tell(`the handbook has no ${language} with ${part}`) ?? '';
};
const git = (cwd, ...words) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd });

// GitLab: each script in bash as its runner does it, in a clone, with the variables that it sets.
const releases = makeRelease(utfall, join(work, 'releases'), 'exempel/utfall');
const { server, origin } = await serveReleases(join(work, 'releases'));
const project = join(work, 'project');
execFileSync(utfall, ['new', 'site', project, '--lang', 'sv'], { stdio: 'ignore' });
writeFileSync(join(project, '.gitlab-ci.yml'), block('yaml', 'before_script'));
git(project, 'init', '--quiet', '--initial-branch=main');
git(project, 'add', '.');
git(project, 'commit', '--quiet', '--message=En ny webbplats');
const pipeline = parse(readFileSync(join(project, '.gitlab-ci.yml'), 'utf8'));
check(pipeline.variables.VERSION === VERSION, `the handbook is about ${pipeline.variables.VERSION}, this is ${VERSION}`);
check(pipeline.granska.rules[0].if === '$CI_PIPELINE_SOURCE == "merge_request_event"', 'granska is not for proposals');
check(pipeline.pages.rules[0].if === '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', 'pages is not for the main branch');
check(`${pipeline.pages.artifacts.paths}` === 'public', 'GitLab publishes the artifact public');
// The image has a package manager that this machine may lack.
const bin = join(work, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'apt-get'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
const owner = join(work, 'owner');
mkdirSync(owner);
symlinkSync(utfall, join(owner, 'utfall'));
// The server of releases answers on this thread, so that nothing here may wait for a job.
const job = (name) =>
  new Promise((done) => {
    const script = [...pipeline.before_script, ...pipeline[name].script].join('\n');
    const env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(UTFALL|LC_|LANG)/.test(key))),
      ...pipeline.variables,
      RELEASES: pipeline.variables.RELEASES.replace('https://github.com/ÄGARE', `${origin}/exempel`),
      CI_PROJECT_DIR: project,
      CI_PAGES_URL: 'https://exempel.gitlab.example/loften',
      TMPDIR: work,
      PATH: `${bin}:${process.env.PATH}`,
    };
    execFile('bash', ['-eo', 'pipefail', '-c', script], { cwd: project, env }, (error, out, err) =>
      done({ ok: !error, printed: out + err }));
  });

let run = await job('granska');
check(run.ok && run.printed.includes('Inga fel'), `granska: ${run.printed}`);
run = await job('pages');
check(run.ok && existsSync(join(project, 'public/index.html')), `pages: ${run.printed}`);
check(!existsSync(join(project, 'public/.utfall')), 'the records of the build are published');
check(readFileSync(join(project, 'public/404.html'), 'utf8').includes('href="/loften/"'), 'the 404 page is not for the path');
const year = new Date().getFullYear() - 1;
const report = join(project, `content/exempelstad/${year}/t1.md`);
const right = readFileSync(report, 'utf8');
writeFileSync(report, right.replace('[outcome.', '[outcome.fel-'));
run = await job('granska');
check(!run.ok && run.printed.includes('t1.md'), `a mistake passes: ${run.printed}`);
writeFileSync(report, right);
appendFileSync(join(releases, ARCHIVE), 'x');
run = await job('granska');
check(!run.ok && !run.printed.includes('Inga fel'), `another archive than the released one passes: ${run.printed}`);
server.close();

// nginx: the settings of the handbook, with another port and another folder; and the surroundings that Debian gives them.
const TYPES = {
  '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.gif': 'image/gif',
  '.gz': 'application/octet-stream', '.html': 'text/html; charset=utf-8', '.ics': 'text/calendar; charset=utf-8', '.js': 'application/javascript; charset=utf-8',
  '.jpg': 'image/jpeg', '.json': 'application/json', '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.rdf': 'application/rdf+xml', '.ttl': 'text/turtle; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.webp': 'image/webp', '.woff2': 'font/woff2', '.xml': 'text/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.zip': 'application/zip',
};
const asked = (port, path, headers = {}) =>
  new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    sent.on('error', failed).end();
  });
const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const authority = join(work, 'authority');
cpSync(join(top, 'tests/golden/sites/official'), authority, { recursive: true });
// What the site itself has none of, as an owner may lay it beside the content.
mkdirSync(join(authority, 'static/.well-known'), { recursive: true });
for (const [path, text] of [
  ['site.webmanifest', '{}'], ['katalog.ttl', '# å'], ['del.wasm', '\0asm'], ['.well-known/security.txt', 'Contact: mailto:it@example.org\n'],
]) writeFileSync(join(authority, 'static', path), text);
const settings = block('nginx', 'server {');
const commands = block('bash', 'rsync');

const browser = await launch();
for (const below of ['/', '/loften/']) {
  const www = join(work, below === '/' ? 'root' : 'path');
  const site = join(www, below);
  mkdirSync(site, { recursive: true });
  const base = `https://loften.storstad.example${below}`;
  const script = commands.replace('https://loften.storstad.example/', base).replace('server:/var/www/loften/', `${site}/`);
  check(script.includes(site) && script.includes(base), 'the commands have another address or another folder');
  execFileSync('bash', ['-e', '-c', script], {
    cwd: authority, stdio: 'ignore', env: { ...process.env, PATH: `${owner}:${process.env.PATH}`, SOURCE_DATE_EPOCH: '1614556800' },
  });
  const port = await freePort();
  const given = settings.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /var/www/loften;', `root ${www};`)
    .replace('error_page 404 /404.html;', `error_page 404 ${below}404.html;`);
  check(given.includes(`${port}`) && given.includes(www) && given.includes(`${below}404.html`), 'the settings have another shape');
  const run = join(work, `nginx${port}`);
  mkdirSync(run);
  writeFileSync(join(run, 'nginx.conf'), `daemon off; pid ${run}/pid; error_log stderr; events { }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path ${run}/body; proxy_temp_path ${run}/proxy; fastcgi_temp_path ${run}/fastcgi;
  uwsgi_temp_path ${run}/uwsgi; scgi_temp_path ${run}/scgi;
${given}}
`);
  const nginx = spawn('nginx', ['-p', run, '-c', join(run, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  nginx.stderr.on('data', (part) => (said += part));
  for (let tries = 0; ; tries += 1) {
    if (await asked(port, below).then(() => true, () => false)) break;
    if (tries > 100 || nginx.exitCode !== null) throw new Error(`nginx does not answer: ${said}`);
    await new Promise((later) => setTimeout(later, 50));
  }

  // Every file, as what it is.
  const files = readdirSync(site, { recursive: true }).filter((file) => statSync(join(site, file)).isFile());
  const kinds = new Set();
  for (const file of files) {
    const answer = await asked(port, below + file.split('/').map(encodeURIComponent).join('/'));
    const type = /(^|\/)atom\.xml$/.test(file) ? 'application/atom+xml' : TYPES[extname(file)];
    kinds.add(extname(file));
    check(answer.status === 200 && answer.headers['content-type'] === type, `${below}${file}: ${answer.status} ${answer.headers['content-type']}, not ${type}`);
    check(answer.body.equals(readFileSync(join(site, file))), `${below}${file}: other bytes`);
    const lasts = /\.[0-9a-f]{8}\.(css|js|svg|woff2)$/.test(file);
    check((answer.headers['cache-control'] === 'max-age=31536000, immutable') === lasts, `${file}: ${answer.headers['cache-control']}`);
    const framed = file.includes('inbaddning/');
    if (extname(file) === '.html') check((answer.headers['x-frame-options'] === undefined) === framed, `${file}: ${answer.headers['x-frame-options']}`);
  }
  check(files.some((file) => file.endsWith('/atom.xml')), 'there is no feed to ask for');
  for (const kind of ['.csv', '.ics', '.json', '.svg', '.ttl', '.wasm', '.webmanifest', '.xml']) check(kinds.has(kind), `there is no ${kind} to ask for`);
  check(files.some((file) => file.includes('inbaddning/')), 'there is no frame to ask for');
  check(!files.some((file) => file.startsWith('.utfall')), 'the records of the build are copied');
  // What has not changed is not sent again.
  const first = await asked(port, below);
  check((await asked(port, below, { 'if-none-match': first.headers.etag })).status === 304, 'a page is sent again');
  const moved = await asked(port, `${below}oppna-data`);
  check(moved.status === 301 && moved.headers.location.endsWith(`${below}oppna-data/`), `a folder without its slash: ${moved.status}`);
  check((await asked(port, '/.utfall/last-build.txt')).status === 404, 'the records of the build are shown');

  // The page of the site for what is not there, under any name of the host, however deep, with all that it needs.
  const page = readFileSync(join(site, '404.html'));
  for (const host of ['loften.storstad.example', 'www.annan.example:8080']) {
    const lost = await asked(port, `${below}finns/inte/alls.html`, { host });
    check(lost.status === 404 && lost.body.equals(page), `404 of ${host}: ${lost.status}`);
  }
  for (const [, path] of page.toString().matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)) {
    const answer = await asked(port, path);
    check(answer.status === 200, `the 404 page needs ${path}: ${answer.status}`);
  }
  const tab = await browser.newPage();
  const needed = [];
  tab.on('response', (response) => needed.push([response.status(), response.url()]));
  // Another name and another scheme than those of the site.
  await tab.goto(`http://localhost:${port}${below}finns/inte/`);
  check(needed.length > 2 && needed.every(([status, url]) => status === (url.endsWith('/inte/') ? 404 : 200)), `404 in a browser: ${needed.join(' ')}`);
  await tab.locator('.brand').click();
  check(tab.url() === `http://localhost:${port}${below}`, `the 404 page leads to ${tab.url()}`);
  await tab.close();
  nginx.kill();
  await new Promise((gone) => nginx.once('exit', gone));
  console.log(`${below}: ${files.length} files of ${kinds.size} kinds`);
}
await browser.close();
rmSync(work, { recursive: true, force: true });
end('GitLab and nginx as the handbook has them');
