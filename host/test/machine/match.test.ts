import assert from 'node:assert/strict';
import type { LocaliseOptions } from '../../src/machine/index.js';
import { type Machine, type Match, matchScreen } from '../../src/machine/index.js';
import type { Screen } from '../../src/screen/index.js';
import { addContact, machineOf } from './contacts.js';
import { contactsApp, runOnPaper, show } from './paper-phone.js';
import { button, dialogOf, label, screenOf } from './screens.js';

const ada = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
const contacts = machineOf(addContact);

describe('matching a screen', () => {
  it('is here while the checks of the expected state hold', () => {
    assert.deepEqual(at(contacts, 'list', 0, show(contactsApp)), { kind: 'here' });
    assert.deepEqual(at(contacts, 'form', 2, show({ ...contactsApp, page: 'form' })), { kind: 'here' });
  });

  it('sees the interrupt that stands above, and runs through it', () => {
    const match = at(contacts, 'list', 0, show({ ...contactsApp, asks: true }));
    assert.equal(match.kind === 'interrupt' && match.interrupt.id, 'permission-contacts');
    const run = runOnPaper(contacts, ada, { ...contactsApp, asks: true });
    assert.deepEqual(run.end, { kind: 'passed' });
  });

  it('grants nothing that the header does not name', () => {
    const run = runOnPaper({ ...contacts, permissions: [] }, ada, { ...contactsApp, asks: true });
    assert.equal(run.end.kind, 'miss');
    assert.match(run.end.kind === 'miss' ? run.end.seen.join() : '', /names no permission/);
  });

  it('says what it wanted and what it saw', () => {
    const match = at(
      contacts,
      'form',
      0,
      screenOf([label('x', 'Something went wrong'), button('r', 'Try again')], { package: 'com.app' }),
    );
    assert.deepEqual(match, {
      kind: 'lost',
      wanted: ["'form' with //*[@resource-id='com.google.android.contacts:id/editor_title']"],
      seen: [
        'no other state of the machine',
        'nothing of it',
        "a screen of com.app with 'Something went wrong', 'Try again'",
      ],
    });
  });

  it('sees a final only where the run expects to be in it', () => {
    const saved = show({ ...contactsApp, ...ada, page: 'saved' });
    assert.deepEqual(at(contacts, 'saved', 0, saved), { kind: 'final', id: 'saved' });
    assert.equal(at(contacts, 'form', 3, saved).kind, 'lost');
    assert.equal(at(contacts, 'list', 0, saved).kind, 'lost');
  });

  it('finds nothing on a tree that was cut short to be absent', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  verify absent //*[@text='Error']\n",
    );
    const screen = screenOf([label('t', 'T')]);
    assert.equal(at(machine, 's', 0, screen).kind, 'here');
    assert.equal(at(machine, 's', 0, { ...screen, tree: { ...screen.tree, truncated: true } }).kind, 'lost');
  });

  it('recognises nothing by nothing', () => {
    const machine = machineOf('machine a/b\napp com.app\nstate s\non x\n  do key back\nfinal end\n');
    assert.equal(at(machine, 's', 0, screenOf([])).kind, 'lost');
    assert.equal(at(machine, 'end', 0, screenOf([])).kind, 'lost');
  });

  it('compares counts, apps and activities', () => {
    const holds = (check: string, screen: Screen) =>
      at(machineOf(`machine a/b\napp com.app\nstate s\n  verify ${check}\n`), 's', 0, screen).kind === 'here';
    const rows = screenOf([label('r', 'A'), label('r', 'B')]);
    assert.deepEqual(
      ['= 2', '>= 2', '<= 2', '!= 1', '> 1', '< 3', '= 1', '> 2', '< 2', '!= 2'].map((count) =>
        holds(`count //*[@resource-id='r'] ${count}`, rows),
      ),
      [true, true, true, true, true, true, false, false, false, false],
    );
    assert.ok(holds('app com.app', rows) && !holds('app com.other', rows));
    assert.ok(holds('activity com.app.Main', rows) && holds('activity .Main', rows) && !holds('activity Main', rows));
  });

  it('looks at what a touch can reach, not at what lies below a dialog', () => {
    const under = screenOf([label('t', 'T')], { above: [dialogOf([label('d', 'Rate us')], 'com.app')] });
    assert.equal(
      at(machineOf("machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n"), 's', 0, under).kind,
      'lost',
    );
  });
});

