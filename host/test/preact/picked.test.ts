import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { NodeInit } from '../../src/screen/index.js';
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
