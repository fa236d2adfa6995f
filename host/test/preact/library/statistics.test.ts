import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeRuns } from '../../../src/app/runs-in-words.js';
import { canonicalHash } from '../../../src/machine/index.js';
import { describeTrust, quarantineOf } from '../../../src/preact/index.js';
import type { CountedRun } from '../../../src/preact/library/statistics.js';
import { counting, evidenceFor, keep, Shelf } from './kept.js';

const machine = counting('More');
const hash = canonicalHash(machine);
const here = { versionCode: 12, locale: 'de-DE' };
const elsewhere = { versionCode: 11, locale: 'de-DE' };
const at = '2026-02-01T10:00:00.000Z';

function run(outcome: CountedRun['outcome'], values = 'a', transitions: CountedRun['transitions'] = []): CountedRun {
  return { at, outcome, values, transitions, ...(outcome === 'diverged' && { reason: 'It saw another screen.' }) };
}

/** A kept machine that was run like this, here. */
async function ran(...runs: readonly CountedRun[]): Promise<Shelf> {
  const shelf = await Shelf.make();
  await keep(shelf.library, machine, '2026-01-31T09:15:02.000Z');
  for (const each of runs) await shelf.library.count(machine.name, hash, here, each);
  return shelf;
}

describe('how a machine has done', () => {
  it('is counted by transition: witnessed, already, missed, when last, and how long', async () => {
    const acted = { name: 'counter.0.0', how: 'witnessed' } as const;
    await using shelf = await ran(
      run('passed', 'a', [{ ...acted, ms: 30 }]),
      run('passed', 'b', [
        { ...acted, ms: 50 },
        { name: 'counter.1.0', how: 'already' },
      ]),
      run('diverged', 'c', [{ name: 'counter.0.0', how: 'missed' }]),
    );
    const [statistics] = shelf.library.statistics(machine.name, hash);
    assert.deepEqual(statistics?.transitions, {
      'counter.0.0': { witnessed: 2, already: 0, missed: 1, lastAt: at, lastMs: 50, totalMs: 80 },
      'counter.1.0': { witnessed: 0, already: 1, missed: 0, lastAt: at, totalMs: 0 },
    });
    assert.deepEqual([statistics?.held, statistics?.failed, statistics?.versionCode], [2, 1, 12]);
  });

  it('three failures in a row are a quarantine, for this version of the app in this language alone', async () => {
    const failed = run('diverged');
    await using shelf = await ran(failed, failed);
    const { library } = shelf;
    const quarantine = () => quarantineOf(library.statisticsAt(machine.name, hash, here), here);
    assert.equal(quarantine(), undefined);
    await library.count(machine.name, hash, here, failed);
    assert.equal(quarantine()?.failedInARow, 3);
    assert.equal(quarantineOf(library.statisticsAt(machine.name, hash, elsewhere), elsewhere), undefined);
    assert.equal(quarantineOf(library.statisticsAt(machine.name, hash, here), here, 4), undefined, 'as many as is set');
  });

  it('a held run ends the row, and one that a policy helped through neither ends it nor adds to it', async () => {
    const failed = run('failed');
    for (const outcome of ['passed with detour', 'passed with heal'] as const) {
      await using helped = await ran(failed, failed, run(outcome));
      const statistics = helped.library.statisticsAt(machine.name, hash, here);
      assert.deepEqual([statistics?.failedInARow, statistics?.detoured, statistics?.held], [2, 1, 0]);
    }
    await using held = await ran(failed, failed, run('passed'), failed);
    assert.equal(held.library.statisticsAt(machine.name, hash, here)?.failedInARow, 1);
  });

  it('a run for which the app had to be started once more is told apart: it was counted as held, and trusted for it', async () => {
    const again: CountedRun = { ...run('passed', 'x'), isRelaunched: true };
    await using shelf = await ran(run('diverged'), again, again, run('passed', 'y'));
    const [statistics] = shelf.library.statistics(machine.name, hash);
    assert.deepEqual([statistics?.held, statistics?.relaunched, statistics?.values], [1, 2, ['y']]);
    assert.equal(
      describeRuns(shelf.library.statistics(machine.name, hash)),
      'held 1 of 4 replays, 2 after a second start of the app, last 2026-02-01',
    );
  });

  it('a run for which the app had to be started once more ends the row all the same: three failures with passes between them were told as in a row', async () => {
    const again: CountedRun = { ...run('passed', 'x'), isRelaunched: true };
    const failed = run('diverged');
    await using shelf = await ran(failed, again, failed, again, failed);
    const statistics = shelf.library.statisticsAt(machine.name, hash, here);
    assert.deepEqual([statistics?.failed, statistics?.failedInARow], [3, 1]);
    assert.equal(quarantineOf(statistics, here), undefined);
  });

  it('a quarantine is taken away by a person, or by the gate where it passes it again, and the counts stay', async () => {
    const failed = run('diverged');
    for (const release of ['person', 'gate'] as const) {
      await using shelf = await ran(failed, failed, failed);
      const { library } = shelf;
      if (release === 'person') assert.equal(await library.release(machine.name, hash, at), 1);
      else {
        const kept = library.find(machine.name);
        const [trajectory] = library.trajectories(machine.name);
        assert.ok(kept && trajectory);
        const gateAt = async (where: typeof here) => library.keep(machine, evidenceFor(machine, { where }), trajectory);
        await gateAt(elsewhere);
        assert.ok(
          quarantineOf(library.statisticsAt(machine.name, hash, here), here),
          'another app version proves nothing',
        );
        await gateAt(here);
      }
      const statistics = library.statisticsAt(machine.name, hash, here);
      assert.equal(quarantineOf(statistics, here), undefined, release);
      assert.equal(statistics?.failed, 3, release);
    }
  });
});

