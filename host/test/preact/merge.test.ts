import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  accepts,
  bindGoal,
  checkMachine,
  contains,
  derive,
  type Machine,
  printMachine,
} from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { type Compiled, compile, compileSeveral, mergeRun } from '../../src/preact/index.js';
import type { Screen } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { markdown, plain, trajectory } from './notes-runs.js';
import { APP, button, edit, lines, page, reason, tap, type } from './recorded.js';

/** Compiled of all runs, and where it is a machine: in order, and accepting each. */
function together(...runs: readonly Trajectory[]): Compiled {
  const made = compileSeveral(runs);
  if (made.kind === 'refused') return made;
  assert.deepEqual(
    checkMachine(made.machine).filter(({ severity }) => severity === 'error'),
    [],
    made.text,
  );
  for (const run of runs) {
    const accepted = accepts(made.machine, asRecorded(made.machine, run));
    assert.equal(accepted.kind, 'accepted', `${accepted.kind === 'refused' && accepted.reason}\n${made.text}`);
  }
  return made;
}

const machineOf = (made: Compiled): Machine => (made.kind === 'machine' ? made.machine : assert.fail(made.reason));

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
