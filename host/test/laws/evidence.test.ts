import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { sourceMachine } from '../../src/app/machine-source.js';
import { type Acted, FakeDevice, type Mishap } from '../../src/device/index.js';
import { parseMachine, printMachine } from '../../src/machine/index.js';
import { adopt, gate, printEvidence } from '../../src/preact/index.js';
import { addressBook } from './address-book.js';
import { Bench } from './bench.js';

const sources = fileURLToPath(new URL('../../src', import.meta.url));

/** A device at whose launches, as long as any are left, a mishap comes about. */
class Mishaps extends FakeDevice {
  readonly mishaps: Mishap[] = [];
  left: Mishap[] = [];

  override async launch(...launched: Parameters<FakeDevice['launch']>): Promise<Acted> {
    const mishap = this.left.shift();
    if (mishap) this.mishaps.push(mishap);
    return super.launch(...launched);
  }
}

describe('no machine is kept without evidence', () => {
  it('the library refuses evidence of another text, and goes on with the one it has', async () => {
    await using bench = await Bench.set();
    const { library } = bench;
    const machine = await bench.kept();
    const kept = library.find(machine.name);
    const [trajectory] = library.trajectories(machine.name);
    assert.ok(kept && trajectory);
    const [final] = machine.finals;
    assert.ok(final);
    const edited = { ...machine, finals: [{ ...final, probes: [] }] };
    await assert.rejects(library.keep(edited, kept.evidence, trajectory), /another text/);
    assert.equal(library.find(machine.name)?.hash, kept.hash);
    assert.equal(library.versions(machine.name).length, 1);
  });

  it('a machine file has the trust of the evidence beside it, until its text is edited', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const kept = bench.library.find(machine.name);
    assert.ok(kept);
    const folder = await mkdtemp(join(tmpdir(), 'reprise-test-'));
    try {
      const file = join(folder, 'add.preact');
      const trust = async () => (await sourceMachine(file, bench.library, folder)).trust;
      await writeFile(file, printMachine(machine));
      assert.match(await trust(), /^drafted/);
      await writeFile(join(folder, 'add.evidence.json'), printEvidence(kept.evidence));
      assert.match(await trust(), /^live: gated .*oracle probe/);
      await writeFile(file, `# a remark changes nothing\n${printMachine(machine)}`);
      assert.match(await trust(), /^live: gated/);
      await writeFile(file, printMachine(machine).replace(' count +1', ' count 1'));
      assert.match(await trust(), /^drafted: .*edited/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('only the gate can make evidence: no other source has the means', async () => {
    const names = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const users: string[] = [];
    for (const name of names) {
      if ((await readFile(join(sources, name), 'utf8')).includes('sealEvidence')) users.push(name);
    }
    assert.deepEqual(users.sort(), [
      join('preact', 'evidence.ts'),
      join('preact', 'expect', 'gate.ts'),
      join('preact', 'gate.ts'),
      join('preact', 'shadow-gate.ts'),
    ]);
  });

  it('the evidence says of each run whether all of it went by the device agent', async () => {
    const evidenceOf = async (mishap: Omit<Mishap, 'call' | 'why'>, runs: number) => {
      await using bench = await Bench.set((options) => new Mishaps({ apps: [addressBook()], ...options }));
      const trajectory = await bench.solved();
      const device = bench.device as Mishaps;
      device.left = Array(runs).fill({ call: 'a touch', why: 'It failed.', ...mishap });
      const adopted = await adopt(trajectory, {
        library: bench.library,
        device,
        clock: bench.clock,
        snapshot: 'fresh',
      });
      assert.ok(adopted.kind === 'kept');
      return bench.library.find(adopted.machine.name)?.evidence.body.runs.map(({ path }) => path);
    };
    assert.deepEqual(await evidenceOf({ went: 'adb' }, 0), ['fake', 'fake']);
    assert.deepEqual(await evidenceOf({ went: 'adb' }, 1), ['agent and adb', 'fake']);
    assert.deepEqual(await evidenceOf({ went: 'adb' }, 2), ['agent and adb', 'agent and adb']);
  });

  it('the gate leaves the device as it found it, when it keeps and when it refuses', async () => {
    await using bench = await Bench.set();
    const { device } = bench;
    const machine = await bench.kept();
    const [trajectory] = bench.library.trajectories(machine.name);
    assert.ok(trajectory);
    await device.shell(
      'content insert --uri content://com.android.contacts/data/phones --bind display_name:s:Kept --bind data1:s:1',
    );
    const state = async () =>
      (await device.shell('content query --uri content://com.android.contacts/data/phones')).stdout;
    const before = await state();
    const options = { trajectory, older: [], device, snapshot: 'fresh', clock: bench.clock };
    const recorded = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
    assert.equal((await gate({ ...options, machine, recorded })).kind, 'kept');
    assert.equal(await state(), before);
    const wanting = printMachine(machine).replace(' count +1', ' count +2');
    const parsed = parseMachine(wanting);
    assert.ok(parsed.kind === 'machine');
    assert.equal((await gate({ ...options, machine: parsed.machine, recorded })).kind, 'refused');
    assert.equal(await state(), before);
    assert.deepEqual(await device.listSnapshots(), ['fresh']);
  });

  it('a run of the gate that took too long ended the whole command, and is now a reason to refuse', async () => {
    await using bench = await Bench.set();
    const { device, clock } = bench;
    const machine = await bench.kept();
    const [trajectory] = bench.library.trajectories(machine.name);
    assert.ok(trajectory);
    const recorded = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
    device.fail({ on: 'perform', with: 'dropped' });
    const pace = { screenMs: 200_000, actMs: 2_000, optionalMs: 500 };
    const options = { machine, trajectory, recorded, older: [], device, snapshot: 'fresh', clock, pace };
    const verdict = await gate(options);
    assert.ok(verdict.kind === 'refused');
    assert.match(verdict.reasons.join(' '), /^Live, with .* \(recorded\): Wanted .* the time is over/);
    assert.deepEqual(await device.listSnapshots(), ['fresh']);
  });
});
