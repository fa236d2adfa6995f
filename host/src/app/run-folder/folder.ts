import { mkdirSync } from 'node:fs';
import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hideIn } from '../../actions/index.js';
import { makeFolder, ResourceError } from '../../base/index.js';
import { BEGUN, MANIFEST, type RunHeader, type RunRecord } from './record.js';

/**
 * One flat folder a run: begun.json (written first, gone with the end), steps.ndjson (a line as soon as a step is done), images, manifest.json
 * (written last, whole or not at all), report.html. So a killed run still tells what it was and how far it came.
 */
export class RunFolder {
  /** @param hidden texts that are in no file of this folder, whoever writes them */
  constructor(
    readonly path: string,
    readonly hidden: readonly string[] = [],
  ) {
    ours(path, () => makeFolder(join(path, 'images')));
  }

  /** A folder of its own for a run that begins: where another has this name already, a number is added to it. */
  static begin(wanted: string, header: RunHeader, hidden: readonly string[] = []): Promise<RunFolder> {
    return ours(wanted, async () => {
      makeFolder(dirname(wanted));
      const folder = new RunFolder(untaken(wanted), hidden);
      await folder.write(BEGUN, `${JSON.stringify(hideIn(header, hidden), undefined, 2)}\n`);
      return folder;
    });
  }

  /** Stores a PNG and gives its name relative to the folder. */
  async image(name: string, png: Buffer): Promise<string> {
    const file = `images/${name}.png`;
    await ours(this.path, () => writeFile(join(this.path, file), png));
    return file;
  }

  async note(line: unknown): Promise<void> {
    const text = JSON.stringify(hideIn(line, this.hidden));
    await ours(this.path, () => appendFile(join(this.path, 'steps.ndjson'), `${text}\n`));
  }

  async write(name: string, content: string): Promise<void> {
    await writeWhole(join(this.path, name), content);
  }

  async finish(record: RunRecord): Promise<void> {
    await this.write(MANIFEST, `${JSON.stringify(hideIn(record, this.hidden), undefined, 2)}\n`);
    await rm(join(this.path, BEGUN), { force: true });
  }
}

/** Writes a file whole or not at all, and makes its folder. */
export function writeWhole(path: string, content: string): Promise<void> {
  return ours(dirname(path), async () => {
    makeFolder(dirname(path));
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
  });
}

/** A file's name has at most 255 bytes, and a letter up to four; some languages put no blanks between their words. */
const MOST_LETTERS = 48;

/** A folder name that sorts by time and says what it is: `2026-01-31T09-15-02-replay-add-contact`. */
export function runFolderName(nowMs: number, kind: string, title: string): string {
  const time = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
  const words = (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .slice(0, 5)
    .join('-');
  const telling = [...words].slice(0, MOST_LETTERS).join('').replace(/-$/, '');
  return [time, kind, telling].filter(Boolean).join('-');
}

/** Two runs may begin in the same second, on two devices: making the folder decides who has the name. */
function untaken(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted}-${number}`;
    try {
      mkdirSync(path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A disk that is full or may not be written to is nobody's bug. */
function ours<T>(path: string, work: () => T): T {
  const mapped = (error: unknown): never => {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string' || error instanceof ResourceError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ResourceError(
      'run-folder',
      `Nothing can be written in ${path} (${why}). Make room there, or name another place with --output.`,
      { cause: error },
    );
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(mapped) as T) : result;
  } catch (error) {
    return mapped(error);
  }
}
