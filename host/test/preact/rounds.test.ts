import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ScriptPolicy } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import { accepts, bindExplicit, bindGoal, derive, type Machine, writeList } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { compile, replay, solve } from '../../src/preact/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { trajectory } from './notes-runs.js';
import { button, edit, lines, on, page, run, tap, type } from './recorded.js';
import { shoppingList } from './replay/shopping.js';

const said = (items: readonly string[]) =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
const goal = (items: readonly string[]) => `Add ${said(items)} to the list`;

/** Each thing is typed and added, on one screen. */
function onOneScreen(items: readonly string[], isDone: boolean): readonly TrajectoryStep[] {
  const list = (typed: string, has: readonly string[]): Screen =>
    page(
      'Shopping',
      edit('Thing', typed),
      button('Add'),
      button('Done'),
      ...has.map((text): NodeInit => ({ class: 'android.widget.TextView', text })),
    );
  const steps = items.flatMap((item, index) => {
    const has = items.slice(0, index);
    const [empty, typed] = [list('', has), list(item, has)];
    return [type(empty, 'Thing', item, typed), tap(typed, 'Add', list('', [...has, item]))];
  });
  return isDone ? [...steps, tap(list('', items), 'Done', page('Saved'))] : steps;
}

/** Each thing has a form of its own. */
function onForms(items: readonly string[], isDone: boolean): readonly TrajectoryStep[] {
  const list = (has: number): Screen =>
    page(
      'Shopping',
      button('New'),
      button('Done'),
      ...Array.from({ length: has }, (_, at): NodeInit => ({ text: `Row ${at}` })),
    );
  const form = (typed: string): Screen => page('New thing', edit('Thing', typed), button('Keep'));
  const steps = items.flatMap((item, index) => [
    tap(list(index), 'New', form('')),
    type(form(''), 'Thing', item, form(item)),
    tap(form(item), 'Keep', list(index + 1)),
  ]);
  return isDone ? [...steps, tap(list(items.length), 'Done', page('Saved'))] : steps;
}

describe('what a run does for each thing of a list in its goal', () => {
  const three = ['milk', 'eggs', 'bread'];
  const machineOf = (steps: readonly TrajectoryStep[]): Machine => {
    const made = run(goal(three), steps);
    return made.kind === 'machine' ? made.machine : assert.fail(made.reason);
  };

  for (const [where, steps] of [
    ['on one screen', onOneScreen],
    ['on a screen of its own', onForms],
  ] as const) {
    it(`is repeated for as many as there are, ${where}`, () => {
      const made = run(goal(three), steps(three, true));
      assert.deepEqual(lines(made, 'goal|param| {2}repeat'), [
        'goal    "Add {things} to the list"',
        'param   things: list of text',
        '  repeat for $thing in $things',
      ]);
      const machine = machineOf(steps(three, true));
      for (const items of [['tea'], ['tea', 'oil', 'rice', 'salt', 'soap']]) {
        const other = trajectory(goal(items), steps(items, true));
        const accepted = accepts(machine, asRecorded(machine, other));
        assert.equal(accepted.kind, 'accepted', accepted.kind === 'refused' ? accepted.reason : '');
      }
      const short = trajectory(goal(['tea', 'oil']), steps(['tea'], true));
      assert.equal(accepts(machine, asRecorded(machine, short)).kind, 'refused', 'one of two is not all');
    });

    it(`is done for the last apart where that ends the run, ${where}`, () => {
      const machine = machineOf(steps(three, false));
      for (const items of [['tea'], ['tea', 'oil'], ['tea', 'oil', 'rice', 'salt', 'soap']]) {
        const other = trajectory(goal(items), steps(items, false));
        const accepted = accepts(machine, asRecorded(machine, other));
        assert.equal(accepted.kind, 'accepted', accepted.kind === 'refused' ? accepted.reason : '');
      }
      assert.equal(derive(machine, { things: writeList([]) }).kind, 'refused', 'of nothing there is no last');
    });
  }

  it('is done for none where none is given, and the rest all the same', () => {
    const machine = machineOf(onOneScreen(three, true));
    assert.equal(bindExplicit(machine, { things: '[]' }).kind, 'bound');
    assert.equal(
      accepts(machine, asRecorded(machine, trajectory(goal([]), onOneScreen([], true)), { things: '[]' })).kind,
      'accepted',
    );
    assert.equal(bindGoal(machine, 'Add to the list').kind, 'refused');
  });

  it('stays as it is where it is done in another order than the goal has, or otherwise for one of them', () => {
    const other = run(goal(three), onOneScreen(['eggs', 'milk', 'bread'], true));
    assert.deepEqual(lines(other, ' {2}repeat'), []);
    const steps = onOneScreen(three, true);
    const odd = steps.map((step, at) =>
      at === 3 ? { ...step, action: { kind: 'hold' as const, target: on(step.before, 'Add') } } : step,
    );
    assert.deepEqual(lines(run(goal(three), odd), ' {2}repeat'), [], 'the second was held, and not tapped');
    const [first, ...rest] = onForms(three, true);
    const help = page('Help', button('OK'));
    const asked = [tap(help, 'OK', (first as TrajectoryStep).before), first as TrajectoryStep, ...rest];
    assert.equal(lines(run(goal(three), asked), ' {2}repeat').length, 1, 'what comes before is no part of it');
  });
});

describe('a machine that was compiled of a run for three things', () => {
  const compiled = async (isFinished: boolean) => {
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [shoppingList()], clock });
    const solved = await solve({
      device,
      policy: new ScriptPolicy(async (hand) => {
        for (const thing of ['milk', 'eggs', 'bread']) {
          await hand.tap('text=Add');
          await hand.type('hint=Name', thing);
          await hand.tap('text=Save');
        }
        if (isFinished) await hand.tap('text=Finish');
        return undefined;
      }),
      goal: 'Add milk, eggs and bread to the list',
      clock,
      deadline: new Deadline(clock, 600_000),
      app: 'com.example.shopping',
    });
    const made = compile(solved.trajectory);
    return made.kind === 'machine' ? made.machine : assert.fail(made.reason);
  };
  const kept = async (machine: Machine, things: readonly string[]) => {
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [shoppingList()], clock });
    const { outcome } = await replay({ machine, bindings: { names: writeList(things) }, device, clock });
    const { stdout } = await device.shell('content query --uri content://com.example.shopping/things');
    return [outcome, ...[...stdout.matchAll(/name=([^,\n]*)/g)].map(([, name]) => name)];
  };
  const five = ['tea', 'oil', 'rice', 'salt', 'soap'];

  it('adds none, one and five on a device, each once, and then goes on', async () => {
    const machine = await compiled(true);
    assert.deepEqual(await kept(machine, ['tea']), ['passed', 'tea']);
    assert.deepEqual(await kept(machine, five), ['passed', ...five]);
    assert.deepEqual(await kept(machine, []), ['passed']);
  });

  it('adds one and five where the last of them ends the run, and refuses to begin with none', async () => {
    const machine = await compiled(false);
    assert.deepEqual(await kept(machine, ['tea']), ['passed', 'tea']);
    assert.deepEqual(await kept(machine, five), ['passed', ...five]);
    assert.deepEqual(await kept(machine, []), ['diverged']);
  });
});
