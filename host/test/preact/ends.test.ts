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
