import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { UsageError } from '../../base/index.js';
import { RunFolder, type RunRecord } from '../run-folder/index.js';
import { type ReportedRun, reportPage } from './page.js';

/** Wide enough to read labels side by side, small enough for a page of forty images. */
const IMAGE_WIDTH = 320;

/** Draws the report of one or several run folders into `into/report.html`, and gives its path. */
export async function writeReport(
  folders: readonly string[],
  into: string,
  title: string,
  lead: string,
): Promise<string> {
  const runs: ReportedRun[] = [];
  for (const folder of folders) runs.push(await readRun(folder));
  await new RunFolder(into).write('report.html', reportPage({ title, lead, runs }));
  return join(into, 'report.html');
}

async function readRun(folder: string): Promise<ReportedRun> {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path))
    throw new UsageError(
      'no-run',
      `${folder} is no run folder: there is no manifest.json in it. Name one, or run something first.`,
    );
  const record = JSON.parse(await readFile(path, 'utf8')) as RunRecord;
  const names = new Set([
    ...record.steps.flatMap(({ images }) => [images.before, images.after]),
    ...record.misses.map(({ image }) => image),
  ]);
  const images = new Map<string, string>();
  for (const name of names) {
    if (name === undefined || !existsSync(join(folder, name))) continue;
    const small = await sharp(join(folder, name)).resize({ width: IMAGE_WIDTH }).webp({ quality: 80 }).toBuffer();
    images.set(name, `data:image/webp;base64,${small.toString('base64')}`);
  }
  return { record, images };
}
