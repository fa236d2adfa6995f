import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { derive, type Machine, parseMachine } from '../../src/machine/index.js';
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

const CALENDAR = `machine calendar/remind
goal "Remind on {date} from {start} for {length}"
app com.example.calendar
param date: date
param start: time
param length: duration
let day = date($date, 'd')
let month = date($date, 'MMMM y')
let end = later($start, $length)
state month
  verify //*[@text='Calendar']
  do tap //*[@text=$day] when //*[@text=$month]
  do type //*[@hint='Ends'] $end
  do tap //*[@text='OK'] -> kept
final kept
  verify //*[@text=concat($start, $end)]
`;

function machineFrom(text: string): Machine {
  const parsed = parseMachine(text);
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}

const runOf = (goal: string) => ({ version: 1, goal, startedAt: '', steps: [] }) as never;

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

  it('were of a month that the calendar did not show, so that no machine that taps a day was ever kept', () => {
    const day = machineFrom(CALENDAR);
    for (let tried = 1; tried < 25; tried += 1) {
      const date = `2027-10-${String(tried).padStart(2, '0')}`;
      const made = otherValues(day, { date, start: '10:00', length: '45m' }, runOf(`Remind on ${date}`));
      assert.ok(made.kind === 'generated');
      assert.match(made.values['date'] ?? '', /^2027-10-/);
      assert.notEqual(made.values['date'], date);
    }
  });

  it('may be none that the machine cannot be run with: what is over on the next day', () => {
    const day = machineFrom(CALENDAR);
    for (let tried = 0; tried < 30; tried += 1) {
      const recorded = { date: '2027-10-05', start: '10:00', length: '9h' };
      const made = otherValues(day, recorded, runOf(`Remind ${tried}`));
      assert.ok(made.kind === 'generated');
      assert.equal(derive(day, made.values).kind, 'derived', JSON.stringify(made.values));
    }
  });

  it('are the same for the same goal', () => {
    assert.deepEqual(others('Open the lock with 417', '417'), others('Open the lock with 417', '417'));
  });
});
