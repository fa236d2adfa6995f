import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Acceptance, type Machine, parseMachine } from '../../src/machine/index.js';
import { unvaried } from '../../src/preact/unvaried.js';

/** A timer whose digits are tapped, and the same on a phone in German, as another run has shown it. */
const timer = (tapped: string, shown = "//*[@text='Eingestellt']") => {
  const parsed = parseMachine(`machine clock/timer
goal "Enter {minutes} minutes"
app com.example.clock
param minutes: number
let first = character($minutes, '-2')
let last = character($minutes, '-1')
state keys
  verify //*[@text='Timer']
  do tap //*[@text=$first] when $first != ''
  do tap //*[@text=$last] -> entered
state tasten optional
  verify //*[@text='Wecker']
  do tap ${tapped}
  do tap //*[@resource-id='com.example.clock:id/digit_4'] -> eingestellt
final entered
  verify //*[@text='Set']
final eingestellt
  verify ${shown}
`);
  assert.ok(parsed.kind === 'machine', JSON.stringify(parsed));
  return parsed.machine;
};

/** Every step of a state, to its end. */
function way(machine: Machine, state: string, final: string): Extract<Acceptance, { kind: 'accepted' }> {
  const steps = machine.states.find(({ id }) => id === state)?.steps ?? [];
  const transitions = steps.flatMap(({ alternatives: [taken] }, index) =>
    taken === undefined ? [] : [{ transition: `${state}.${index + 1}`, way: taken, state, target: undefined }],
  );
  return { kind: 'accepted', final, transitions };
}

describe('a way that a machine has learnt', () => {
  const of = (machine: Machine) =>
    unvaried(machine, way(machine, 'tasten', 'eingestellt'), [way(machine, 'keys', 'entered')]);

  it('tapped the digits of the one number that it was shown with, and would have done so for every number', () => {
    assert.equal(of(timer("//*[@resource-id='com.example.clock:id/digit_3']")), 'minutes');
  });

  it('may name its value by one of its acts, or by what its end shows', () => {
    assert.equal(of(timer('//*[@text=$first]')), undefined);
    const shown = '//*[@text=$minutes]';
    assert.equal(of(timer("//*[@resource-id='com.example.clock:id/digit_3']", shown)), undefined);
  });

  it('need not vary with what no other way varies with', () => {
    const machine = timer("//*[@resource-id='com.example.clock:id/digit_3']");
    const constant = way(machine, 'tasten', 'eingestellt');
    assert.equal(unvaried(machine, constant, [constant]), undefined);
    assert.equal(unvaried(machine, constant, []), undefined);
  });

  it('need not vary with what the run left empty', () => {
    const machine = timer("//*[@resource-id='com.example.clock:id/digit_3']");
    const [learnt, older] = [way(machine, 'tasten', 'eingestellt'), way(machine, 'keys', 'entered')];
    assert.equal(unvaried(machine, learnt, [older], { minutes: '' }), undefined);
    assert.equal(unvaried(machine, learnt, [older], { minutes: '34' }), 'minutes');
  });
});
