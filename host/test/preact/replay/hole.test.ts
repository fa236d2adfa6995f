import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../../src/agent/index.js';
import { accepts, checkMachine, type Machine } from '../../../src/machine/index.js';
import { trajectoryOf } from '../../../src/preact/replay-trajectory.js';
import { machineOf } from '../../machine/contacts.js';
import { pressing } from './guests.js';
import { bought, held, shoppingDevice, shoppingMachine } from './shopping.js';

/** Turns the calendar to a month: a policy does, for no step says how. */
const turned = (hole = 'hole "Turn the calendar to {month}" until //*[@text=$month] at most 5 within 1m'): Machine =>
  shoppingMachine(
    ["param   month: enum 'May', 'June', 'July', 'August'"],
    [
      'state list',
      "  verify //*[@text='Shopping list']",
      "  do tap //*[@text='Calendar'] -> calendar",
      'state calendar',
      "  verify //*[@text='Calendar']",
      `  ${hole}`,
      "  do tap //*[@text='Finish'] -> finished",
    ],
  );

const by = (policy: Policy) => ({ fallback: { policy, goal: 'Buy', maxSteps: 40 } });

/** A policy that notes what it was asked for. */
function asked(policy: Policy): { readonly policy: Policy; readonly goals: string[] } {
  const goals: string[] = [];
  const decide: Policy['decide'] = (situation) => {
    goals.push(situation.goal);
    return policy.decide(situation);
  };
  return { policy: { ...policy, decide }, goals };
}

describe('a hole', () => {
  it('is filled by the policy, which is asked for that alone, and told and counted as its doing', async () => {
    const device = shoppingDevice();
    const { policy, goals } = asked(pressing('Next', 'Next', 'Next'));
    const result = await bought(device, turned(), { month: 'July' }, by(policy));
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.deepEqual(goals, ['Turn the calendar to July', 'Turn the calendar to July']);
    assert.equal(held(device, 'month'), '2');
    assert.equal(result.detours.length, 1);
    assert.equal(result.detours[0]?.hole, 'Turn the calendar to July');
    assert.equal(result.detours[0]?.steps.length, 2);
    assert.equal(result.rejoins, 0);
    assert.equal(result.misses.length, 0);
    assert.deepEqual(
      result.steps.map(({ how }) => how),
      ['acted', 'detour', 'acted'],
    );
  });

  it('needs nobody where it is so already', async () => {
    const { policy, goals } = asked(pressing('Next'));
    for (const more of [{}, by(policy)]) {
      const result = await bought(shoppingDevice(), turned(), { month: 'May' }, more);
      assert.equal(result.outcome, 'passed', result.reason);
    }
    assert.deepEqual(goals, []);
  });

  it('is a miss without a policy', async () => {
    const device = shoppingDevice();
    const result = await bought(device, turned(), { month: 'July' });
    assert.equal(result.outcome, 'diverged');
    assert.match(
      result.reason ?? '',
      /"Turn the calendar to July \(left to a policy\)": wanted .*@text=\$month.*; saw no policy that could do it: none was given/,
    );
    assert.equal(held(device, 'month'), '0');
  });

  for (const [what, hole, policy, reason] of [
    ['as many acts as it may have', 'at most 2 within 1m', pressing('Next', 'Next', 'Next'), /Not done after 2 steps/],
    ['its time', 'at most 9 within 5s', sleepy(), /it was not done within 5 s/],
    ['a policy that gives up', 'at most 9 within 1m', pressing('Next'), /There is no more to press/],
    ['a policy that says it is done', 'at most 9 within 1m', claiming(), /It looks done/],
  ] as const) {
    it(`is a miss after ${what}, and nobody is asked again`, async () => {
      const { policy: noting, goals } = asked(policy);
      const machine = turned(`hole "Turn it to {month}" until //*[@text=$month] ${hole}`);
      const result = await bought(shoppingDevice(), machine, { month: 'August' }, by(noting));
      assert.equal(result.outcome, 'diverged');
      assert.match(result.reason ?? '', reason);
      assert.deepEqual([...new Set(goals)], ['Turn it to August']);
      assert.equal(result.detours.length, 1);
    });
  }

  it('may lead to another screen, and only where it says', async () => {
    const machine = shoppingMachine(
      ["param   month: enum 'May', 'June'"],
      [
        'state list',
        "  verify //*[@text='Shopping list']",
        '  hole "Show {month}" until //*[@text=$month] at most 5 within 1m -> calendar',
        'state calendar',
        "  verify //*[@text='Calendar']",
        "  do tap //*[@text='Finish'] -> finished",
      ],
    );
    const result = await bought(shoppingDevice(), machine, { month: 'June' }, by(pressing('Calendar', 'Next')));
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.equal(result.steps[0]?.transition, 'list.0.0 -> calendar');
  });

  it('lets a recorded run be what the machine would have done, whatever the policy did in it', async () => {
    const device = shoppingDevice();
    const machine = turned();
    const result = await bought(device, machine, { month: 'July' }, by(pressing('Next', 'Next')));
    const { steps } = trajectoryOf(machine, result, 'Buy', device.clock);
    const run = (month: string, to = steps.length) =>
      accepts(machine, {
        bindings: { month },
        steps: steps.slice(0, to).map(({ before, action, after }) => ({
          before,
          action: 'target' in action ? { ...action, target: before.tree.nodes[action.target] } : action,
          after,
        })) as never,
      });
    assert.equal(run('July').kind, 'accepted');
    assert.equal(run('August').kind, 'refused');
    assert.equal(run('July', 2).kind, 'refused');
  });
});

describe('the check of a hole', () => {
  const errorsOf = (line: string) =>
    checkMachine(
      machineOf(
        `machine a/b\napp com.app\nparam p: text\nparam s: secret\nstate s\n  verify //*[@text=$p]\n  ${line}\n  do tap //*[@text='Go'] -> end\nfinal end\n  verify //*[@text='End']\n`,
      ),
    ).map(({ severity, sentence }) => `${severity}: ${sentence}`);

  for (const [line, sentence] of [
    ['hole "" until //a at most 3 within 1m', /error: It does not say what is to be done/],
    ['hole "Draw" until //a at most 0 within 1m', /error: Nobody could do it in no acts/],
    ['hole "Draw" until //*[@text=$p] at most 3 within 1m', /error: .* it would count as done before anything was/],
    ['hole "Draw" until absent //a at most 3 within 1m', /warning: It is done when something is absent/],
    ['hole "Draw {q}" until //a at most 3 within 1m', /error: \$q is not declared/],
    ['hole "Say {s}" until //a at most 3 within 1m', /error: The secret 's' would be told here/],
    ['hole "Draw" until //a at most 3 within 1m -> nowhere', /error: There is no state or final 'nowhere'/],
  ] as const) {
    it(`finds what is wrong: ${line}`, () => {
      const found = errorsOf(line);
      assert.ok(
        found.some((each) => sentence.test(each)),
        found.join('\n'),
      );
    });
  }
});

/** A policy that waits for something that never comes. */
function sleepy(): Policy {
  return { ...pressing(), decide: async () => ({ kind: 'wait', why: 'It may come yet.' }) };
}

/** A policy that says it is done, and has done nothing. */
function claiming(): Policy {
  return { ...pressing(), decide: async () => ({ kind: 'done', why: 'It looks done.' }) };
}
