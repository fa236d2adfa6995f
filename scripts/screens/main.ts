import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AdbServer } from '../../host/src/device/index.js';
import { freePort } from '../../host/test/free-port.js';
import { openStage } from '../tasks/stage.js';
import { LOOKS } from './look.js';
import { type Row, sheet } from './sheet.js';
import type { Tour } from './tour.js';
import { tours } from './tours/index.js';
import { keepClean, walk } from './walk.js';

const FOLDER = fileURLToPath(new URL('../../datasets/screens/', import.meta.url));

/** Draws the contact sheets of some apps, or of all, anew: every screen of their tours in every look. */
async function main(names: readonly string[]): Promise<void> {
  const chosen = choose(names);
  const home = await mkdtemp(join(tmpdir(), 'reprise-screens-'));
  const env = { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: home };
  try {
    await using stage = await openStage(env, home);
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
  } finally {
    await new AdbServer({ env }).kill();
    await rm(home, { recursive: true, force: true });
  }
}

function choose(names: readonly string[]): readonly Tour[] {
  const unknown = names.find((name) => !tours.some((tour) => tour.name === name));
  if (unknown !== undefined)
    throw new Error(`No tour is called '${unknown}'. There are ${tours.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? tours : tours.filter(({ name }) => names.includes(name));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
