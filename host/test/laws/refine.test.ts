import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { Explorer } from '../../src/agent/index.js';
import { accepts, contains, type Machine, takesSame } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { grow, replay } from '../../src/preact/index.js';
import { addressBook, type Drift } from './address-book.js';
import { Bench, GRACE_GOAL, grace } from './bench.js';

const named: readonly (readonly [string, Drift])[] = [
  ['a renamed button', { save: { text: 'Store contact', id: 'confirm', below: true } }],
  ['a question before the form', { question: 'Where should it be kept?' }],
  ['both', { save: { text: 'Store contact', id: 'confirm', below: true }, question: 'Where should it be kept?' }],
  ['a notice over the form that comes late', { noticeAfterMs: 5 }],
];

describe('a machine that grows loses nothing', function () {
  this.timeout(60_000);

  for (const [what, drift] of named) {
    it(`of ${what} it learns the new way and keeps the old`, async () => {
      await using bench = await Bench.set();
      const { old, grown } = await driftAndGrow(bench, drift);
      assert.ok(grown, 'it was not kept');
      await assertNothingLost(bench, old, grown);
      for (const { steps } of grown.states) {
        for (const { alternatives } of steps) {
          const marks = new Set(alternatives.map(({ irreversible }) => irreversible));
          assert.equal(marks.size, 1, `what saves by another button saves as well: ${JSON.stringify(alternatives)}`);
        }
      }
      for (const snapshot of ['fresh', 'drifted']) {
        await bench.device.restoreSnapshot(snapshot);
        const again = await replay({ machine: grown, bindings: grace, device: bench.device, clock: bench.clock });
        assert.equal(again.outcome, 'passed', `${snapshot}: ${again.reason}`);
        assert.equal(again.misses.length, 0);
      }
    });
  }

  it('whatever has changed: what it was is in what it becomes, and never are there two rows', async () => {
    const drift = fc.record(
      {
        save: fc.record({
          text: fc.constantFrom('Store contact', 'Done', 'Save', 'Add contact', 'Keep', 'Submit'),
          id: fc.constantFrom('save', 'confirm', 'first_action'),
          below: fc.boolean(),
        }),
        question: fc.constantFrom('Where should it be kept?', 'Use this account?'),
        noticeAfterMs: fc.integer({ min: 0, max: 12 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(drift, async (changed) => {
        await using bench = await Bench.set();
        const { old, grown } = await driftAndGrow(bench, changed);
        if (grown !== undefined) await assertNothingLost(bench, old, grown);
        const current = bench.library.find(old.name);
        assert.ok(current, 'what was kept stays');
        assert.equal(contains(current.machine, old).kind, 'contains');
      }),
      { numRuns: 25 },
    );
  });
});

/** Replays the kept machine on the drifted app with the explorer at hand, and lets it grow where that was needed. */
async function driftAndGrow(bench: Bench, drift: Drift): Promise<{ old: Machine; grown: Machine | undefined }> {
  const { device, clock, library } = bench;
  const old = await bench.kept();
  device.phone.install(addressBook(drift));
  await device.saveSnapshot('drifted');
  const fallback = { policy: new Explorer(), goal: GRACE_GOAL, maxSteps: 20 };
  const result = await replay({ machine: old, bindings: grace, device, clock, fallback });
  const rows = await bench.rowsOf('Grace Hopper');
  const passed = result.outcome === 'passed' || result.outcome === 'passed with detour';
  assert.ok(passed ? rows === 1 : rows <= 1, `${result.outcome} with ${rows} rows: ${result.reason}`);
  assert.equal(result.outcome === 'passed', passed && result.detours.length === 0);
  if (result.outcome !== 'passed with detour') return { old, grown: undefined };
  const adopted = await grow(old, result, grace, GRACE_GOAL, 'grown', { library, device, snapshot: 'drifted', clock });
  return { old, grown: adopted.kind === 'kept' ? adopted.machine : undefined };
}

async function assertNothingLost(bench: Bench, old: Machine, grown: Machine): Promise<void> {
  assert.equal(contains(grown, old).kind, 'contains');
  for (const trajectory of bench.library.trajectories(old.name)) {
    const run = asRecorded(grown, trajectory);
    const accepted = accepts(grown, run);
    assert.equal(accepted.kind, 'accepted', `${trajectory.goal}: ${JSON.stringify(accepted)}`);
    const same = takesSame(grown, old, run);
    assert.equal(same.kind, 'accepted', JSON.stringify(same));
  }
}
