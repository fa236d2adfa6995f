import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accepts, bindGoal, contains, derive, printMachine } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { compile, mergeRun } from '../../src/preact/index.js';
import type { Screen } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { markdown, plain, trajectory } from './notes-runs.js';
import { APP, button, edit, lines, page, reason, tap, type } from './recorded.js';
import { machineOf, together } from './together.js';

describe('two runs of one task that went two ways', () => {
  it('are one machine with a branch for the ending of the file: .md and .txt', () => {
    const made = together(markdown('alpha.md'), plain('beta.txt'));
    assert.deepEqual(lines(made, 'let'), ["let     name_ending = among(extension($name), 'md', 'txt')"]);
    assert.deepEqual(lines(made, '.*when'), [
      `  do tap //*[@resource-id='${APP}:id/create'] when $name_ending = 'md' -> saved`,
      `  or tap //*[@resource-id='${APP}:id/kind'] when $name_ending = 'txt' -> kind`,
    ]);
    assert.equal(machineOf(made).states.length, 4);
  });

  it('are that in whichever order, and take other names of both endings, and no third one', () => {
    for (const runs of [
      [markdown('alpha.md'), plain('beta.txt')],
      [plain('beta.txt'), markdown('alpha.md')],
    ] as const) {
      const machine = machineOf(together(...runs));
      for (const other of [markdown('gamma.md'), plain('delta.txt')])
        assert.equal(accepts(machine, asRecorded(machine, other)).kind, 'accepted');
      assert.equal(accepts(machine, asRecorded(machine, plain('gamma.md'))).kind, 'refused');
      const bound = bindGoal(machine, 'Create the note eta.csv');
      assert.ok(bound.kind === 'bound');
      assert.match(JSON.stringify(derive(machine, bound.values)), /refused.*name_ending/);
    }
  });

  it('take a third run that tells nothing new, and one of a third kind', () => {
    const three = machineOf(together(markdown('alpha.md'), plain('beta.txt'), markdown('gamma.md')));
    assert.equal(three.states.length, 4);
    const marked = plain('beta.csv');
    const made = together(markdown('alpha.md'), plain('beta.txt'), marked);
    assert.match(lines(made, 'let')[0] ?? '', /'csv', 'md', 'txt'/);
  });

  it('are refused where nothing tells when which is to be taken', () => {
    assert.match(
      reason(together(markdown('alpha.md'), plain('beta.md'))),
      /Nothing in the goals or on the screens tells/,
    );
  });

  it('are refused where two things may be why, and told what to run next', () => {
    const both = (at: string, run: (name: string) => Trajectory, name: string): Trajectory => {
      const { steps } = run(name);
      const tips = page('Now', edit('At', at), button('Next'));
      return trajectory(`Create the note ${name} at ${at}`, [
        type(page('Now', edit('At'), button('Next')), 'At', at, tips),
        tap(tips, 'Next', (steps[0] as TrajectoryStep).before),
        ...steps.map((step) => (step.action.kind === 'tap' && isKind(step) ? withoutWords(step) : step)),
      ]);
    };
    const isKind = ({ before, action }: TrajectoryStep) =>
      'target' in action && before.tree.nodes[action.target]?.text === 'Plain text (.txt)';
    const other = page('Kind', button('One', { resourceId: '' }), button('Other', { resourceId: '' }));
    const withoutWords = ({ after }: TrajectoryStep) => tap(other, 'Other', after);
    const why = reason(together(both('9:05', markdown, 'alpha.md'), both('15:10', plain, 'beta.txt')));
    assert.match(why, /because extension\(\$name\) is 'txt', or because time\(\$\w+, 'a'\) is 'PM'.*only one of them/);
    const one = machineOf(together(both('9:05', markdown, 'alpha.md'), both('10:10', plain, 'beta.txt')));
    assert.equal(one.lets?.length, 1);
  });

  it('know that another button for what cannot be undone cannot be undone: "Store" did what "Save" does', () => {
    const [start, end] = [page('Notes', button('New')), page('Saved')];
    const written = (name: string, label: string): Trajectory => {
      const form = (text = '') => page('New note', edit('Name', text), button(label));
      return trajectory(`Create the note ${name}`, [
        tap(start, 'New', form()),
        type(form(), 'Name', name, form(name)),
        tap(form(name), label, end),
      ]);
    };
    const made = together(written('alpha.md', 'Save'), written('beta.txt', 'Store'));
    const ways = lines(made, '.*tap .*(save|store)');
    assert.equal(ways.length, 2, ways.join());
    assert.ok(
      ways.every((way) => way.endsWith('irreversible')),
      ways.join(),
    );
  });

  it('make the same bytes each time', () => {
    const [one, two] = [
      together(markdown('alpha.md'), plain('beta.txt')),
      together(markdown('alpha.md'), plain('beta.txt')),
    ];
    assert.ok(one.kind === 'machine' && two.kind === 'machine' && one.text === two.text);
  });
});

