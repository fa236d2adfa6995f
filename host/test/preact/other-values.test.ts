import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseMachine } from '../../src/machine/index.js';
import { sameDerived } from '../../src/preact/index.js';
import { otherValues } from '../../src/preact/other-values.js';

const PIN = `machine lock/open
goal "Open the lock with {code}"
app com.example.lock
param code: number
let first = character($code, '1')
let second = character($code, '2')
let third = character($code, '3')
state lock
  verify //*[@text='Lock']
  do tap //*[@text=$first]
  do tap //*[@text=$second]
  do tap //*[@text=$third] -> open
final open
  verify //*[@text='Open']
`;

describe('other values for the gate', () => {
  const parsed = parseMachine(PIN);
  assert.ok(parsed.kind === 'machine');
  const { machine } = parsed;
  const others = (goal: string, code: string) => {
    const made = otherValues(machine, { code }, { version: 1, goal, startedAt: '', steps: [] } as never);
    assert.ok(made.kind === 'generated');
    return made.values;
  };

  it('had the same second key as the recorded ones, so that a key that was always the same was kept', () => {
    for (let tried = 0; tried < 30; tried += 1) {
      const recorded = { code: String(200 + tried * 17) };
      const made = others(`Open the lock with ${recorded.code}`, recorded.code);
      assert.deepEqual(sameDerived(machine, recorded, made), [], `${recorded.code} ${made['code']}`);
    }
  });

  it('are the same for the same goal', () => {
    assert.deepEqual(others('Open the lock with 417', '417'), others('Open the lock with 417', '417'));
  });
});