describe('what a machine may be trusted for', () => {
  const trustAfter = async (...runs: readonly CountedRun[]) => {
    await using shelf = await ran(...runs);
    const kept = shelf.library.find(machine.name);
    return describeTrust(shelf.library.trust(machine.name, hash, kept?.evidence));
  };

  it('grows with each held run with values that it never held with', async () => {
    assert.equal(await trustAfter(), 'live');
    assert.equal(await trustAfter(run('passed', 'x')), 'proven(1)');
    assert.equal(await trustAfter(run('passed', 'x'), run('passed', 'x'), run('passed', 'y')), 'proven(2)');
    assert.equal(await trustAfter(run('diverged', 'x'), run('passed with detour', 'y')), 'live');
  });

  it('does not grow by the values that the gate ran it with', async () => {
    await using shelf = await ran();
    const { library } = shelf;
    const kept = library.find(machine.name);
    await library.count(machine.name, hash, here, run('passed', library.digest({ number: '1' })));
    assert.equal(describeTrust(library.trust(machine.name, hash, kept?.evidence)), 'live');
    await library.count(machine.name, hash, here, run('passed', library.digest({ number: '2' })));
    assert.equal(describeTrust(library.trust(machine.name, hash, kept?.evidence)), 'proven(1)');
  });

  it('of a machine that was never run live begins where it was run, and takes two held runs', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const evidence = evidenceFor(machine, { trust: 'shadow' });
    const trust = () => describeTrust(library.trust(machine.name, hash, evidence));
    assert.equal(trust(), 'shadow');
    await library.count(machine.name, hash, here, run('passed', 'x'));
    assert.equal(trust(), 'shadow');
    await library.count(machine.name, hash, here, run('passed', 'y'));
    assert.equal(trust(), 'proven(2)');
  });

  it('is nothing without evidence, however often it held', async () => {
    await using shelf = await ran(run('passed', 'x'), run('passed', 'y'), run('passed', 'z'));
    assert.equal(describeTrust(shelf.library.trust(machine.name, hash, undefined)), 'drafted');
  });
});
