import assert from 'node:assert/strict';
import fc from 'fast-check';
import { open } from 'lmdb';
import { describe, it } from 'mocha';
import { canonicalHash, indexGoals, type Machine, reachEdition, reachOf } from '../../../src/machine/index.js';
import { Library, retrieve } from '../../../src/preact/index.js';
import { withGoal } from '../../machine/bound.js';
import { evidenceFor, Shelf, solvedAt } from './kept.js';

const TODAY = '2026-01-31';
const LINES: readonly (readonly [string, string])[] = [
  ['Create a contact {name} with number {phone}', 'name: text\nparam phone: phone'],
  ['Delete the contact {name}', 'name: text'],
  ['Turn off the alarm at {time}', 'time: time'],
  ['Turn on the alarm at {time}', 'time: time'],
  ['Rename the note {old} to {new}', 'old, new: text'],
  ['Lösche die Notiz {name}', 'name: text'],
  ['删除笔记{name}', 'name: text'],
];
const GOALS = [
  'Delete the contact Ada',
  'Remove Ada from my contacts',
  'Switch my 6 am alarm off',
  'Lösche die Notiz Ada',
  '删除笔记小明',
  'Rename the note Milk to Bread',
  'Boil an egg',
  '',
];

const machines = LINES.map(([goal, params], at): Machine => ({ ...withGoal(goal, params), name: `a/m${at}` }));

describe('recalling the machines that a goal can be of', () => {
  it('finds what reading all of them finds, in the library as it is and as it is opened again', async () => {
    await using shelf = await Shelf.make();
    await keepAll(shelf.library);
    const look = async (library: Library) => {
      for (const goal of GOALS) {
        const recalled = await library.recall(goal);
        const all = library.list();
        assert.deepEqual(retrieve(recalled, goal, TODAY), retrieve(all, goal, TODAY), goal);
        const names = indexGoals(all.map(({ machine }) => machine))
          .candidates(goal)
          .map((at) => all[at]?.machine.name);
        assert.deepEqual(
          recalled.map(({ machine }) => machine.name),
          names,
          goal,
        );
      }
      assert.equal(retrieve(await library.recall(GOALS[0] ?? ''), GOALS[0] ?? '', TODAY).kind, 'found');
    };
    await look(shelf.library);
    await shelf.close();
    await look(await shelf.reopen());
  });

  it('reads none of the others: one that is damaged is found out only when it is asked for', async () => {
    await using shelf = await Shelf.make();
    await keepAll(shelf.library);
    await shelf.close();
    await damage(shelf.file, 'a/m4');
    const library = await shelf.reopen();
    assert.throws(() => library.list(), /is damaged: the text of a\/m4/);
    assert.equal(
      retrieve(await library.recall('Delete the contact Ada'), 'Delete the contact Ada', TODAY).kind,
      'found',
    );
    await assert.rejects(library.recall('Rename the note Milk to Bread'), /is damaged: the text of a\/m4/);
  });

  it('finds out anew what was noted by other rules or not at all, and notes it where it may', async () => {
    await using shelf = await Shelf.make();
    await keepAll(shelf.library);
    await shelf.close();
    for (const change of ['another edition', 'gone'] as const) {
      await spoil(shelf.file, change);
      const [goal = ''] = GOALS;
      const read = await Library.read(shelf.folder);
      assert.deepEqual(
        (await read.recall(goal)).map(({ machine }) => machine.name),
        ['a/m1'],
        change,
      );
      await read[Symbol.asyncDispose]();
      assert.equal(await editionsIn(shelf.file), change === 'gone' ? '' : 'old');
      const library = await shelf.reopen();
      assert.deepEqual(
        (await library.recall(goal)).map(({ machine }) => machine.name),
        ['a/m1'],
        change,
      );
      await shelf.close();
      assert.equal(await editionsIn(shelf.file), reachEdition());
    }
  });

  it('leaves nothing of a machine that is deleted for good', async () => {
    await using shelf = await Shelf.make();
    await keepAll(shelf.library);
    for (const { name } of machines) await shelf.library.prune(name, 'all');
    assert.deepEqual(await shelf.library.recall(GOALS[0] ?? ''), []);
    await shelf.close();
    assert.equal(await editionsIn(shelf.file), '');
  });

  it('takes no goal that is too long to be read, and gives the same of a machine however often it is asked', async () => {
    await using shelf = await Shelf.make();
    await keepAll(shelf.library);
    assert.deepEqual(await shelf.library.recall('Delete the contact Ada '.repeat(100)), []);
    fc.assert(
      fc.property(fc.constantFrom(...machines), (machine) =>
        assert.deepEqual(reachOf(structuredClone(machine)), reachOf(machine)),
      ),
    );
  });
});

describe('what is noted of a machine for recalling it', () => {
  it('is what these rules said; where they say otherwise, REACH_VERSION is to grow', () => {
    assert.ok(machines.every((machine) => reachOf(machine).ways.length === 2));
    const [first, second] = [machines[1], machines[5]].map((machine) => machine && reachOf(machine).ways[0]);
    assert.deepEqual(first, [['word delet'], ['word contact']]);
    assert.deepEqual(second, [['word lösche'], ['word notiz']]);
  });
});

async function keepAll(library: Library): Promise<void> {
  for (const machine of machines)
    await library.keep(machine, evidenceFor(machine), solvedAt('2026-01-01T00:00:00.000Z', machine.name));
}

async function damage(file: string, name: string): Promise<void> {
  const root = open({ path: file, encoding: 'msgpack' });
  const versions = root.openDB<object, string[]>({ name: 'versions' });
  const machine = machines.find((each) => each.name === name) ?? assert.fail();
  const key = [name, canonicalHash(machine)];
  await versions.put(key, { ...versions.get(key), text: 'no machine' });
  await root.close();
}

async function spoil(file: string, how: 'another edition' | 'gone'): Promise<void> {
  const root = open({ path: file, encoding: 'msgpack' });
  const reaches = root.openDB<{ edition: string; reach: unknown }, string>({ name: 'reaches' });
  for (const { key } of [...reaches.getRange()])
    if (how === 'gone') await reaches.remove(key);
    else await reaches.put(key, { edition: 'old', reach: { ways: [[['word never-said']]] } });
  await root.close();
}

/** All editions by which something is noted. */
async function editionsIn(file: string): Promise<string> {
  const root = open({ path: file, encoding: 'msgpack', readOnly: true });
  const reaches = root.openDB<{ edition: string }, string>({ name: 'reaches' });
  const editions = [...new Set([...reaches.getRange()].map(({ value }) => value.edition))];
  await root.close();
  return editions.join();
}