describe('finding the way again', () => {
  it('goes on from the one other state that the screen shows, and says what stays undone', () => {
    const match = at(contacts, 'list', 0, show({ ...contactsApp, page: 'form' }));
    assert.deepEqual(moved(match), { state: 'form', optional: false, skips: ['list.0'] });
  });

  it('goes back, unless that might repeat what cannot be undone', () => {
    assert.deepEqual(moved(at(contacts, 'form', 1, show(contactsApp))), { state: 'list', optional: false, skips: [] });
    assert.match(
      lost(at(contacts, 'form', 3, show(contactsApp))),
      /might repeat step 4 of 'form', which cannot be undone/,
    );
    assert.equal(at(contacts, 'form', 3, show(contactsApp), { acted: false }).kind, 'moved');
  });

  const chain = (mark: { first?: string; second?: string; form?: string } = {}) =>
    machineOf(`machine a/b
app com.app
state one ${mark.first ?? ''}
  verify //*[@text='One']
  do tap //*[@text='Next'] -> two
state two ${mark.second ?? ''}
  verify //*[@text='Two']
  do tap //*[@text='Next'] -> three ${mark.form ?? ''}
state three
  verify //*[@text='Three']
  do tap //*[@text='Next'] -> end
final end
  verify //*[@text='End']
`);
  const three = screenOf([label('t', 'Three')]);

  it('never jumps over an act that cannot be undone', () => {
    assert.match(
      lost(at(chain({ form: 'irreversible' }), 'one', 0, three)),
      /would jump over step 1 of 'two', which cannot be undone/,
    );
    assert.deepEqual(moved(at(chain({}), 'one', 0, three)), {
      state: 'three',
      optional: false,
      skips: ['one.0', 'two.0'],
    });
  });

  it('jumps over one that is known to have been done', () => {
    const machine = chain({ form: 'irreversible' });
    assert.equal(at(machine, 'two', 0, three, { done: new Set(['two.0.0']) }).kind, 'moved');
    assert.equal(at(machine, 'two', 0, three, { done: new Set(['two.0.1']) }).kind, 'lost');
  });

  it('passes over optional states', () => {
    assert.deepEqual(moved(at(chain({ first: 'optional', second: 'optional' }), 'one', 0, three)), {
      state: 'three',
      optional: true,
      skips: [],
    });
  });

  it('never chooses between screens that look alike', () => {
    const twins = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //a -> x\nstate x\n  verify //*[@text='T']\n  do tap //a -> y\nstate y\n  verify //*[@text='T']\n  do tap //a -> s\n",
    );
    assert.match(lost(at(twins, 's', 0, screenOf([label('t', 'T')]))), /'x' and 'y' fit alike/);
    assert.deepEqual(at(twins, 'y', 0, screenOf([label('t', 'T')])), { kind: 'here' });
  });

  it('never chooses between interrupts', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\non x\n  verify //*[@text='T']\n  do key back\non y\n  verify //*[@text='U']\n  do key back\n",
    );
    assert.match(lost(at(machine, 's', 0, screenOf([label('t', 'T'), label('u', 'U')]))), /'x' and 'y' fit alike/);
  });

  it('takes no way that the machine does not have', () => {
    const fork = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //a -> x or y\nstate x\n  verify //*[@text='X']\n  do tap //a -> end\nstate y\n  verify //*[@text='Y']\n  do tap //a -> end\nfinal end\n  verify //*[@text='E']\n",
    );
    assert.match(lost(at(fork, 'x', 0, screenOf([label('y', 'Y')]))), /'y', to which no way leads from 'x'/);
  });

  const tips = machineOf(
    `${addContact}`.replace(
      'final saved',
      "state tips optional\n  verify //*[@text='What is new']\n  do tap //*[@text='Got it'] -> form\n\nfinal saved",
    ),
  );

  it('enters an optional state that comes up on the way, and goes on behind it', () => {
    const screen = show({ ...contactsApp, page: 'form', tips: 'shown' });
    assert.deepEqual(moved(at(tips, 'list', 0, screen)), { state: 'tips', optional: true, skips: [] });
    assert.deepEqual(moved(at(tips, 'form', 0, screen)), { state: 'tips', optional: true, skips: [] });
    const run = runOnPaper(tips, ada, { ...contactsApp, tips: 'to come' });
    assert.deepEqual(run.end, { kind: 'passed' });
    assert.deepEqual(
      run.witnessed.slice(0, 3).map(({ transition }) => transition),
      ['list.0.0 -> tips', 'tips.0.0 -> form', 'form.0.0'],
    );
    assert.deepEqual(runOnPaper(tips, ada).end, { kind: 'passed' });
  });

  it('enters an optional state behind an act that cannot be undone only when that act was done', () => {
    const confirm = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //*[@text='Send'] -> end irreversible\nstate ask optional\n  verify //*[@text='Sure?']\n  do tap //*[@text='Yes'] -> end\nfinal end\n  verify //*[@text='E']\n",
    );
    const sure = screenOf([label('a', 'Sure?')]);
    assert.deepEqual(moved(at(confirm, 's', 0, sure, { acted: true })), { state: 'ask', optional: true, skips: [] });
    assert.match(lost(at(confirm, 's', 0, sure)), /jump over step 1 of 's'/);
  });

  it('does not go back behind an optional state to what cannot be undone', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //*[@text='Send'] irreversible\n  do tap //*[@text='OK'] -> end\nstate ask optional\n  verify //*[@text='Rate us']\n  do tap //*[@text='Later'] -> s\nfinal end\n  verify //*[@text='E']\n",
    );
    const rate = screenOf([label('a', 'Rate us')]);
    assert.equal(at(machine, 's', 0, rate).kind, 'moved');
    assert.match(lost(at(machine, 's', 1, rate)), /might repeat step 1 of 's'/);
  });
});

function at(machine: Machine, state: string, step: number, screen: Screen, options: LocaliseOptions = {}): Match {
  return matchScreen(machine, { state, step, iteration: 0 }, screen, ada, options);
}

function moved(match: Match) {
  if (match.kind !== 'moved') assert.fail(JSON.stringify(match));
  return {
    state: match.cursor.state,
    optional: match.optional,
    skips: match.skips.map(({ state, step }) => `${state}.${step}`),
  };
}

function lost(match: Match): string {
  return match.kind === 'lost' ? match.seen.join('; ') : assert.fail(match.kind);
}
