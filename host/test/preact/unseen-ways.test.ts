import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseMachine, type Taken } from '../../src/machine/index.js';
import { whyUnseen } from '../../src/preact/unseen-ways.js';

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
    const machine = timer("//*[@text='3']");
    const [way] = machine.states[0]?.steps[0]?.alternatives ?? [];
    assert.ok(way);
    const taken: Taken = { transition: '', way, state: 'keys', target: undefined };
    assert.deepEqual(whyUnseen(machine, [taken]), []);
  });
});
