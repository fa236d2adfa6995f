import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Context } from '../../src/app/command.js';
import { projectFolder } from '../../src/app/session.js';
import { soundMachine } from '../../src/app/sound-machine.js';
import { Library } from '../../src/preact/index.js';
import { counting, keep } from '../preact/library/kept.js';

const english = counting('More');
const [state] = counting('Mehr').states;
assert.ok(state);
const german = {
  ...counting('Mehr'),
  name: `${english.name}-de`,
  locales: ['de'],
  states: [{ ...state, id: 'zaehler' }],
};

describe('a state that only the machine for another language has', () => {
  let folder: string;
  let context: Pick<Context, 'env' | 'cwd'>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-test-project-'));
    const env = { REPRISE_HOME: `${folder}/home` };
    context = { cwd: folder, env };
    await using library = await Library.open(join(projectFolder(env, folder), 'library'));
    await keep(library, english, '2026-01-26T09:00:00.000Z');
    await keep(library, german, '2026-01-26T09:00:00.000Z');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const sound = (until: string, name = english.name) => soundMachine(name, { expect: [], until }, true, context);

  it('was refused before it was known which of them the phone would run', async () => {
    for (const until of ['counter', 'zaehler']) assert.equal((await sound(until)).machine.name, english.name);
  });

  it('is refused where no machine of the task has it, and of a machine that has its own language', async () => {
    await assert.rejects(sound('compteur'), /testapp\/counts has no state 'compteur'\. There is counter, done\./);
    await assert.rejects(sound('counter', german.name), /counts-de has no state 'counter'/);
  });
});
