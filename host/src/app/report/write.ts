import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unfinishedRecord } from '../record/index.js';
import { type RunRecord, readFolder, writeWhole } from '../run-folder/index.js';
import { type ReportedRun, reportPage } from './page.js';

/** Wide enough to read labels when a picture is enlarged, small enough for a page of forty of them. */
const IMAGE_WIDTH = 480;

/** Draws the report of one or several run folders into `into/report.html`, and gives its path. */
export async function writeReport(
  folders: readonly string[],
  into: string,
  title: string,
  lead: string,
): Promise<string> {
  const runs: ReportedRun[] = [];
  for (const folder of folders) runs.push(await readRun(folder));
  const path = join(into, 'report.html');
  await writeWhole(path, reportPage({ title, lead, runs }));
  return path;
}

async function readRun(folder: string): Promise<ReportedRun> {
  const found = await readFolder(folder);
  const record = found.kind === 'ended' ? found.record : unfinishedRecord(found.header, found.steps, found.misses);
  return { record, images: await readImages(folder, record) };
}

async function readImages(folder: string, { steps, misses }: RunRecord): Promise<ReadonlyMap<string, string>> {
  const names = new Set([
    ...steps.flatMap(({ images }) => [images.before, images.after]),
    ...misses.map(({ image }) => image),
  ]);
  // Loaded where a picture is to be drawn and nowhere else: it takes longer than most commands.
  const { default: sharp } = await import('sharp');
  // All at once: each is drawn by a thread of its own.
  const drawn = await Promise.all(
    [...names].map(async (name): Promise<readonly [string, string] | undefined> => {
      if (name === undefined || !existsSync(join(folder, name))) return undefined;
      try {
        const small = sharp(join(folder, name))
          .resize({ width: IMAGE_WIDTH, withoutEnlargement: true })
          // A twentieth smaller by twice the time is not worth the wait.
          .webp({ quality: 80, effort: 2 });
        return [name, `data:image/webp;base64,${(await small.toBuffer()).toString('base64')}`];
      } catch {
        // A picture of a run that was killed while it was written: the page does without it.
        return undefined;
      }
    }),
  );
  return new Map(drawn.filter((image) => image !== undefined));
}
