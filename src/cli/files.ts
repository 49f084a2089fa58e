/** The files of the command line: read within limits, written whole or not at all. */
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { NamedFile } from './import/decode.js';
import { ImportError } from './import/report.js';
import { brokenJson } from './json-place.js';

/** Nothing that a plan is made of is larger, in bytes. Judged before the file is opened. */
const MAX_FILE = 25_000_000;
const MAX_FILES = 2000;

/** A mistake in what was asked, such as a file that is not there. Exit code 2. */
export class UsageError extends ImportError {}

/** Reads a file. Throws `UsageError` when it is not there, `ImportError` when it is too large. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE) {
      throw new ImportError('tooBig', {
        nl: `${path} is ${Math.round(size / 1e6)} MB. Bestanden boven ${MAX_FILE / 1e6} MB worden niet gelezen.`,
        en: `${path} is ${Math.round(size / 1e6)} MB. Files above ${MAX_FILE / 1e6} MB are not read.`,
      });
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new UsageError('notFound', {
      nl: `${path} kan niet worden geopend. Controleer de naam en of het bestand bestaat.`,
      en: `${path} cannot be opened. Check the name and whether the file exists.`,
    });
  }
}

/** One file, or every file in a folder with these extensions; hidden files and links are passed over. */
export async function readFiles(path: string, extensions: RegExp): Promise<NamedFile[]> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isDirectory()) return [{ name: path, bytes: await readBytes(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && extensions.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  if (names.length > MAX_FILES)
    throw new ImportError('tooMany', {
      nl: `In ${path} staan meer dan ${MAX_FILES} bestanden.`,
      en: `${path} holds more than ${MAX_FILES} files.`,
    });
  const files: NamedFile[] = [];
  for (const name of names.sort()) files.push({ name: relative(path, name), bytes: await readBytes(name) });
  return files;
}

/** JSON of a file. A mistake in it is told with its line. */
export async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path)).replace(/^\ufeff/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/\.(xls[xmb]?|csv|xml)$/i.test(path)) {
      throw new ImportError('notJson', {
        nl: `${path} is geen plan (.json). Maak er eerst een plan van: koers import --from … ${path} -o plan.json. Zie koers import --help.`,
        en: `${path} is no plan (.json). First make a plan of it: koers import --from … ${path} -o plan.json. See koers import --help.`,
      });
    }
    throw brokenJson(path, text);
  }
}

/** Refuses to overwrite, unless that was asked. Call before the work, and the writing checks again. */
export async function refuseExisting(path: string, force: boolean): Promise<void> {
  if (force) return;
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new UsageError('exists', {
      nl: `${path} bestaat al en wordt niet overschreven. Geef --force om dat toch te doen.`,
      en: `${path} exists and is not overwritten. Give --force to do so.`,
    });
}

/** Writes beside the file and then renames: whoever reads it sees the old file or the new one, never half of one. */
export async function writeWhole(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  await refuseExisting(path, force);
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.koers-${process.pid}-${Date.now()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    const handle = await open(temporary, 'r+');
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error ? error.message : '';
    throw new UsageError('write', {
      nl: `${path} kan niet worden geschreven (${reason}). Staat het bestand nog open in een ander programma? Sluit het daar.`,
      en: `${path} cannot be written (${reason}). Is the file still open in another program? Close it there.`,
    });
  }
}
