import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'mocha';
import { assertSaid, type CommandLine } from './command-line.js';

/** A project with a machine that was kept, on the device of whoever calls. */
export interface Kept {
  readonly reprise: CommandLine;
  readonly machine: string;
}

/** How `--read-only` behaves where a machine is kept: for a suite that has a device. */
export function itIsReadOnly(kept: () => Kept): void {
  const libraryBytes = async ({ reprise }: Kept) => {
    const project = createHash('sha256').update(reprise.folder).digest('hex').slice(0, 12);
    const file = join(reprise.env['REPRISE_HOME'] ?? '', 'projects', project, 'library', 'library.mdb');
    assert.ok(existsSync(file), file);
    return readFile(file);
  };

  it('--read-only replays the machine of a goal, and the library stays the same bytes', async () => {
    const { reprise } = kept();
    const before = await libraryBytes(kept());
    const ran = await reprise.run('run', 'Create a new contact for Read Only with number 5550187', '--read-only');
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stdout, /^replay .*, read only \(/m);
    assert.match(ran.stdout, /^replayed \d+ steps, 0 model calls/m);
    assert.ok(before.equals(await libraryBytes(kept())));
  });

  it('--read-only ends with 4 and what was wanted and seen where the screen is another one', async () => {
    const { reprise, machine } = kept();
    const before = await libraryBytes(kept());
    const values = ['-p', 'first=Never', '-p', 'last=Saved', '-p', 'phone=5550186'];
    const file = await elsewhere(reprise, machine);
    const ended = await reprise.run('replay', file, ...values, '--read-only', '--patience', '1');
    assertSaid(ended, 4, /wanted .*saw /);
    assert.ok(before.equals(await libraryBytes(kept())));
  });
}

/** The machine as a file, for an app that has another first screen. */
async function elsewhere(reprise: CommandLine, machine: string): Promise<string> {
  const { text } = await reprise.json<{ text: string }>(0, 'machines', 'show', machine);
  const file = join(reprise.folder, 'elsewhere.preact');
  await writeFile(file, text.replace(/( {2}verify ).*/, "$1//*[@text='A screen that there is none of']"));
  return file;
}
