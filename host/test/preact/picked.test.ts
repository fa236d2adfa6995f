import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { derive } from '../../src/machine/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { APP, button, lines, page, reason, run, tap, tapRow } from './recorded.js';

describe('a machine of a run that picked a row', () => {
  const row = (said: string): NodeInit => ({
    class: 'android.widget.LinearLayout',
    clickable: true,
    children: [
      { class: 'android.widget.TextView', text: said, resourceId: `${APP}:id/name` },
      { class: 'android.widget.TextView', text: 'yesterday', resourceId: `${APP}:id/when` },
    ],
  });
  const notes = page('Notes', row('Milk list'), row('Plans'));
  const note = page('Note', button('Delete'));
  const end = page('Gone');
  const deleted = (goal: string, said: string) => run(goal, [tapRow(notes, said, note), tap(note, 'Delete', end)]);

  it('takes the row that says its value', () => {
    const made = deleted('Delete the note "Milk list"', 'Milk list');
    assert.deepEqual(lines(made, 'goal|param|  do tap').slice(0, 3), [
      'goal    "Delete the note \\"{note}\\""',
      'param   note: text',
      '  do tap //android.widget.LinearLayout[./*[@text=$note]] -> note',
    ]);
    assert.deepEqual(made.kind === 'machine' && made.recorded, { note: 'Milk list' });
  });

  it('is called by no word of its value where the goal has none for it', () => {
    assert.deepEqual(lines(deleted('Delete "Milk list"', 'Milk list'), 'param'), ['param   name: text']);
  });

  it('is not made of a row that the goal does not name', () => {
    assert.match(reason(deleted('Delete the note "Milk list"', 'Plans')), /'Milk list' was never put in/);
    assert.match(reason(deleted('Delete the note "Milk"', 'Milk list')), /'Milk' was never put in/);
  });
});

describe('a machine of a run that tapped a duration on a keypad', () => {
  const pad = (shown: string, ...gone: string[]) =>
    page(
      'Timer',
      { class: 'android.widget.TextView', text: `${shown} typed`, resourceId: `${APP}:id/shown` },
      ...[...'1234567890'].filter((digit) => !gone.includes(digit)).map((digit) => button(digit)),
      button('Start'),
    );
  const end = page('Running');
  const tapped = (goal: string, digits: string, ...gone: string[]) => {
    const screens = Array.from({ length: digits.length + 1 }, (_, count) => pad(digits.slice(0, count), ...gone));
    const taps = [...digits].map((digit, at) => tap(screens[at] as Screen, digit, screens[at + 1] as Screen));
    return run(goal, [...taps, tap(screens.at(-1) as Screen, 'Start', end)]);
  };

  it('taps the digits of its value, as many as it has', () => {
    const made = tapped('Start a timer of 14 minutes and 7 seconds', '1407');
    assert.deepEqual(
      [...lines(made, 'goal|param|let').slice(0, 4), ...lines(made, '  do').slice(0, 1)],
      [
        'goal    "Start a timer of {duration}"',
        'param   duration: duration',
        "let     keys = number(duration($duration, 'HHmmss'), '0')",
        "let     key_1 = character($keys, '-6')",
        "  do tap //*[@text=$key_1] when $key_1 != ''",
      ],
    );
    if (made.kind === 'refused') return;
    const longer = derive(made.machine, { duration: '1h14m17s' });
    assert.deepEqual(longer.kind === 'derived' && ['key_1', 'key_2', 'key_6'].map((name) => longer.bindings[name]), [
      '',
      '1',
      '7',
    ]);
    assert.equal(derive(made.machine, { duration: '100h' }).kind, 'refused');
  });

  it('is not made of other digits, nor of what is no keypad', () => {
    assert.match(reason(tapped('Start a timer of 14 minutes and 7 seconds', '1408')), /never put in/);
    assert.match(reason(tapped('Start a timer of 14 minutes and 7 seconds', '1407', '9')), /never put in|only a part/);
  });
});

describe('a machine of a run that picked a day', () => {
  const month = (title: string, cell: (day: number) => NodeInit) =>
    page(title, ...Array.from({ length: 31 }, (_, before) => cell(before + 1)));
  const plain = (day: number): NodeInit => ({ class: 'android.view.View', text: String(day), clickable: true });
  const end = page('Saved');

  it('taps the cell of its day, in the month that the screen names', () => {
    const shown = month('October 2023', plain);
    const made = run('Add it for 2023-10-30', [tap(shown, '30', end)]);
    assert.deepEqual(lines(made, 'param|let|  do'), [
      'param   date: date',
      "let     day = date($date, 'd')",
      "let     month = date($date, 'MMMM y')",
      `  do tap //*[@text=$day] when //*[@resource-id='${APP}:id/title' and @text=$month] -> saved`,
    ]);
  });

  it('is refused where nothing binds the month to a part of the screen, and the end shows nothing of the day', () => {
    const names = (name: string): NodeInit => ({ class: 'android.widget.TextView', text: name });
    const shown = page(
      'Calendar',
      names('October 2023'),
      ...Array.from({ length: 31 }, (_, before) => plain(before + 1)),
    );
    assert.match(reason(run('Add it for 2023-10-30', [tap(shown, '30', end)])), /beside the head of another month/);
    const kept = page('Saved', names('30 October 2023'));
    assert.deepEqual(lines(run('Add it for 2023-10-30', [tap(shown, '30', kept)]), '  do'), [
      '  do tap //*[@text=$day] when //*[@text=$month] -> saved',
    ]);
  });

  it('taps what says the whole day, where something does', () => {
    const shown = month('October 2023', (day) => ({ ...plain(day), contentDesc: `${day} October 2023` }));
    const made = run('Add it for 2023-10-30', [tap(shown, '30', end)]);
    assert.deepEqual(lines(made, 'let|  do'), [
      "let     date_shown = date($date, 'd MMMM y')",
      '  do tap //*[@content-desc=$date_shown] -> saved',
    ]);
  });

  it('is not made of another month, or of one that no screen names', () => {
    for (const title of ['November 2023', 'Pick a day'])
      assert.match(reason(run('Add it for 2023-10-30', [tap(month(title, plain), '30', end)])), /2023|never put in/);
  });

  it('is not made of a cell that is known by something else', () => {
    const known = month('October 2023', (day) => ({ ...plain(day), resourceId: `${APP}:id/${'x'.repeat(day)}` }));
    assert.match(reason(run('Add it for 2023-10-30', [tap(known, '30', end)])), /something else than the day/);
  });

  it('is not made of a 30 that is no cell', () => {
    const keys = page('October 2023', button('30', { resourceId: '' }), button('10', { resourceId: '' }));
    assert.match(reason(run('Add it for 2023-10-30', [tap(keys, '30', end)])), /2023-10-30|never put in/);
  });
});
