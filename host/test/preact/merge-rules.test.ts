import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { printMachine } from '../../src/machine/index.js';
import { compile, type Merged, mergeRun } from '../../src/preact/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { markdown, plain, trajectory } from './notes-runs.js';
import { APP, button, edit, page, tap, tapRow, type } from './recorded.js';

/** The machine of one run, and what another run makes of it. */
function grown(first: Trajectory, second: Trajectory, isKept = true): Merged {
  const made = compile(first);
  if (made.kind === 'refused') return assert.fail(made.reason);
  const known = [{ trajectory: first, bindings: made.recorded }];
  return mergeRun(made.machine, known, second, { isKept, remark: 'learnt' });
}

const why = (merged: Merged) => (merged.kind === 'refused' ? merged.reason : assert.fail(printMachine(merged.machine)));
const textOf = (merged: Merged) =>
  merged.kind === 'merged' ? printMachine(merged.machine) : assert.fail(merged.reason);
const without = (label: string): NodeInit => button(label, { resourceId: '' });

describe('a second run that does what no machine is compiled of', () => {
  const start = page('Notes', button('New'));
  const end = page('Saved');
  const form = (name = '', code = ''): Screen =>
    page('New note', edit('Name', name), edit('Code', code), button('Save'));
  const goal = (name: string) => `Create the note "${name}"`;
  const direct = (name: string): Trajectory =>
    trajectory(goal(name), [
      tap(start, 'New', form()),
      type(form(), 'Name', name, form(name)),
      tap(form(name), 'Save', end),
    ]);

  it('puts in what it read off a screen: nothing is learnt of it', () => {
    const asked = page(
      'Enter the code',
      { class: 'android.widget.TextView', text: '481516' },
      edit('Code'),
      button('Done'),
    );
    const entered = page(
      'Enter the code',
      { class: 'android.widget.TextView', text: '481516' },
      edit('Code', '481516'),
      button('Done'),
    );
    const coded = trajectory(goal('Beta'), [
      tap(start, 'New', asked),
      type(asked, 'Code', '481516', entered),
      tap(entered, 'Done', form()),
      ...direct('Beta').steps.slice(1),
    ]);
    assert.match(why(grown(direct('Alpha'), coded)), /^'481516' was read off a screen and put in/);
  });

  it("picks a row of somebody's data that it takes away: nothing is learnt of it", () => {
    const rows = (...names: readonly string[]): Screen =>
      page('Notes', button('New'), {
        class: 'android.widget.ListView',
        resourceId: `${APP}:id/notes`,
        children: names.map((text, index) => {
          const bounds = { left: 0, top: 100 + index * 16, right: 1080, bottom: 116 + index * 16 };
          const said = { class: 'android.widget.TextView', text, bounds };
          return { class: 'android.widget.LinearLayout', clickable: true, bounds, children: [said] };
        }),
      });
    const full = rows('Groceries', 'Dentist', 'Taxes');
    const less = rows('Dentist', 'Taxes');
    const run = (name: string, ...before: readonly TrajectoryStep[]) =>
      trajectory(goal(name), [
        ...before,
        tap(before.length > 0 ? less : full, 'New', form()),
        ...direct(name).steps.slice(1),
      ]);
    const tidied = run('Beta', tapRow(full, 'Groceries', less));
    assert.match(why(grown(run('Alpha'), tidied, false)), /is a row of somebody's data/);
  });

  it('goes into another app by a value: nothing is learnt of it', () => {
    const places = (...more: readonly string[]): Screen => page('Places', ...more.map(without));
    const opened = { ...page('News'), package: 'com.example.news', activity: 'com.example.news.Main' };
    const first = trajectory('Open the page Maps', [tap(places('Maps', 'More'), 'Maps', page('Map of the town'))]);
    const away = (end: Screen) =>
      trajectory('Open the page News', [
        tap(places('Maps', 'More'), 'More', page('All places', without('News'), without('Ferry'))),
        tap(page('All places', without('News'), without('Ferry')), 'News', end),
      ]);
    assert.match(
      why(grown(first, away(opened))),
      /opened com\.example\.news, and another value would open another app/,
    );
    assert.doesNotMatch(JSON.stringify(grown(first, away(page('Map of the town')))), /another value would open/);
  });
});

describe('what tells two ways apart', () => {
  it('is no label that was tapped elsewhere', () => {
    const both = (at: string, next: string, run: (name: string) => Trajectory, name: string): Trajectory => {
      const { steps } = run(name);
      const go = button(next, { resourceId: `${APP}:id/next` });
      const [empty, filled] = [page('Now', edit('At'), go), page('Now', edit('At', at), go)];
      const kinds = page('Kind', without('One'), without('Other'));
      const isKind = ({ before, action }: TrajectoryStep) =>
        'target' in action && before.tree.nodes[action.target]?.text === 'Plain text (.txt)';
      return trajectory(`Create the note ${name} at ${at}`, [
        type(empty, 'At', at, filled),
        tap(filled, next, (steps[0] as TrajectoryStep).before),
        ...steps.map((step) => (isKind(step) ? tap(kinds, 'Other', step.after) : step)),
      ]);
    };
    const merged = grown(both('9:05', 'md', markdown, 'alpha.md'), both('15:10', 'Next', plain, 'beta.txt'), false);
    assert.match(why(merged), /because extension\(\$name\) is 'txt', or because time\(\$\w+, 'a'\) is 'PM'/);
  });

  const notes = (...more: readonly NodeInit[]): Screen => page('Notes', button('New'), ...more);
  const form = (name = ''): Screen => page('New note', edit('Name', name), button('Save'));
  const run = (name: string, from: Screen, label: string): Trajectory =>
    trajectory(`Create the note "${name}"`, [
      tap(from, label, form()),
      type(form(), 'Name', name, form(name)),
      tap(form(name), 'Save', page('Saved')),
    ]);
  const banner: NodeInit = {
    class: 'android.widget.TextView',
    text: 'Half price today',
    resourceId: `${APP}:id/banner`,
  };

  it('is what the new way acts upon, where no other run saw it', () => {
    const text = textOf(grown(run('Alpha', notes(), 'New'), run('Beta', notes(button('Restore')), 'Restore')));
    assert.match(text, /do tap .*id\/restore.* when .*id\/restore.*\n +or tap .*id\/new/);
  });

  it('is not a banner that happens to be there as well', () => {
    const merged = grown(
      run('Alpha', notes(button('Import')), 'New'),
      run('Beta', notes(button('Import'), banner), 'Import'),
    );
    assert.match(why(merged), /Nothing in the goals or on the screens tells/);
  });
});

describe('another way to do what cannot be undone', () => {
  const draft = (name: string, ...buttons: readonly NodeInit[]): Screen => page('Draft', edit('To', name), ...buttons);
  const sent = (name: string, label: string, ...buttons: readonly NodeInit[]): Trajectory => {
    const filled = draft(name, ...buttons);
    return trajectory(`Write to "${name}"`, [
      type(draft('', ...buttons), 'To', name, filled),
      tap(filled, label, page('Sent', button('Back'))),
    ]);
  };
  const go = button('Go');
  const send = button('Send');
  const wayBy = (merged: Merged) =>
    textOf(merged)
      .split('\n')
      .find((line) => line.includes('id/go')) ?? assert.fail(textOf(merged));

  it('cannot be undone either, whatever its button says', () => {
    assert.match(wayBy(grown(sent('Ada', 'Send', send), sent('Ben', 'Go', go))), /or tap .*irreversible/);
    assert.match(wayBy(grown(sent('Ada', 'Send', send), sent('Ben', 'Go', send, go))), /do tap .* when .*irreversible/);
  });

  it('can, where what it stands for can', () => {
    const keep = button('Keep');
    assert.doesNotMatch(wayBy(grown(sent('Ada', 'Keep', keep), sent('Ben', 'Go', go))), /irreversible/);
  });
});
