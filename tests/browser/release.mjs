// A release as release.yml makes one, for this machine, and a server on loopback that it lies on.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { found } from './site.mjs';

const top = join(import.meta.dirname, '../..');
export const VERSION = /^version = "(.*)"$/m.exec(readFileSync(join(top, 'Cargo.toml'), 'utf8'))[1];
const TARGET = 'x86_64-unknown-linux-musl';
export const ARCHIVE = `utfall-${VERSION}-${TARGET}.tar.gz`;

// Packs the program below `folder`, where the address of a repository has it; returns the folder of the archive.
export function makeRelease(utfall, folder, repository) {
  const releases = join(folder, repository, 'releases/download', `v${VERSION}`);
  mkdirSync(releases, { recursive: true });
  execFileSync('bash', [join(top, 'release/package.sh'), utfall, TARGET, releases], { encoding: 'utf8' });
  execFileSync('sh', ['-c', 'sha256sum -- *.tar.gz >SHA256SUMS'], { cwd: releases });
  return releases;
}

// Serves releases at the root and, once `sites` has it, a site below a path; returns the server and its origin.
export async function serveReleases(folder, sites = new Map()) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const at = [...sites.keys()].find((prefix) => path.startsWith(prefix));
    const answer = at ? await found(sites.get(at), path.slice(at.length)) : await found(folder, path.slice(1));
    response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}
