import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindGoal, type ParamType } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';
import { machineOf } from './contacts.js';

/** A Sunday. */
const TODAY = '2023-10-15';

const lines = { en: 'Take {x}', de: 'Nimm {x}', zh: '取{x}' } as const;

function heard(
  language: keyof typeof lines,
  type: ParamType,
  said: string,
  today: string | undefined,
): string | undefined {
  const verb = { en: 'Take ', de: 'Nimm ', zh: '取' }[language];
  const bound = bindGoal(
    withGoal(lines[language], `x: ${type === 'list' ? 'list of text' : type}`),
    `${verb}${said}`,
    {},
    today,
  );
  return bound.kind === 'bound' ? bound.values['x'] : undefined;
}

describe('a value as people say it', () => {
  for (const [language, type, said, value] of [
    ['en', 'date', 'October 20', '2023-10-20'],
    ['en', 'date', 'the 24th of October', '2023-10-24'],
    ['en', 'date', 'Nov 3rd, 2024', '2024-11-03'],
    ['en', 'date', 'Friday, October 20', '2023-10-20'],
    ['en', 'date', 'the day after tomorrow', '2023-10-17'],
    ['en', 'date', 'two weeks from today', '2023-10-29'],
    ['en', 'date', 'this Friday', '2023-10-20'],
    ['en', 'date', '10/31/2023', '2023-10-31'],
    ['en', 'date', '20.10.2023', '2023-10-20'],
    ['en', 'date', '2023/10/20', '2023-10-20'],
    ['en', 'date', '10/20', '2023-10-20'],
    ['en', 'date', 'the twenty-first of October', '2023-10-21'],
    ['en', 'date', 'Friday the 20th', '2023-10-20'],
    ['en', 'date', 'this coming Friday', '2023-10-20'],
    ['en', 'date', 'Tues', '2023-10-17'],
    ['de', 'date', '7.11.2023', '2023-11-07'],
    ['de', 'date', '20. Oktober', '2023-10-20'],
    ['zh', 'date', '10月20日', '2023-10-20'],
    ['zh', 'date', '后天', '2023-10-17'],
    ['en', 'time', '5:30 p.m.', '17:30'],
    ['en', 'time', 'noon', '12:00'],
    ['en', 'time', '12 am', '00:00'],
    ['en', 'time', '17h30', '17:30'],
    ['en', 'time', '7h05', '07:05'],
    ['en', 'time', 'quarter past seven in the morning', '07:15'],
    ['en', 'time', 'five to six in the evening', '17:55'],
    ['en', 'time', '0800', '08:00'],
    ['en', 'time', '1930 hours', '19:30'],
    ['de', 'time', 'halb acht abends', '19:30'],
    ['de', 'time', '9:30 Uhr', '09:30'],
    ['zh', 'time', '下午三点', '15:00'],
    ['zh', 'time', '早上六点半', '06:30'],
    ['en', 'duration', 'an hour and a half', '1h30m'],
    ['en', 'duration', 'three quarters of an hour', '45m'],
    ['en', 'duration', 'two hours and ten minutes', '2h10m'],
    ['en', 'duration', 'an hour and a quarter', '1h15m'],
    ['en', 'duration', 'two weeks', '336h'],
    ['de', 'duration', 'eine Viertelstunde', '15m'],
    ['zh', 'duration', '两个半小时', '2h30m'],
    ['en', 'number', 'twenty-two', '22'],
    ['en', 'number', 'ten percent', '10%'],
    ['en', 'number', '€1,200.50', '1200.50'],
    ['en', 'number', '5,50 €', '5.50'],
    ['en', 'number', 'three point two five', '3.25'],
    ['en', 'number', 'two and a half', '2.5'],
    ['en', 'number', 'two dozen', '24'],
    ['de', 'number', '49,90 €', '49.90'],
    ['de', 'number', '1.250 Euro', '1250'],
    ['de', 'number', 'einundzwanzig', '21'],
    ['zh', 'number', '三百二十', '320'],
    ['en', 'list', 'milk, eggs and bread', '["milk","eggs","bread"]'],
    ['en', 'list', '"Salt and Pepper", Queen', '["Salt and Pepper","Queen"]'],
  ] as const) {
    it(`is ${value} for the ${type} '${said}'`, () => assert.equal(heard(language, type, said, TODAY), value));
  }

  for (const [language, type, said, why] of [
    ['en', 'date', 'October 3', 'it has gone by: the one behind or the one ahead may be meant'],
    ['en', 'date', '10/11/2023', 'either number may be the month'],
    ['en', 'date', 'Monday, October 20', 'that day is a Friday'],
    ['en', 'date', 'Monday the 20th', 'that day is a Friday'],
    ['en', 'date', '10.11.2023', 'either number may be the month'],
    ['en', 'date', '10/11', 'either number may be the month'],
    ['en', 'number', '5,50', 'a comma is no point where no currency says so'],
    ['en', 'time', '1930', 'it may be a number or a year'],
    ['en', 'date', 'next Friday', 'on a Sunday it is in five days for some, and in twelve for others'],
    ['en', 'time', 'half past seven', 'it may be in the morning or in the evening'],
    ['en', 'time', '7', 'it is a number'],
    ['en', 'time', '25h30', 'no day has so many hours'],
    ['en', 'time', '8h', 'it may be how long'],
    ['en', 'time', '13 in the morning', 'there is none'],
    ['en', 'list', 'Salt and Pepper, Queen', 'it may be two or three'],
    ['en', 'list', 'Thunder, Rain and lock the door', 'an order is no item'],
  ] as const) {
    it(`is none for the ${type} '${said}': ${why}`, () => assert.equal(heard(language, type, said, TODAY), undefined));
  }

  it('is no day for "tomorrow" where nobody says which day it is', () => {
    assert.equal(heard('en', 'date', 'tomorrow', undefined), undefined);
    assert.equal(heard('en', 'date', '2023-10-20', undefined), '2023-10-20');
  });
});

describe('an alarm for 8h, which was set for eight in the morning', () => {
  const alarm = withGoal('Set an alarm at {x}', 'x: time');
  const wecker = withGoal('Stell den Wecker um {x}', 'x: time');
  const block = machineOf(`machine calendar/block
goal "Block {start} for {length}"
app a.b
param start: time
param length: duration

state form
  do type //*[@hint='From'] $start
  do type //*[@hint='Length'] $length -> kept

final kept
  verify //*[@text=$start]
`);

  it('is none: it may be in eight hours, or eight hours long', () => {
    for (const goal of ['Set an alarm for 8h', 'Set an alarm 8h', 'Set an alarm in 8h', 'Set an alarm for "8h"'])
      assert.equal(bindGoal(alarm, goal).kind, 'refused', goal);
    for (const goal of ['Block 3h for 17h', 'Block 17h for 3h', 'Block for 3h 17h'])
      assert.equal(bindGoal(block, goal).kind, 'refused', goal);
  });

  it('is one where the goal says when', () => {
    assert.deepEqual(valuesOf(bindGoal(alarm, 'Set an alarm at 8h')), { x: '08:00' });
    assert.deepEqual(valuesOf(bindGoal(alarm, 'Set an alarm for 17h30')), { x: '17:30' });
    assert.deepEqual(valuesOf(bindGoal(wecker, 'Stell den Wecker um 8h')), { x: '08:00' });
    assert.deepEqual(valuesOf(bindGoal(block, 'Block 17h30 for 3h')), { start: '17:30', length: '3h' });
  });
});
