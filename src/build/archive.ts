/** What somebody who hosts the files needs to trust them: SRI hashes, checksums, and one archive with a versioned folder. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { globSync } from 'tinyglobby';
import { VERSION } from '../lib/registry.js';

/** The files that a web server serves, without those for bundlers, Node and editors. */
export function servedFiles(dist: string): string[] {
  return globSync(['*.js', 'plan.schema.json', 'elements/*.js', 'chunks/*.js', 'embed/*.{js,css,html}'], {
    cwd: dist,
  }).sort();
}

const hash = (algorithm: string, data: Uint8Array, encoding: 'base64' | 'hex') =>
  createHash(algorithm).update(data).digest(encoding);

/** Writes `integrity.json`: for each served file the value of an `integrity` attribute. */
export function writeIntegrity(dist: string): void {
  const files = servedFiles(dist).map((file) => [
    file,
    `sha384-${hash('sha384', readFileSync(join(dist, file)), 'base64')}`,
  ]);
  const list = { version: VERSION, files: Object.fromEntries(files) as Record<string, string> };
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
}

/**
 * Writes `koers-<version>.zip` with everything to serve under `koers/v<version>/`, so that unpacking a newer one leaves the
 * addresses of the older one standing; inside it SHA256SUMS, beside it the checksum of the archive. The same input gives the same bytes.
 */
export function writeArchive(dist: string, license: string): void {
  const folder = `koers/v${VERSION}`;
  const entries = new Map(
    [...servedFiles(dist), 'integrity.json'].map((file) => [file, readFileSync(join(dist, file))]),
  );
  entries.set('LICENSE', readFileSync(license));
  const sums = [...entries].map(([file, data]) => `${hash('sha256', data, 'hex')}  ${file}\n`).join('');
  entries.set('SHA256SUMS', Buffer.from(sums));
  const zip = zipSync(Object.fromEntries([...entries].map(([file, data]) => [`${folder}/${file}`, data])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });
  const name = `koers-${VERSION}.zip`;
  writeFileSync(join(dist, name), zip);
  writeFileSync(join(dist, `${name}.sha256`), `${hash('sha256', zip, 'hex')}  ${name}\n`);
}
