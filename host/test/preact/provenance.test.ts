import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bindGoal, transforms } from '../../src/machine/index.js';
import { spansIn } from '../../src/preact/compile/provenance/spans.js';
import { writingsOf } from '../../src/preact/compile/provenance/writings.js';
import { button, edit, lines, page, reason, run, tap, type } from './recorded.js';

const ALL = ['en', 'de', 'zh'];

describe('how an app wrote a value of the goal', () => {
  for (const [type, value, shown, ways] of [
    ['date', '2023-10-30', '30 October 2023', ['d MMMM y']],
    ['date', '2023-10-30', 'Mon, Oct 30', ['EEE, MMM d']],
    ['date', '2023-10-30', '30.10.2023', ['d.M.y']],
    ['date', '2023-10-05', '05.10.2023', ['dd.MM.y']],
    ['date', '2023-10-30', '30. Oktober 2023', ['d. MMMM y de']],
    ['date', '2023-10-30', '2023年10月30日', ['y年M月d日']],
    ['date', '2023-10-30', 'October 2023', ['MMMM y']],
    ['date', '2023-10-10', '10/10/2023', ['M/d/y', 'd/M/y']],
    ['date', '2023-05-01', '1 May', ['d MMMM']],
    ['date', '2023-10-30', '31 October 2023', []],
    ['date', '2023-10-30', 'due 30 October 2023', []],
    ['date', '2023-10-30', '130 October 2023', []],
    ['time', '14:05', '2:05 PM', ['h:mm a']],
    ['time', '9:05', '9:05 AM', ['h:mm a']],
    ['time', '14:05', '14:05 Uhr', ["H:mm 'Uhr'"]],
    ['time', '09:05', '9:05', ['H:mm', 'h:mm']],
    ['time', '14:05', '下午2:05', ['ah:mm zh']],
    ['duration', '1h14m17s', '011417', ['HHmmss']],
    ['duration', '1h30m', '90', ['m']],
    ['duration', '1h30m', '91', []],
    ['phone', '+1 555 0100', '15550100', ['']],
    ['number', '1234.5', '1.234,50', ['#,##0.00 de']],
    ['number', '12', 'twelve', []],
  ] as const) {
    it(`is ${ways.length === 0 ? 'not found' : ways.join(' or ')}: ${value} as ${shown}`, () => {
      const found = writingsOf(shown, { type, value, start: 0, end: 0 }, ALL).map(({ options }) => options.join(' '));
      assert.deepEqual(new Set(found), new Set(ways));
    });
  }

  it('gives what was shown, whatever was written by whatever pattern', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const pattern = fc.constantFrom('d MMMM y', 'EEE, d MMM y', 'dd/MM/y', 'y-MM-dd', 'M/d/yy', 'EEEE d', 'MMM d');
    let found = 0;
    fc.assert(
      fc.property(day, pattern, fc.constantFrom('en', 'de'), (date, letters, locale) => {
        const value = date.toISOString().slice(0, 10);
        const shown = transforms.get('date')?.apply([value, letters, locale]) ?? assert.fail();
        const ways = writingsOf(shown, { type: 'date', value, start: 0, end: 0 }, [locale]);
        assert.ok(ways.length > 0, `${value} as ${letters}: ${shown}`);
        for (const way of ways) {
          found++;
          assert.equal(transforms.get(way.function)?.apply([value, ...way.options]), shown);
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(found > 300, `${found}`);
  });

  it('is looked for among the values of the goal whose form tells their type', () => {
    const goal = 'On 2023-10-30 at 9:05 call +1 555 0100 for 1 h 14 min 17 s, or 90 minutes, and pay 12.50';
    assert.deepEqual(
      spansIn(goal, []).map(({ type, value }) => `${type} ${value}`),
      ['date 2023-10-30', 'time 9:05', 'duration 1h14m17s', 'duration 1h30m', 'phone +1 555 0100', 'number 12.50'],
    );
  });

  it('is a day or a time that is said in words, where it is the same whenever it is said', () => {
    for (const [goal, found] of [
      ['Add it for October 30, 2023 at 3 pm', ['date 2023-10-30', 'time 15:00']],
      ['From the 3rd of May 2024 on, at 9:30 a.m.', ['date 2024-05-03', 'time 09:30']],
      ['Add it at 17h for 3h, until 18h30', ['time 17:00', 'time 18:30', 'duration 3h']],
      ['Am 7. Oktober 2023', ['date 2023-10-07']],
      ['加到2023年10月30日', ['date 2023-10-30']],
      ['Add it for October 30', ['number 30']],
      ['Pay room 12, 2023', ['number 12', 'number 2023']],
    ] as const)
      assert.deepEqual(
        spansIn(goal, []).map(({ type, value }) => `${type} ${value}`),
        found,
        goal,
      );
  });
});

describe('a machine of a run that put a value in otherwise than the goal has it', () => {
  const form = page('Form', edit('Due'), button('Save'));
  const end = page('Saved');
  const typed = (goal: string, value: string) => {
    const filled = page('Form', edit('Due', value), button('Save'));
    return run(goal, [type(form, 'Due', value, filled), tap(filled, 'Save', end)]);
  };

  it('makes it of the parameter', () => {
    const made = typed('Add it for 2023-10-30', '30 October 2023');
    assert.deepEqual(lines(made, 'goal|param|let|  do type'), [
      'goal    "Add it for {date}"',
      'param   date: date',
      "let     due = date($date, 'd MMMM y')",
      "  do type //*[@resource-id='com.example.app:id/due'] $due",
    ]);
    assert.deepEqual(made.kind === 'machine' && made.recorded, { date: '2023-10-30' });
  });

  it('makes a duration of it as the app takes it, however the goal writes it', () => {
    const made = typed('Set a timer for 1 h 14 min 17 s', '011417');
    assert.deepEqual(lines(made, 'goal|param|let'), [
      'goal    "Set a timer for {duration}"',
      'param   duration: duration',
      "let     due = duration($duration, 'HHmmss')",
    ]);
    assert.deepEqual(made.kind === 'machine' && made.recorded, { duration: '1h14m17s' });
  });

  it('makes it of a day that the goal says in words, and reads the day of another goal', () => {
    const made = typed('Add it for October 30, 2023', '30.10.2023');
    assert.deepEqual(lines(made, 'goal|param|let'), [
      'goal    "Add it for {date}"',
      'param   date: date',
      "let     due = date($date, 'd.M.y')",
    ]);
    if (made.kind === 'refused') return;
    assert.deepEqual(made.recorded, { date: '2023-10-30' });
    const other = bindGoal(made.machine, 'Add it for the 3rd of May 2024');
    assert.deepEqual(other.kind === 'bound' && { ...other.values }, { date: '2024-05-03' });
    assert.equal(bindGoal(made.machine, 'Add it for May 3').kind, 'refused', 'of which year, it does not say');
  });

  it('leaves a text as it is that the goal has word for word, though it tells a day', () => {
    assert.deepEqual(lines(typed('Write October 30, 2023', 'October 30, 2023'), 'param|let'), ['param   due: text']);
  });

  it('is no part of a day that was put in without it: 10 was hours, and became the month', () => {
    const both = (day: string, count = '') => page('Form', edit('Due', day), edit('Hours', count), button('Save'));
    const put = (count: string) =>
      run('Add it for October 30, 2023', [
        type(both(''), 'Due', '30.10.2023', both('30.10.2023')),
        type(both('30.10.2023'), 'Hours', count, both('30.10.2023', count)),
        tap(both('30.10.2023', count), 'Save', end),
      ]);
    assert.match(reason(put('10')), /'10' may be a part of '2023-10-30'/);
    assert.match(lines(put('8'), '  do type').join(), /'8'/);
  });

  it('holds no words of the day that the goal does not have', () => {
    const shown = page('Saved', {
      class: 'android.widget.TextView',
      text: 'Monday, October 30, 2023',
      resourceId: 'x:id/when',
    });
    const filled = page('Form', edit('Due', '30.10.2023'), button('Save'));
    const made = run('Add it for October 30, 2023', [
      type(form, 'Due', '30.10.2023', filled),
      tap(filled, 'Save', shown),
    ]);
    assert.doesNotMatch(made.kind === 'machine' ? made.text : assert.fail(made.reason), /Monday|October/);
  });

  it('is refused where two readings explain it', () => {
    assert.match(
      reason(typed('Add it for 2023-10-10', '10/10/2023')),
      /may be the date of '2023-10-10' as .*, or the date/,
    );
  });

  it('is refused where only a part of the value was put in', () => {
    assert.match(
      reason(typed('Add it for 2023-10-30', '30 October')),
      /Of the goal's '2023-10-30' only a part was put in/,
    );
    assert.match(reason(typed('Wake me at 14:05', '2:05')), /'14:05'/);
  });

  it('takes the parts of a day, each in its field, as one day', () => {
    const three = (...values: string[]) =>
      page('Form', edit('Day', values[0]), edit('Month', values[1]), edit('Year', values[2]), button('Save'));
    const made = run('Add it for 2023-10-30', [
      type(three(), 'Day', '30', three('30')),
      type(three('30'), 'Month', '10', three('30', '10')),
      type(three('30', '10'), 'Year', '2023', three('30', '10', '2023')),
      tap(three('30', '10', '2023'), 'Save', end),
    ]);
    assert.deepEqual(lines(made, 'param|let'), [
      'param   date: date',
      "let     day = date($date, 'd')",
      "let     month = date($date, 'M')",
      "let     year = date($date, 'y')",
    ]);
  });

  it('takes the hour and the minute of a time as one time, of twenty-four hours where no half of the day is asked for', () => {
    const clock = (more: readonly string[], ...values: string[]) =>
      page(
        'Alarm',
        edit('Hour', values[0]),
        edit('Minute', values[1]),
        button('OK'),
        ...more.map((each) => button(each)),
      );
    const put = (...more: string[]) =>
      run('Wake me at 09:05', [
        type(clock(more), 'Hour', '9', clock(more, '9')),
        type(clock(more, '9'), 'Minute', '05', clock(more, '9', '05')),
        tap(clock(more, '9', '05'), 'OK', end),
      ]);
    assert.deepEqual(lines(put(), 'goal|param|let'), [
      'goal    "Wake me at {time}"',
      'param   time: time',
      "let     hour = time($time, 'H')",
      "let     minute = time($time, 'mm')",
    ]);
    assert.match(reason(put('AM', 'PM')), /Of the goal's '09:05' only a part was put in/);
  });

  it('leaves what the goal does not speak of as it is', () => {
    const made = typed('Say hello', '30 October 2023');
    assert.match(lines(made, '  do type')[0] ?? '', /'30 October 2023'/);
  });
});
