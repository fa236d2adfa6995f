import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accepts, finish, type RecordedStep, type Witness } from '../../src/machine/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { machineOf } from './contacts.js';
import { button, byId, field, label, screenOf } from './screens.js';
import { buy } from './shopping-machine.js';

const LIST = [label('title', 'Shopping list'), button('add', 'Add'), button('finish', 'Finish')];
const shows = (...more: readonly NodeInit[]): Screen => screenOf([...LIST, ...more]);
const form = (typed = '') => screenOf([label('t', 'New thing'), field('name', 'Name', typed), button('keep', 'Keep')]);
const END = screenOf([label('t', 'All is bought')]);

/** What a person does who buys these things. */
function buying(things: readonly string[]): readonly RecordedStep[] {
  const steps = things.flatMap((thing, index): RecordedStep[] => {
    const before = shows(...things.slice(0, index).map((it) => label('thing', it)));
    const after = shows(...things.slice(0, index + 1).map((it) => label('thing', it)));
    const [empty, filled] = [form(), form(thing)];
    return [
      { before, action: { kind: 'tap', target: byId(before, 'add') }, after: empty },
      {
        before: empty,
        action: { kind: 'type', target: byId(empty, 'name'), value: thing, as: 'exact' },
        after: filled,
      },
      { before: filled, action: { kind: 'tap', target: byId(filled, 'keep') }, after },
    ];
  });
  const last = steps.at(-1)?.after ?? shows();
  return [...steps, { before: last, action: { kind: 'tap', target: byId(last, 'finish') }, after: END }];
}

describe('a recorded run', () => {
  for (const things of [[], ['milk'], ['milk', 'eggs', 'tea']]) {
    it(`over ${things.length} items is what the machine would have done`, () => {
      const bindings = { things: JSON.stringify(things) };
      assert.equal(accepts(buy, { bindings, steps: buying(things) }).kind, 'accepted');
    });
  }

  it('with an item more, an item less or another order is not', () => {
    const bindings = { things: JSON.stringify(['milk', 'eggs']) };
    for (const things of [['milk'], ['milk', 'eggs', 'tea'], ['eggs', 'milk']])
      assert.equal(accepts(buy, { bindings, steps: buying(things) }).kind, 'refused', things.join());
  });
});

describe('a run over a list', () => {
  const round = (iteration: number): Witness[] => [
    { state: 'list', step: 0, iteration, how: 'acted', transition: 'list.0.0 -> form' },
    { state: 'form', step: 0, iteration, how: 'acted', transition: 'form.0.0' },
    { state: 'form', step: 1, iteration, how: 'acted', transition: 'form.1.0 -> list' },
  ];
  const over = (iteration: number): Witness => ({
    state: 'list',
    step: 0,
    iteration,
    how: 'skipped',
    transition: 'list.0 over',
  });
  const last: Witness = { state: 'list', step: 1, how: 'acted', transition: 'list.1.0 -> finished' };
  const verdict = (witnessed: readonly Witness[], things = ['a', 'b', 'c']) =>
    finish(buy, 'finished', {
      witnessed,
      bindings: { things: JSON.stringify(things) },
      checksHold: true,
      checksHeldAtStart: false,
      probeChanged: false,
    });

  it('passes when every item was seen to be done', () => {
    assert.equal(verdict([...round(0), ...round(1), ...round(2), over(3), last]).kind, 'passed');
    assert.equal(verdict([over(0), last], []).kind, 'passed');
  });

  it('fails when a step of one of them was not', () => {
    const complete = [...round(0), ...round(1), ...round(2), over(3), last];
    for (const index of complete.keys()) {
      if (complete[index]?.how === 'skipped') continue;
      const found = verdict(complete.filter((_, at) => at !== index));
      assert.equal(found.kind, 'failed', JSON.stringify(complete[index]));
    }
    const reason = verdict([...round(0), ...round(2), over(3), last]);
    assert.match(JSON.stringify(reason), /step 1 of 'list' .* in round 2/);
    assert.equal(verdict([...round(0), ...round(0), ...round(0), over(3), last]).kind, 'failed');
  });

  it('fails when nobody saw that what it was repeated for came', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  repeat until //*[@text='U'] at most 3\n    do tap //*[@text='N']\n  end\n  do tap //*[@text='G'] -> end\nfinal end\n  verify //*[@text='E']\n",
    );
    const run = (witnessed: readonly Witness[]) =>
      finish(machine, 'end', { witnessed, checksHold: true, checksHeldAtStart: false, probeChanged: false }).kind;
    const tap: Witness = { state: 's', step: 0, iteration: 0, how: 'acted', transition: 's.0.0' };
    const go: Witness = { state: 's', step: 1, how: 'acted', transition: 's.1.0 -> end' };
    const isOver: Witness = { state: 's', step: 0, iteration: 1, how: 'skipped', transition: 's.0 over' };
    assert.equal(run([tap, isOver, go]), 'passed');
    assert.equal(run([{ ...isOver, iteration: 0 }, go]), 'passed');
    assert.equal(run([tap, go]), 'failed');
    assert.equal(run([isOver, go]), 'failed');
  });
});
