import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Check,
  checkHolds,
  checkMachine,
  type Expression,
  parseMachine,
  shownAs,
} from '../../src/machine/index.js';
import type { Screen } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';

const showing = (...texts: readonly string[]): Screen =>
  screenOf([
    {
      package: 'com.example',
      activity: 'com.example.Main',
      root: {
        bounds: { left: 0, top: 0, right: 1080, bottom: 2400 },
        children: texts.map((text, index) => ({
          class: 'android.widget.TextView',
          resourceId: 'a:id/shown',
          text,
          bounds: { left: 0, top: index * 50, right: 1080, bottom: index * 50 + 50 },
        })),
      },
    },
  ]);

const VALUES = { day: '2023-11-03', start: '14:05', count: '12', note: 'x' };
const param = (name: string): Expression => ({ kind: 'param', name });
const call = (name: string, of: string, ...options: readonly string[]): Expression => ({
  kind: 'call',
  function: name,
  arguments: [param(of), ...options.map((value): Expression => ({ kind: 'literal', value }))],
});
const month = call('date', 'day', 'MMMM y');

function sideOf(value: Expression, ...texts: readonly string[]): string {
  const held = (['before', 'after'] as const).filter(
    (kind) =>
      checkHolds({ kind, selector: "//*[@resource-id='a:id/shown']", value } satisfies Check, showing(...texts), VALUES)
        .holds,
  );
  return held.join(' and ') || 'neither';
}

describe('what comes before a value, or after it', () => {
  for (const [value, shown, side] of [
    [month, 'October 2023', 'before'],
    [month, 'December 2022', 'before'],
    [month, 'November 2023', 'neither'],
    [month, 'December 2023', 'after'],
    [month, 'January 2024', 'after'],
    [month, 'November', 'neither'],
    [month, 'Oktober 2023', 'neither'],
    [month, '2023', 'neither'],
    [call('date', 'day', 'MMMM y', 'de'), 'Oktober 2023', 'before'],
    [call('date', 'day', 'MMMM'), 'October', 'neither'],
    [call('date', 'day', 'y'), '2022', 'before'],
    [call('date', 'day', 'EEEE, MMMM d, y'), 'Saturday, November 4, 2023', 'after'],
    [call('time', 'start', 'H:mm'), '14:04', 'before'],
    [call('time', 'start', 'h:mm a'), '2:06 PM', 'after'],
    [call('number', 'count', '#,##0'), '1,200', 'after'],
    [param('count'), '9', 'before'],
    [param('count'), '12', 'neither'],
    [param('count'), 'twelve', 'neither'],
    [param('count'), '9:30', 'neither'],
    [param('day'), '3', 'neither'],
    [param('note'), '3', 'neither'],
    [param('nobody'), '3', 'neither'],
  ] as const)
    it(`is ${side}: ${shown}, of ${JSON.stringify(value)}`, () => assert.equal(sideOf(value, shown), side));

  it('is neither where nothing shows it, or two nodes do', () => {
    assert.equal(sideOf(month), 'neither');
    assert.equal(sideOf(month, 'October 2023', 'October 2023'), 'neither');
  });

  it('is all the days of a month, and none of a month in no year', () => {
    const shown = shownAs(month, 'February 2024');
    assert.equal(shown && shown.to - shown.from, 28);
    assert.equal(shownAs(call('date', 'day', 'MMMM'), 'May'), undefined);
  });

  it('is refused of a value that has no order', () => {
    for (const [written, isWrong] of [
      ['upper($note)', true],
      ['$note', true],
      ["'soon'", true],
      ['$count', false],
      ["date($day, 'MMMM y')", false],
    ] as const) {
      const parsed = parseMachine(
        [
          'machine a/b',
          'goal "See {day} of {count} with {note}"',
          'app com.example',
          'param day: date',
          'param count: number',
          'param note: text',
          'state s',
          '  verify //a[@text=$note]',
          '  repeat until //*[@text=$count and @hint=$day] at most 9',
          `    do tap //*[@text='Next'] when before //*[@resource-id='a:id/shown'] ${written}`,
          '  end',
          "  do tap //*[@text='OK'] -> f",
          'final f',
          '  verify //*[@text=concat($day,$count,$note)]',
        ].join('\n'),
      );
      assert.ok(parsed.kind === 'machine', JSON.stringify(parsed));
      const problems = checkMachine(parsed.machine).filter(({ severity }) => severity === 'error');
      assert.equal(problems.length > 0, isWrong, `${written}: ${JSON.stringify(problems)}`);
      if (isWrong) assert.match(problems[0]?.sentence ?? '', /nothing comes before or after such a value/);
    }
  });
});
