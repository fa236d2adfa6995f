import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkHolds, derive } from '../../src/machine/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { APP, button, edit, page, run, tap, type } from './recorded.js';

const said = (text: string, id = ''): NodeInit => ({
  class: 'android.widget.TextView',
  text,
  resourceId: id === '' ? '' : `${APP}:id/${id}`,
});
const lastOf = (...shown: readonly NodeInit[]) => page('Kept', ...shown);

/** A value is put into a field, and the page that comes of it shows it as the app likes. */
function kept(goal: string, hint: string, value: string, ...shown: readonly NodeInit[]) {
  const empty = page('New', edit(hint), button('Save'));
  const full = page('New', edit(hint, value), button('Save'));
  const made = run(goal, [type(empty, hint, value, full), tap(full, 'Save', lastOf(...shown))]);
  assert.ok(made.kind === 'machine', JSON.stringify(made));
  return made;
}

/** Does the end hold on a screen, with these values? */
function holds(made: ReturnType<typeof kept>, screen: Screen, values: Readonly<Record<string, string>>): boolean {
  const derived = derive(made.machine, values);
  assert.ok(derived.kind === 'derived', JSON.stringify(derived));
  const [final = assert.fail()] = made.machine.finals;
  return final.checks.every((check) => checkHolds(check, screen, derived.bindings).holds);
}

