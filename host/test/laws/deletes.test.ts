import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ScriptPolicy } from '../../src/agent/index.js';
import { Deadline } from '../../src/base/index.js';
import { type Machine, printMachine } from '../../src/machine/index.js';
import { adopt, adoptBeside, replay, solve } from '../../src/preact/index.js';
import { files, filesDevice, PACKAGE } from '../preact/replay/files.js';
import { Bench } from './bench.js';

const goal = 'Delete the file a.pdf';
const others = () => ({ parameters: { file: 'b.pdf' }, begin: async () => undefined });

describe('a machine that deletes, of which nothing outside the screen tells', () => {
  it('taught a phone in another language nothing, as it stopped behind its question: now the second run there is its own', async () => {
    await using bench = await Bench.set(() => filesDevice(false, false));
    const english = await speaking(bench, 'en-US');
    const found = await solve({
      ...{ device: bench.device, goal, app: PACKAGE, clock: bench.device.clock },
      policy: pressing('a.pdf', 'Delete', 'Yes, delete'),
      deadline: new Deadline(bench.device.clock, 600_000),
    });
    assert.equal(found.outcome, 'done', found.why);
    const machine = machineOf(await adopt(found.trajectory, { ...english, others }));
    await using other = await Bench.set(() => filesDevice(true, false));
    const german = { ...(await speaking(other, 'de-AT')), library: bench.library };
    const run = { bindings: { file: 'a.pdf' }, device: german.device, clock: german.clock };
    const policy = pressing('Löschen', 'Ja, löschen');
    const result = await replay({ ...run, machine, isForeign: true, fallback: { policy, goal, maxSteps: 9 } });
    assert.deepEqual(await files(german.device), ['b.pdf'], result.reason);
    const adopted = await adoptBeside(machine, ['en-US'], result, run.bindings, goal, { ...german, others });
    const own = machineOf(adopted);
    assert.deepEqual(own.locales, ['de'], printMachine(own));
    await german.device.restoreSnapshot('fresh');
    const again = await replay({ ...run, bindings: { file: 'b.pdf' }, machine: own });
    assert.equal(again.outcome, 'passed', again.reason);
    assert.deepEqual(await files(german.device), ['a.pdf']);
  });
});

function pressing(...labels: readonly string[]) {
  return new ScriptPolicy(async (hand) => {
    for (const each of labels) await hand.tap(`//*[@text="${each}"]`);
  });
}

/** What a machine is kept with on a phone of a locale. */
async function speaking({ device, library }: Bench, locale: string) {
  await device.shell(`settings put system system_locales ${locale}`);
  await device.saveSnapshot('fresh');
  return { device, library, clock: device.clock, snapshot: 'fresh' };
}

function machineOf(adopted: Awaited<ReturnType<typeof adoptBeside>>): Machine {
  return adopted?.kind === 'kept' ? adopted.machine : assert.fail(adopted?.reasons.join(' ') ?? 'Nothing to keep.');
}
