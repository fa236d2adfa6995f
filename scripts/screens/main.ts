import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../host/src/base/index.js';
import { runCommand } from '../stage/command.js';
import { openOwnHome } from '../stage/own-home.js';
import { openStage } from '../stage/stage.js';
import { LOOKS } from './look.js';
import { type Row, sheet } from './sheet.js';
import type { Tour } from './tour.js';
import { tours } from './tours/index.js';
import { keepClean, walk } from './walk.js';

const FOLDER = fileURLToPath(new URL('../../datasets/screens/', import.meta.url));

/** Draws the contact sheets of some apps, or of all, anew: every screen of their tours in every look. */
async function main(names: readonly string[], signal: AbortSignal): Promise<number> {
  const chosen = choose(names);
  await using home = await openOwnHome('screens');
  await using stage = await openStage(home, signal);
  await keepClean(stage);
  for (const tour of chosen) {
    const rows: Row[] = [];
    for (const look of LOOKS) rows.push({ name: look.name, pictures: await walk(stage, tour, look) });
    const picture = await sheet(rows);
    await writeFile(join(FOLDER, `${tour.name}.png`), picture);
    process.stdout.write(
      `${tour.name}: ${rows[0]?.pictures.length} screens in ${rows.length} looks, ${Math.ceil(picture.length / 1024)} KiB\n`,
    );
  }
  return 0;
}

function choose(names: readonly string[]): readonly Tour[] {
  const unknown = names.find((name) => !tours.some((tour) => tour.name === name));
  if (unknown !== undefined)
    throw new UsageError(
      'unknown-tour',
      `No tour is called '${unknown}'. There are ${tours.map(({ name }) => name).join(', ')}.`,
    );
  return names.length === 0 ? tours : tours.filter(({ name }) => names.includes(name));
}

await runCommand(main);