describe('an end that shows a value otherwise than it was said', () => {
  it('is compared by its digits where it is a duration, with or without the units that are nothing', () => {
    const made = kept(
      'Run the timer for 20 minutes and 5 seconds',
      'Length',
      '002005',
      said('00:20:05', 'other'),
      said('20m 05s', 'length'),
    );
    for (const [text, duration, right] of [
      ['20m 05s', '20m5s', true],
      ['00h 20m 05s', '20m5s', false],
      ['20m 06s', '20m5s', false],
      ['20m 05s', '20m6s', false],
      ['45m 30s', '45m30s', true],
      ['30s', '30s', true],
      ['120m 05s', '20m5s', false],
      ['', '20m5s', false],
    ] as const)
      assert.equal(holds(made, lastOf(said(text, 'length')), { duration }), right, `${text} ${made.text}`);
  });

  it('says hours too where the run had some', () => {
    const made = kept(
      'Run the timer for 1 hour, 20 minutes and 5 seconds',
      'Length',
      '012005',
      said('1h 20m 05s', 'length'),
    );
    for (const [text, duration, right] of [
      ['1h 20m 05s', '1h20m5s', true],
      ['20m 05s', '20m5s', true],
      ['12h 00m 05s', '12h5s', true],
      ['2h 10m 05s', '21h5s', false],
    ] as const)
      assert.equal(holds(made, lastOf(said(text, 'length')), { duration }), right, `${text} ${made.text}`);
  });

  it('keeps the units of a duration as they are written: 45 minutes are no proof of 45 seconds', () => {
    const made = kept('Run the timer for 1h 2m 3s', 'Length', '010203', said('1h 02m 03s', 'length'));
    for (const [text, duration, right] of [
      ['45m', '45s', false],
      ['45s', '45s', true],
      ['5h 00m', '5m', false],
      ['1h', '1s', false],
      ['1h 05m 03s', '1h5m3s', true],
      ['0h 05m 03s', '5m3s', true],
    ] as const)
      assert.equal(holds(made, lastOf(said(text, 'length')), { duration }), right, `${text} ${made.text}`);
    const short = kept('Run the timer for 1h 2m 3s', 'Length', '010203', said('1h 2m 3s', 'length'));
    assert.ok(holds(short, lastOf(said('1h 5m 3s', 'length')), { duration: '1h5m3s' }), short.text);
    assert.ok(!holds(short, lastOf(said('1h 5m 3s', 'length')), { duration: '5m3s' }));
  });

  it('is no duration of which the run does not tell how five seconds would be written', () => {
    const made = kept('Run the timer for 20m 15s', 'Length', '002015', said('20m 15s', 'length'));
    assert.doesNotMatch(made.text, /_shown/);
  });

  it('is not a bare clock, which may run', () => {
    const made = kept('Run the timer for 20 minutes and 5 seconds', 'Length', '002005', said('20:05', 'left'));
    assert.doesNotMatch(made.text, /_shown/);
  });

  it('is a clock where the value was put in on that very screen', () => {
    const empty = page('Timer', edit('Length'), button('Save'));
    const full = page('Timer', edit('Length', '002005'), said('00:20:05', 'shown'), button('Save'));
    const made = run('Enter a timer of 20 minutes and 5 seconds', [type(empty, 'Length', '002005', full)]);
    assert.ok(made.kind === 'machine', JSON.stringify(made));
    const shows = (text: string) => page('Timer', edit('Length'), said(text, 'shown'), button('Save'));
    assert.ok(holds(made, shows('01:20:05'), { duration: '1h20m5s' }), made.text);
    assert.ok(!holds(made, shows('00:20:05'), { duration: '1h20m5s' }));
  });

  it('is a number with its thousands apart, or among other words', () => {
    const made = kept('Note an amount of 1234.5', 'Amount', '1234.5', said('Total $1,234.50', 'total'));
    for (const [text, amount, right] of [
      ['Total $1,234.50', '1234.5', true],
      ['Total $7.25', '7.25', true],
      ['Total $12,345.00', '1234.5', false],
      ['Total $1,234.50', '1234.05', false],
    ] as const)
      assert.equal(holds(made, lastOf(said(text, 'total')), { amount }), right, `${text} ${made.text}`);
  });

  it('keeps what stands before and behind a number: grams are no kilograms, and what is owed is not had', () => {
    const weight = kept('Note a weight of 1500', 'Weight', '1500', said('1,500 kg', 'weight'));
    for (const [text, right] of [
      ['1,500 kg', true],
      ['1,500 g', false],
      ['1500 kg', true],
    ] as const)
      assert.equal(holds(weight, lastOf(said(text, 'weight')), { weight: '1500' }), right, `${text} ${weight.text}`);
    const owed = kept('Note an amount of 1234.5', 'Amount', '1234.5', said('-$1,234.50', 'total'));
    assert.ok(holds(owed, lastOf(said('-$7.25', 'total')), { amount: '7.25' }), owed.text);
    assert.ok(!holds(owed, lastOf(said('$1,234.50', 'total')), { amount: '1234.5' }));
  });

  it('is no number of things that are counted, of which one has another form', () => {
    for (const text of ['30 alarms', '30.0 alarms']) {
      const made = kept('Ring after 30', 'Delay', '30', said(text, 'count'));
      assert.doesNotMatch(made.text, /final[\s\S]*\$/);
    }
  });

  it('makes no cents of a number that has none', () => {
    const made = kept('Note an amount of 50', 'Amount', '50', said('-$50.00', 'total'));
    assert.ok(holds(made, lastOf(said('-$7.25', 'total')), { amount: '7.25' }), made.text);
  });

  it('says no time of day, no count and no today that nobody said', () => {
    for (const text of ['Oct 26, 2027 at 6:30 PM', 'Tuesday, October 26 (3 events)', 'Due tomorrow, Oct 26, 2027']) {
      const made = kept('Set the deadline to 2027-10-26', 'Deadline', '2027-10-26', said(text, 'due'));
      assert.doesNotMatch(made.text, /_shown/, text);
    }
  });

  it('is a phone number with its own dashes, and another one without its country code', () => {
    const made = kept('Keep the number 5550101', 'Phone', '5550101', said('555-0101', 'number'));
    assert.ok(holds(made, lastOf(said('(555) 01 02', 'number')), { phone: '5550102' }), made.text);
    assert.ok(!holds(made, lastOf(said('555-0102', 'number')), { phone: '+15550102' }));
  });

  it('is a day or a time in other words, within a text of the app', () => {
    const made = kept('Set the deadline to 2027-10-26', 'Deadline', '2027-10-26', said('Due Tue, Oct 26, 2027', 'due'));
    assert.match(made.text, /date\(\$deadline, 'EEE, MMM dd?, y'\)/);
    assert.ok(holds(made, lastOf(said('Due Sat, Jan 30, 2027', 'due')), { deadline: '2027-01-30' }), made.text);
    assert.ok(!holds(made, lastOf(said('Due Sun, Jan 31, 2027', 'due')), { deadline: '2027-01-30' }));
  });

  it('is a day with the word for a near one and without it, whichever of the two the run saw', () => {
    const goal = 'Set the deadline to 2027-10-26';
    for (const seen of ['Tuesday, October 26, 2027', 'Tomorrow, Tuesday, October 26, 2027']) {
      const made = kept(goal, 'Deadline', '2027-10-26', said(seen, 'due'));
      for (const [text, deadline, right] of [
        ['Tuesday, October 26, 2027', '2027-10-26', true],
        ['Tomorrow, Tuesday, October 26, 2027', '2027-10-26', true],
        ['TODAY · Saturday, January 30, 2027', '2027-01-30', true],
        ['Tomorrow, Wednesday, October 27, 2027', '2027-10-26', false],
        ['Tomorrow', '2027-10-26', false],
        ['Not today, but Tuesday, October 26, 2027', '2027-10-26', false],
        ['Today, moved from Tuesday, October 26, 2027', '2027-10-26', false],
        ['Todays, Tuesday, October 26, 2027', '2027-10-26', false],
        ['Tomorrow, Tuesday, October 26, 2027 at noon', '2027-10-26', false],
      ] as const)
        assert.equal(holds(made, lastOf(said(text, 'due')), { deadline }), right, `${text} ${made.text}`);
    }
  });

  it('knows a near day by the words of the language that the day is written in', () => {
    const made = kept(
      'Set the deadline to 2027-10-26',
      'Deadline',
      '2027-10-26',
      said('Dienstag, 26. Oktober 2027', 'due'),
    );
    const [{ name } = assert.fail()] = made.machine.params;
    const onDay = (text: string) => holds(made, lastOf(said(text, 'due')), { [name]: '2027-10-26' });
    assert.ok(onDay('Übermorgen, Dienstag, 26. Oktober 2027'), made.text);
    assert.ok(!onDay('Tomorrow, Dienstag, 26. Oktober 2027'), made.text);
  });

  it('says none where it may be written in two ways', () => {
    const made = kept('Set the deadline to 2027-10-10', 'Deadline', '2027-10-10', said('Due 10/10/2027', 'due'));
    assert.doesNotMatch(made.text, /_shown/);
  });

  it('says what the app showed before the run of nothing', () => {
    const shown = said('12m 00s', 'length');
    const empty = page('New', edit('Length'), button('Save'), shown);
    const full = page('New', edit('Length', '001200'), button('Save'), shown);
    const made = run('Run the timer for 12 minutes', [
      type(empty, 'Length', '001200', full),
      tap(full, 'Save', lastOf(shown)),
    ]);
    assert.ok(made.kind === 'machine');
    assert.doesNotMatch(made.text, /_shown/);
  });

  it('is a field that still shows what was typed into it', () => {
    const made = kept('Call the list Errands', 'Name', 'Errands', edit('Name', 'Errands'));
    assert.match(made.text, /final[\s\S]*@resource-id='com\.example\.app:id\/name' and @text=\$name/);
  });

  it('says each value, however often the first is shown', () => {
    const first = page('New', edit('Folder'), edit('File'), button('Save'));
    const named = page('New', edit('Folder', 'Errands'), edit('File'), button('Save'));
    const full = page('New', edit('Folder', 'Errands'), edit('File', 'Milk'), button('Save'));
    const last = lastOf(said('Errands', 'title'), said('Errands', 'path'), said('Milk', 'row'));
    const steps = [type(first, 'Folder', 'Errands', named), type(named, 'File', 'Milk', full), tap(full, 'Save', last)];
    const made = run('In the folder Errands note Milk', steps);
    assert.ok(made.kind === 'machine', JSON.stringify(made));
    assert.match(made.text, /final[\s\S]*@text=\$file/);
  });
});
