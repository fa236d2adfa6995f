import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Explorer } from '../../src/agent/index.js';
import { DeviceError } from '../../src/base/index.js';
import type { Device } from '../../src/device/index.js';
import { canonicalHash, type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import {
  type Journaled,
  journaledReplay,
  leftBehind,
  type ReplayOptions,
  type ReplayResult,
} from '../../src/preact/index.js';
import { addressBook } from './address-book.js';
import { Bench, GRACE_GOAL, grace } from './bench.js';

/** A run that a kill, or the loss of the device, ends at its n-th call to the device, before that is done or after. Nothing of the run is told of it any more. */
function dying(
  device: Device,
  call: number,
  when: 'before' | 'after',
): { readonly device: Device; readonly calls: () => number } {
  let calls = 0;
  const lost = () => new DeviceError('device-lost', 'The device is lost.');
  const proxy = new Proxy(device, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        calls += 1;
        if (calls >= call && when === 'before') throw lost();
        const result: unknown = await Reflect.apply(value, target, given);
        if (calls >= call) throw lost();
        return result;
      };
    },
  });
  return { device: proxy, calls: () => calls };
}

const NO_PROBE = 'without a probe';
const WITH_PROBE = 'with a probe';

describe('a run that was ended half way', function () {
  this.timeout(60_000);

  const journaledOf = (bench: Bench, machine: Machine, again = false): Journaled => ({
    table: bench.library.journal,
    key: [bench.device.serial, machine.name, bench.library.digest(grace)],
    hash: canonicalHash(machine),
    startedAt: '2026-02-01T10:00:00.000Z',
    hidden: [],
    again,
  });
  const run = (
    bench: Bench,
    machine: Machine,
    more: Partial<ReplayOptions> = {},
    again = false,
  ): Promise<ReplayResult> =>
    journaledReplay(
      { machine, bindings: grace, device: bench.device, clock: bench.clock, ...more },
      journaledOf(bench, machine, again),
    );
  /** The machine, with what tells of its act outside the screen, or without. */
  const machineOf = async (bench: Bench, probes: string): Promise<Machine> => {
    const machine = await bench.kept();
    if (probes === WITH_PROBE) return machine;
    const parsed = parseMachine(printMachine(machine).replace(/^ {2}probe .*\n/gm, ''));
    assert.ok(parsed.kind === 'machine');
    return parsed.machine;
  };

  for (const probes of [WITH_PROBE, NO_PROBE])
    for (const when of ['before', 'after'] as const)
      it(`${when} whichever call to the device, never saves twice in the next run, ${probes}`, async () => {
        const ends = new Map<string, number>();
        await using bench = await Bench.set();
        const machine = await machineOf(bench, probes);
        for (let call = 1; ; call += 1) {
          await bench.device.restoreSnapshot('fresh');
          const { device, calls } = dying(bench.device, call, when);
          const journaled: Journaled = { ...journaledOf(bench, machine), key: [`${call}`, machine.name, ''] };
          const options = { machine, bindings: grace, clock: bench.clock };
          const ended = await journaledReplay({ ...options, device }, journaled).catch((error: unknown) => error);
          if (!(ended instanceof DeviceError)) {
            assert.ok(calls() < call, 'the run came to its end before it could be ended');
            break;
          }
          const left = leftBehind(journaled);
          const before = await bench.rowsOf('Grace Hopper');
          const next = await journaledReplay({ ...options, device: bench.device }, journaled);
          const rows = await bench.rowsOf('Grace Hopper');
          const told = `ended ${when} call ${call}: ${next.outcome}, ${next.reason}`;
          assert.ok(rows <= 1, told);
          if (next.outcome === 'passed') assert.equal(rows, 1, told);
          else assert.match(next.reason ?? '', /^Nothing was done: .*cannot be undone/, told);
          // What was done by then is known to have been begun.
          if (before === 1) assert.ok(left, told);
          const end = `${left === undefined ? 'anew' : 'gone on'}: ${next.outcome}`;
          ends.set(end, (ends.get(end) ?? 0) + 1);
        }
        // Both kinds of next run were met; and where a probe tells of the act, the rest was done.
        assert.ok((ends.get('anew: passed') ?? 0) > 3, JSON.stringify([...ends]));
        const rest = probes === WITH_PROBE ? 'gone on: passed' : 'gone on: diverged';
        assert.ok((ends.get(rest) ?? 0) > 0, JSON.stringify([...ends]));
      });

  const diesAtSave = async (bench: Bench, machine: Machine, fault: 'lost-before' | 'lost-after') => {
    const { device } = bench;
    const listener = {
      stepping: (sentence: string) => {
        if (/save/i.test(sentence)) device.fail({ on: 'perform', with: fault });
      },
    };
    await assert.rejects(run(bench, machine, { listener }), DeviceError);
    device.setLost(false);
  };

  it('right behind the act is gone on with where its probe tells that it was done', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, WITH_PROBE);
    await diesAtSave(bench, machine, 'lost-after');
    const next = await run(bench, machine);
    assert.equal(next.outcome, 'passed', next.reason);
    assert.deepEqual(next.steps, [], 'it has done nothing itself');
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
    assert.equal(leftBehind(journaledOf(bench, machine)), undefined, 'it is settled');
  });

  it('right behind the act is refused again and again where nothing tells, until somebody has looked', async () => {
    for (const fault of ['lost-before', 'lost-after'] as const) {
      await using bench = await Bench.set();
      const machine = await machineOf(bench, NO_PROBE);
      await diesAtSave(bench, machine, fault);
      for (const time of ['once', 'twice']) {
        const next = await run(bench, machine);
        assert.match(
          next.reason ?? '',
          /ended behind "Tap button 'Save'", which cannot be undone and may have been done: nothing outside/,
          time,
        );
        assert.equal(next.refused, true);
      }
      assert.equal(await bench.rowsOf('Grace Hopper'), fault === 'lost-after' ? 1 : 0);
      const told = await run(bench, machine, {}, true);
      assert.equal(told.outcome, 'passed', told.reason);
    }
  });

  it('behind an act whose effect was seen is gone on with, also where no probe tells', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, NO_PROBE);
    const journaled = journaledOf(bench, machine);
    const { table } = journaled;
    const put: typeof table.put = async (key, note) => {
      if (note.outcome !== undefined) throw new Error('It is killed before it can tell its end.');
      await table.put(key, note);
    };
    const { device, clock } = bench;
    const killed = { ...journaled, table: { ...table, put } };
    await assert.rejects(journaledReplay({ machine, bindings: grace, device, clock }, killed), /killed/);
    const next = await run(bench, machine);
    assert.equal(next.outcome, 'passed', next.reason);
    assert.deepEqual([next.steps, await bench.rowsOf('Grace Hopper')], [[], 1]);
  });

  it('is refused where the screen is another by now, though the act was done', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, WITH_PROBE);
    await diesAtSave(bench, machine, 'lost-after');
    await bench.device.key('home');
    const next = await run(bench, machine);
    assert.match(next.reason ?? '', /was done: the screen is none from which/);
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
  });

  it('is not gone on with by another text of the machine', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, WITH_PROBE);
    await diesAtSave(bench, machine, 'lost-after');
    const other = { ...machine, goals: [...machine.goals, 'Note down {first} {last}, {phone}'] };
    const next = await run(bench, other);
    assert.match(next.reason ?? '', /of another text of this one/);
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
  });

  it('but for a detour or a heal, and passed, is settled', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, WITH_PROBE);
    const journaled = journaledOf(bench, machine);
    await diesAtSave(bench, machine, 'lost-after');
    const note = leftBehind(journaled);
    assert.ok(note);
    for (const outcome of ['passed', 'passed with heal', 'passed with detour', 'failed', 'diverged'] as const) {
      await journaled.table.put(journaled.key, { ...note, outcome });
      assert.equal(leftBehind(journaled) === undefined, outcome.startsWith('passed'), outcome);
    }
  });

  it('with other values begins anew', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, NO_PROBE);
    await diesAtSave(bench, machine, 'lost-after');
    const bindings = { ...grace, first: 'Joan' };
    const { key, ...rest } = journaledOf(bench, machine);
    const others: Journaled = { ...rest, key: [key[0], key[1], bench.library.digest(bindings)] };
    const next = await journaledReplay({ machine, bindings, device: bench.device, clock: bench.clock }, others);
    assert.equal(next.outcome, 'passed', next.reason);
  });

  it('by a miss behind the act counts as unsettled, too: the next one does not save again', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, NO_PROBE);
    bench.device.phone.install(addressBook({ silent: true }));
    assert.equal((await run(bench, machine)).outcome, 'diverged');
    assert.equal((await run(bench, machine)).refused, true);
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
  });

  it('while a policy had taken over and saved is not begun anew either', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, NO_PROBE);
    const { device } = bench;
    device.phone.install(addressBook({ save: { text: 'Store contact', id: 'confirm', below: true } }));
    const fallback = { policy: new Explorer(), goal: GRACE_GOAL, maxSteps: 20 };
    const listener = { missed: () => device.fail({ on: 'perform', with: 'lost-after' }) };
    await assert.rejects(run(bench, machine, { fallback, listener }), DeviceError);
    device.setLost(false);
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
    const next = await run(bench, machine, { fallback: { ...fallback, policy: new Explorer() } });
    assert.equal(next.refused, true, next.reason);
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
  });

  it('where nothing can be written, does not act at all', async () => {
    await using bench = await Bench.set();
    const machine = await machineOf(bench, WITH_PROBE);
    const journaled = journaledOf(bench, machine);
    const table = { ...journaled.table, put: () => Promise.reject(new Error('the disk is full')) };
    const { device, clock } = bench;
    await assert.rejects(journaledReplay({ machine, bindings: grace, device, clock }, { ...journaled, table }), /disk/);
    assert.equal(await bench.rowsOf('Grace Hopper'), 0);
  });
});