describe('two runs of one task that came by other screens', () => {
  const start = page('Notes', button('New'));
  const form = (name = ''): Screen => page('New note', edit('Name', name), button('Save'));
  const end = page('Saved');
  const written = (name: string, ...between: readonly Screen[]): Trajectory => {
    const filled = form(name);
    const [tips] = between;
    return trajectory(`Create the note "${name}"`, [
      tap(start, 'New', tips ?? form()),
      ...(tips === undefined ? [] : [tap(tips, 'Skip', form())]),
      type(form(), 'Name', name, filled),
      tap(filled, 'Save', end),
    ]);
  };

  it('are one machine in which the screen is a state beside the way, and not a second machine', () => {
    const tips = page('Did you know?', button('Skip'), button('More'));
    for (const runs of [
      [written('Alpha'), written('Beta', tips)],
      [written('Beta', tips), written('Alpha')],
    ] as const) {
      const machine = machineOf(together(...runs));
      assert.equal(machine.states.length, 3);
      assert.equal(machine.finals.length, 1);
    }
  });

  it('are told by the screen where what the one tapped is not there on the other', () => {
    const [first, other] = ['New', 'Compose'].map((label) =>
      page('Notes', button(label), button('Sort'), button('Find'), button('More'), edit('Filter')),
    ) as [Screen, Screen];
    const run = (name: string, from: Screen, label: string): Trajectory => {
      const { steps } = written(name);
      return trajectory(`Create the note "${name}"`, [tap(from, label, form()), ...steps.slice(1)]);
    };
    const made = together(run('Alpha', first, 'New'), run('Beta', other, 'Compose'));
    assert.equal(lines(made, ' {2}or').length, 1, made.kind === 'machine' ? made.text : '');
    assert.equal(lines(made, '.*when').length, 0);
  });

  it('grow a kept machine by it, which loses nothing', () => {
    const made = compile(written('Alpha'));
    if (made.kind === 'refused') return assert.fail(made.reason);
    const tips = page('Did you know?', button('Skip'), button('More'));
    const known = [{ trajectory: written('Alpha'), bindings: made.recorded }];
    const merged = mergeRun(made.machine, known, written('Beta', tips), { isKept: true, remark: 'learnt' });
    if (merged.kind === 'refused') return assert.fail(merged.reason);
    assert.equal(contains(merged.machine, made.machine).kind, 'contains');
    assert.match(printMachine(merged.machine), /state did-know optional {2}# learnt/);
  });

  it('grow a kept machine by a step that a value asks for, and by none that other values would leave out', () => {
    const files = (name = '', kind = ''): Screen =>
      page(
        'New note',
        edit('Name', name),
        button(`Kind${kind}`, { resourceId: '' }),
        button('Pdf (.pdf)'),
        button('Save'),
      );
    const made = (name: string, isPdf: boolean): Trajectory => {
      const [filled, chosen] = [files(name), files(name, ': pdf')];
      return trajectory(`Create the note ${name}`, [
        tap(start, 'New', files()),
        type(files(), 'Name', name, filled),
        ...(isPdf ? [tap(filled, 'Pdf (.pdf)', chosen)] : []),
        tap(isPdf ? chosen : filled, 'Save', end),
      ]);
    };
    const grown = (first: Trajectory, second: Trajectory) => {
      const one = compile(first);
      if (one.kind === 'refused') return assert.fail(one.reason);
      const known = [{ trajectory: first, bindings: one.recorded }];
      return mergeRun(one.machine, known, second, { isKept: true, remark: 'learnt' });
    };
    const more = grown(made('alpha.md', false), made('beta.pdf', true));
    if (more.kind === 'refused') return assert.fail(more.reason);
    assert.match(printMachine(more.machine), /id\/pdf .*when extension\(\$name\) = 'pdf' {2}# learnt\n.*id\/save/);
    const less = grown(made('beta.pdf', true), made('alpha.md', false));
    assert.match(less.kind === 'refused' ? less.reason : '', /must not become narrower/);
    assert.match(lines(together(made('beta.pdf', true), made('alpha.md', false)), '.*when').join(), /= 'pdf'/);
  });
});
