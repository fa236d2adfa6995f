import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Output } from '../../src/app/output.js';
import { type Before, mayBeMeant, type OnParaphrase, whyNotAsRead } from '../../src/app/paraphrase.js';
import { bindByLine, bindGoal } from '../../src/machine/index.js';
import { withGoal } from '../machine/bound.js';
import { Shelf } from '../preact/library/kept.js';

const machine = withGoal('Delete the note {name}', 'name: text');
const GOAL = 'Get rid of the note Plans';
const never: Before = { has: () => false };

describe('a goal in other words than those of a machine', () => {
  /** Why it is not run, what somebody was asked, and what was said. */
  const taken = async (
    on: OnParaphrase,
    answer?: boolean,
    { json = false, before = never }: { readonly json?: boolean; readonly before?: Before } = {},
  ) => {
    const said: string[] = [];
    const asked: string[] = [];
    const output: Output = {
      json,
      say: (line) => void said.push(line),
      complain: () => {},
      give: () => {},
      fail: () => {},
      attach: () => {},
    };
    const ask = async (question: string) => {
      asked.push(question);
      return answer === true;
    };
    const bound = bindGoal(machine, GOAL);
    assert.ok(bound.kind === 'bound' && bound.isParaphrase);
    const context = { output, ...(answer !== undefined && { ask }) };
    return { why: await whyNotAsRead({ machine, goal: GOAL, values: bound.values }, on, before, context), said, asked };
  };

  it('is known as such, and one in its own words is not', () => {
    const own = bindGoal(machine, 'Please delete the note Plans');
    assert.ok(own.kind === 'bound');
    assert.equal(own.isParaphrase, undefined);
    assert.equal(bindByLine(machine, 'Please delete the note Plans').kind, 'bound');
    assert.equal(bindByLine(machine, GOAL).kind, 'refused');
  });

  it('is shown as what it is read as, and run after a yes alone', async () => {
    const yes = await taken('ask', true);
    assert.equal(yes.why, undefined);
    assert.match(yes.asked.join(), /is read as "Delete the note Plans"\. Do that\?$/);
    const no = await taken('ask', false);
    assert.match(no.why ?? '', /You said no\.$/);
  });

  it('is not run where nobody can be asked, with --json, or where it is to be refused', async () => {
    for (const tried of [await taken('ask'), await taken('ask', true, { json: true }), await taken('refuse', true)]) {
      assert.deepEqual([tried.asked, tried.said], [[], []]);
      assert.match(tried.why ?? '', /read as "Delete the note Plans"\. Nobody was asked .* add --paraphrase allow\.$/);
    }
  });

  it('is run where that is allowed, and what it is read as is said', async () => {
    const { why, said, asked } = await taken('allow', false);
    assert.deepEqual([why, asked], [undefined, []]);
    assert.match(said.join(), /read as "Delete the note Plans"\.$/);
  });

  it('is asked about once: a yes is kept, and a no is not', async () => {
    await using shelf = await Shelf.make();
    const before = shelf.library.agreed;
    assert.equal((await taken('ask', false, { before })).asked.length, 1);
    assert.equal((await taken('ask', true, { before })).asked.length, 1);
    const again = await taken('ask', false, { before });
    assert.deepEqual([again.why, again.asked.length, again.said.length], [undefined, 0, 1]);
    assert.equal((await taken('ask', undefined, { before })).why, undefined, 'nor is anybody needed');
    assert.match(
      (await taken('refuse', true, { before })).why ?? '',
      /--paraphrase allow\.$/,
      'whoever wants none gets none',
    );
    assert.equal(before.has(machine.name, GOAL, { name: 'Bills' }), false, 'another value is another reading');
    await shelf.library.prune(machine.name, 'all');
    assert.equal(before.has(machine.name, GOAL, { name: 'Plans' }), false);
  });

  it('is told how the machine wants it', () => {
    assert.match(mayBeMeant(machine), /"Delete the note \{name\}"\)\. Write it so, or add --paraphrase allow\.$/);
  });
});
