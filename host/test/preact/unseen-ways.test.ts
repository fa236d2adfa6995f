import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Machine, parseMachine, type Step } from '../../src/machine/index.js';
import { type SeenWay, whyUnseen } from '../../src/preact/unseen-ways.js';

const timer = (second: string) => {
  const parsed = parseMachine(`machine clock/timer
goal "Enter {minutes} minutes"
app com.example.clock
param minutes: number
let first = character($minutes, '-2')
let last = character($minutes, '-1')
state keys
  verify //*[@text='Timer']
  do tap ${second} when $first != ''
  do tap //*[@text=$last] -> entered
final entered
  verify //*[@text='Timer' and @selected='true']
`);
  assert.ok(parsed.kind === 'machine', JSON.stringify(parsed));
  return parsed.machine;
};

describe('a way that only some values take', () => {
  it('pressed the same key whatever the number was, and was kept, for no run that was kept had come there', () => {
    const [why, ...more] = whyUnseen(timer("//*[@text='3']"), []);
    assert.match(why ?? '', /Step 1 of 'keys' .* \$first only, no kept run has taken it/);
    assert.deepEqual(more, []);
  });

  it('may press the key of its value, though no run has come there yet', () => {
    assert.deepEqual(whyUnseen(timer('//*[@text=$first]'), []), []);
  });

  it('is proven by a run that has taken it', () => {
    const machine = timer("//*[@resource-id='com.example.clock:id/more']");
    assert.deepEqual(whyUnseen(machine, [takenOn(machine, 'More', { first: '3' })]), []);
  });

  it('pressed the key that the recorded number happened to have, and did so for every number', () => {
    const machine = timer("//*[@resource-id='com.example.clock:id/digit_3']");
    const [why] = whyUnseen(machine, [takenOn(machine, '3', { first: '3' })]);
    assert.match(why ?? '', /Step 1 of 'keys' .* reads? as \$first .* Name it by \$first/);
    assert.deepEqual(
      whyUnseen(machine, [takenOn(machine, '3', { first: '3' }), takenOn(machine, '3', { first: '4' })]),
      [],
    );
  });

  it('was there twice in a row, which no run could tell', () => {
    const machine = timer('//*[@text=$first]');
    const [state] = machine.states;
    assert.ok(state);
    const twice = { ...machine, states: [{ ...state, steps: [state.steps[0] as Step, ...state.steps] }] };
    assert.match(whyUnseen(twice, []).join(' '), /Step 2 of 'keys' .* twice in a row/);
  });
});

/** Its first way, taken on a key that reads so. */
function takenOn(machine: Machine, read: string, values: Readonly<Record<string, string>>): SeenWay {
  const [way] = machine.states[0]?.steps[0]?.alternatives ?? [];
  assert.ok(way);
  return { transition: '', way, state: 'keys', target: undefined, read, values };
}
