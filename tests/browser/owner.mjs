// The owner of a new site, from a release to a published page: a release on loopback, `new site`, every shell step of every
// workflow that it writes, and the result clicked through in a browser below the path of a project.
// Usage: node owner.mjs UTFALL
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ARCHIVE, makeRelease, serveReleases, VERSION } from './release.mjs';
import { account, launch } from './site.mjs';

const utfall = resolve(process.argv[2]);
const top = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'utfall-owner-'));
const REPOSITORY = 'exempel/utfall';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const { tell, end } = account();
const check = (holds, words) => holds || tell(words);

const releases = makeRelease(utfall, join(work, 'releases'), REPOSITORY);
// Releases at the root, the published site below the path of a project.
const sites = new Map();
const { server, origin } = await serveReleases(join(work, 'releases'), sites);

const site = join(work, 'site');
const run = (name, more = {}) =>
  runInTurn({
    file: join(site, `.github/workflows/${name}.yml`),
    site,
    action: top,
    repository: REPOSITORY,
    server: origin,
    temp: mkdtempSync(join(work, 'runner-')),
    event: 'push',
    ...more,
  });
// The server of releases answers on this thread, so the workflow runs on another.
async function runInTurn(options) {
  const { Worker } = await import('node:worker_threads');
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module).then(({ runWorkflow }) => parentPort.postMessage(runWorkflow(workerData.options)));`;
  const worker = new Worker(source, { eval: true, workerData: { options, module: join(import.meta.dirname, 'runner.mjs') } });
  return new Promise((done, failed) => worker.once('message', done).once('error', failed));
}
const git = (...words) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd: site });

execFileSync(utfall, ['new', 'site', site, '--from', `${REPOSITORY}@${COMMIT}`]);
git('init', '--quiet', '--initial-branch=main');
git('add', '.');
git('commit', '--quiet', '--message=En ny webbplats');

// Before Pages is switched on, the workflow says what to do.
const early = await run('pages');
check(early.failed === 'Say how Pages is switched on', `early: failed at ${early.failed}`);
check(early.printed.includes('Settings, Pages, Source: GitHub Actions'), `early: ${early.printed}`);

const pages = await run('pages', { baseUrl: `${origin}/loften` });
check(!pages.failed && pages.deployed, `pages: ${pages.failed}: ${pages.printed}`);
check(pages.printed.includes(`utfall ${VERSION}`), `pages: no version: ${pages.printed}`);
if (pages.uploads['github-pages']) sites.set('/loften/', pages.uploads['github-pages']);

// A pull request with a mistake, and the one that mends it.
const year = new Date().getFullYear();
const file = join(site, `content/exempelstad/${year - 1}/t1.md`);
const before = readFileSync(file, 'utf8');
writeFileSync(file, before.replaceAll('[outcome.', '[outcome.fel-'));
git('commit', '--quiet', '--all', '--message=Ett fel');
const wrong = await run('check', { event: 'pull_request' });
check(wrong.failed !== null, 'a mistake passes the check');
check(/::error [^\n]*t1\.md/.test(wrong.printed), `no annotation: ${wrong.printed}`);
check(wrong.summary.includes('t1.md'), `a failed check leaves no summary: ${wrong.summary}`);
git('reset', '--quiet', '--hard', 'HEAD~1');
writeFileSync(file, before.replace('+++\n', '+++\nnote = "Ändrad."\n'));
git('commit', '--quiet', '--all', '--message=En ändring');
const right = await run('check', { event: 'pull_request' });
check(!right.failed, `check: ${right.failed}: ${right.printed}`);
check(right.summary.includes('**Förhandsvisning:**'), `no preview: ${right.summary}`);
check('forhandsvisning' in right.uploads, 'no preview is uploaded');

// A release that is not what was published is refused, and so is one that does not exist.
appendFileSync(join(releases, ARCHIVE), 'x');
const tampered = await run('pages', { baseUrl: `${origin}/loften` });
check(tampered.failed === 'Get utfall' && tampered.printed.includes('SHA-256'), `tampered: ${tampered.printed}`);
rmSync(join(releases, ARCHIVE));
const missing = await run('pages', { baseUrl: `${origin}/loften` });
check(missing.failed === 'Get utfall' && missing.printed.includes(`There is no ${ARCHIVE}`), `missing: ${missing.printed}`);

// From the front page to a follow-up by clicks alone.
const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 360, height: 640 } });
tab.on('response', (response) => check(response.status() < 400, `${response.status()} ${response.url()}`));
await tab.goto(`${origin}/loften/`);
for (const path of [/exempelstad\/$/, new RegExp(`exempelstad/${year}/$`), /t1\/$/]) {
  const links = await tab.locator('main a[href]').evaluateAll((all) => all.map((a) => a.href));
  const next = links.find((link) => path.test(link));
  check(next?.startsWith(`${origin}/loften/`), `no link to ${path} on ${tab.url()}`);
  if (!next) break;
  await tab.locator(`main a[href]`).nth(links.indexOf(next)).click();
  await tab.waitForLoadState();
}
await browser.close();
server.close();
rmSync(work, { recursive: true, force: true });
end('a site from a release to its pages');
