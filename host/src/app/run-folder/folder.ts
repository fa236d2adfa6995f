import { mkdirSync } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunRecord } from './record.js';

/**
 * One flat folder a run: manifest.json (written last, whole or not at all), steps.ndjson (a line as soon as a step is done, so that a killed run
 * still tells how far it came), images, report.html, junit.xml.
 */
export class RunFolder {
  constructor(readonly path: string) {
    mkdirSync(join(path, 'images'), { recursive: true });
  }

  /** Stores a PNG and gives its name relative to the folder. */
  async image(name: string, png: Buffer): Promise<string> {
    const file = `images/${name}.png`;
    await writeFile(join(this.path, file), png);
    return file;
  }

  async note(line: unknown): Promise<void> {
    await appendFile(join(this.path, 'steps.ndjson'), `${JSON.stringify(line)}\n`);
  }

  async write(name: string, content: string): Promise<void> {
    const path = join(this.path, name);
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
  }

  async finish(record: RunRecord): Promise<void> {
    await this.write('manifest.json', `${JSON.stringify(record, undefined, 2)}\n`);
  }
}

/** A folder name that sorts by time and says what it is: `2026-01-31T09-15-02-replay-add-contact`. */
export function runFolderName(nowMs: number, kind: string, title: string): string {
  const time = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
  const words = (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 5).join('-');
  return [time, kind, words].filter(Boolean).join('-');
}
