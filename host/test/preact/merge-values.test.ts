import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Screen } from '../../src/screen/index.js';
import type { Trajectory } from '../../src/trajectory/index.js';
import { trajectory } from './notes-runs.js';
import { APP, button, edit, lines, page, reason, tap, type } from './recorded.js';
import { together } from './together.js';

describe('what one run of a task leaves open', () => {
  const start = page('Notes', button('New'));
  const end = page('Saved');

  it('is a value where the goals differ in it, though neither run puts it in: its screens tell what it chooses', () => {
    const form = (name = ''): Screen => page('New note', edit('Name', name), button('Brief'), button('Long'));
    const written = (name: string, kind: string): Trajectory => {
      const filled = form(name);
      const label = kind === 'short' ? 'Brief' : 'Long';
      return trajectory(`Create the ${kind} note "${name}"`, [
        tap(start, 'New', form()),
        type(form(), 'Name', name, filled),
        tap(filled, label, end),
      ]);
    };
    const [one, two] = [written('Alpha', 'short'), written('Beta', 'very long')];
    const made = together(one, two);
    assert.deepEqual(lines(made, 'goal|param').slice(0, 2), [
      'goal    "Create the {choice} note \\"{name}\\""',
      "param   choice: enum 'short', 'very long'",
    ]);
    assert.deepEqual(
      lines(made, '.*when').map((line) => /when (.*) ->/.exec(line)?.[1]),
      ["$choice = 'short'", "$choice = 'very long'"],
    );
  });

  it('is a constant where all runs put in the same, and asked about where they do not', () => {
    const noted = (name: string, text: string): Trajectory => {
      const [empty, named, filled] = [
        ['', ''],
        [name, ''],
        [name, text],
      ].map(([title = '', said = '']) => page('New note', edit('Name', title), edit('Tag', said), button('Save'))) as [
        Screen,
        Screen,
        Screen,
      ];
      return trajectory(`Create the note "${name}"`, [
        type(empty, 'Name', name, named),
        type(named, 'Tag', text, filled),
        tap(filled, 'Save', end),
      ]);
    };
    assert.match(lines(together(noted('Alpha', 'home'), noted('Beta', 'home')), '.*Tag|.*tag').join(), /'home'/);
    assert.match(
      reason(together(noted('Alpha', 'home'), noted('Beta', 'work'))),
      /^'work' was put into .* where another run of the task put in 'home', and the goals do not say why/,
    );
  });

  it('is settled by a run that explains it in one way: the tenth of October', () => {
    const due = (day: string, shown: string): Trajectory => {
      const [form, filled] = [
        page('New', edit('Due'), button('Save')),
        page('New', edit('Due', shown), button('Save')),
      ];
      return trajectory(`Plan it for ${day}`, [type(form, 'Due', shown, filled), tap(filled, 'Save', end)]);
    };
    assert.match(reason(together(due('2023-10-10', '10/10/2023'))), /may be the date of '2023-10-10' as/);
    const made = together(due('2023-10-10', '10/10/2023'), due('2023-10-25', '25/10/2023'));
    assert.match(lines(made, 'let')[0] ?? '', /date\(\$date, 'd\/M\/y'\)/);
    assert.match(reason(together(due('2023-10-10', '10/10/2023'), due('2023-11-11', '11/11/2023'))), /may be the date/);
  });
});

describe('two runs that show one value otherwise where they end', () => {
  const noted = (amount: string, length: string, typed: string, total: string, shown: string) => {
    const first = page('New', edit('Amount'), edit('Length'), button('Save'));
    const half = page('New', edit('Amount', amount), edit('Length'), button('Save'));
    const full = page('New', edit('Amount', amount), edit('Length', typed), button('Save'));
    const texts = [total, shown].map((text, index) => ({
      class: 'android.widget.TextView',
      text,
      resourceId: `${APP}:id/shown${index}`,
    }));
    return trajectory(`Note an amount of ${amount} for ${length}`, [
      type(first, 'Amount', amount, half),
      type(half, 'Length', typed, full),
      tap(full, 'Save', page('Kept', ...texts)),
    ]);
  };

  it('leave that value untold, and tell the others', () => {
    const made = together(
      noted('1234.5', '20 minutes and 5 seconds', '002005', '$1,234.50', '20m 05s'),
      noted('70.25', '8 minutes and 7 seconds', '000807', '$70.25', 'about 8 minutes'),
    );
    assert.deepEqual(lines(made, 'let +\\w+_shown'), ["let     amount_shown = number($amount, '0.00')"]);
  });
});
