import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { canonicalHash, printMachine } from '../../../src/machine/index.js';
import type { Holdings } from '../../../src/preact/index.js';
import { currentOf, merge, readHoldings } from '../../../src/preact/library/holdings.js';
import { counting, evidenceFor, keep, Shelf, solvedAt } from './kept.js';

/** Ways that a counter's button may be called: a version of the machine is some of them. */
const WAYS = ['More', 'Again', 'Further', 'Onward'];

/** What may be done to a library. */
type Deed =
  | { readonly kind: 'keep'; readonly ways: readonly string[]; readonly day: number }
  | { readonly kind: 'count'; readonly ways: readonly string[]; readonly failed: boolean; readonly versionCode: number }
  | { readonly kind: 'rollback' };

const ways = fc.subarray(WAYS, { minLength: 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('keep' as const), ways, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({
    kind: fc.constant('count' as const),
    ways,
    failed: fc.boolean(),
    versionCode: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constant('rollback' as const) }),
);

const NAME = counting('More').name;
const dayOf = (day: number) => `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`;

async function holdingsAfter(shelf: Shelf, deeds: readonly Deed[]): Promise<Holdings> {
  for (const each of deeds) await done(shelf, each);
  return shelf.library.holdings([NAME]);
}

async function done({ library }: Shelf, each: Deed): Promise<void> {
  switch (each.kind) {
    case 'keep':
      await keep(library, counting(...each.ways), dayOf(each.day));
      return;
    case 'count': {
      const run = { at: dayOf(1), outcome: each.failed ? 'failed' : 'passed', values: 'x', transitions: [] } as const;
      await library.count(NAME, canonicalHash(counting(...each.ways)), { ...each, locale: 'en-US' }, run);
      return;
    }
    case 'rollback':
      await library.rollback(NAME, dayOf(1));
      return;
    default:
      each satisfies never;
  }
}

/** Is all that `part` has in `whole`? Of counts of one library the later ones may stand for the earlier. */
function holds(whole: Holdings, part: Holdings): boolean {
  const has = (table: 'evidence' | 'choices') => {
    const known = new Set(whole[table].map((each) => JSON.stringify(each)));
    return part[table].every((each) => known.has(JSON.stringify(each)));
  };
  const runs = new Set(whole.trajectories.map(({ id }) => id));
  // Two may have kept one text on two days: the choices tell when.
  const texts = new Set(whole.versions.map(({ name, hash, text }) => `${name} ${hash} ${text}`));
  const versions = part.versions.every(({ name, hash, text }) => texts.has(`${name} ${hash} ${text}`));
  const counts = part.statistics.every(({ counts: mine, ...key }) =>
    whole.statistics.some(({ counts: all, ...other }) => {
      const same = JSON.stringify(key) === JSON.stringify(other);
      return same && all.held >= mine.held && all.failed >= mine.failed;
    }),
  );
  return counts && versions && part.trajectories.every(({ id }) => runs.has(id)) && has('evidence') && has('choices');
}

describe('two libraries that are merged', function () {
  this.timeout(120_000);

  it('have all that either had, in whatever order and however often they are merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 6 }),
        fc.array(deed, { maxLength: 6 }),
        fc.array(deed, { maxLength: 4 }),
        async (ours, theirs, third) => {
          await using one = await Shelf.make();
          await using other = await Shelf.make();
          const [a, b] = [await holdingsAfter(one, ours), await holdingsAfter(other, theirs)];
          const merged = merge(a, b);
          assert.ok(holds(merged, a) && holds(merged, b), 'nothing is lost');
          assert.deepEqual(merge(b, a), merged, 'in whatever order');
          assert.deepEqual(merge(merged, b), merged, 'however often');
          // The same library, later: what it has counted since is counted once.
          const c = await holdingsAfter(other, third);
          assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)), 'with whatever third');
          assert.ok(holds(c, b), 'a later state of one library holds the earlier');
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('have in the store what the merge says, and what worked here still does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 6 }), fc.array(deed, { maxLength: 6 }), async (ours, theirs) => {
        await using one = await Shelf.make();
        await using other = await Shelf.make();
        const [a, b] = [await holdingsAfter(one, ours), await holdingsAfter(other, theirs)];
        const before = one.library.find(NAME);
        const taken = await one.library.take(b, { signer: 'them', at: dayOf(28) });
        const now = one.library.holdings([NAME]);
        assert.ok(holds(now, merge(a, b)));
        const current = one.library.find(NAME);
        assert.equal(currentOf(now).get(NAME)?.hash, current?.hash, 'the last choice is the current version');
        const labels = (kept: typeof current) =>
          WAYS.filter((label) => JSON.stringify(kept?.machine.states ?? []).includes(`'${label}'`));
        for (const label of labels(before)) assert.ok(labels(current).includes(label), `${label} was lost`);
        const again = await one.library.take(b, { signer: 'them', at: dayOf(28) });
        assert.ok(again.every(({ versions }) => versions === 0));
        assert.ok(taken.length === again.length);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('tell who brought a version, and that the one of ours which does more goes on being used', async () => {
    await using ours = await Shelf.make();
    await using theirs = await Shelf.make();
    const mine = await keep(ours.library, counting('More', 'Mine'), dayOf(1));
    const their = await keep(theirs.library, counting('More', 'Theirs'), dayOf(2));
    const [taken] = await ours.library.take(theirs.library.holdings([NAME]), { signer: 'abcd', at: dayOf(3) });
    assert.equal(taken?.current, 'beside');
    assert.equal(ours.library.find(NAME)?.hash, mine);
    const imported = ours.library.versions(NAME).find(({ hash }) => hash === their)?.imported;
    assert.deepEqual(imported, { signer: 'abcd', at: dayOf(3) });
    // Whoever makes one that does all that ours does has it used here.
    await using third = await Shelf.make();
    const both = await keep(third.library, counting('More', 'Mine', 'Theirs'), dayOf(4));
    await ours.library.take(third.library.holdings([NAME]), { signer: 'abcd', at: dayOf(5) });
    assert.equal(ours.library.find(NAME)?.hash, both);
  });
});

describe('holdings of others', () => {
  const machine = counting('More');
  const whole = async (): Promise<Holdings> => {
    await using shelf = await Shelf.make();
    await shelf.library.keep(machine, evidenceFor(machine), solvedAt(dayOf(1)));
    return shelf.library.holdings([NAME]);
  };

  it('are read as they were written', async () => {
    const holdings = await whole();
    assert.deepEqual(readHoldings(JSON.parse(JSON.stringify(holdings))), holdings);
  });

  it('are refused where one part is said of another', async () => {
    const holdings = await whole();
    const other = counting('Erase everything');
    const text = printMachine(other);
    const [version] = holdings.versions;
    const [run] = holdings.trajectories;
    assert.ok(version && run);
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ versions: [{ ...version, text }] }, /not the one of the hash/],
      [{ versions: [{ ...version, text: 'nonsense' }] }, /is no machine/],
      [{ versions: [{ ...version, name: 'other/name' }] }, /not the one of the hash/],
      [{ evidence: [] }, /there is no evidence/],
      [{ evidence: holdings.evidence.map((each) => ({ ...each, hash: '0' })) }, /does not count/],
      [{ versions: [], evidence: [] }, /is chosen, and is not there/],
      [{ trajectories: [{ ...run, id: '000000000000' }] }, /is another one/],
      [{ trajectories: [{ ...run, trajectory: { steps: [{ before: 7 }] } }] }, /is another one/],
      [{ versions: 'many' }, /versions/],
    ];
    for (const [change, pattern] of wrong) {
      const read = readHoldings({ ...holdings, ...change });
      assert.ok('refused' in read && pattern.test(read.refused), JSON.stringify(read).slice(0, 200));
    }
  });
});
