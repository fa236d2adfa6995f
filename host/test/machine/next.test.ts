import assert from 'node:assert/strict';
import { type Decision, nextStep } from '../../src/machine/index.js';
import { addContact, machineOf } from './contacts.js';
import { machineWith, stepOf } from './one-state.js';
import { contactsApp, runOnPaper, show } from './paper-phone.js';
import { button, byId, dialogOf, field, label, screenOf, toggle } from './screens.js';

const ada = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
const contacts = machineOf(addContact);

describe('the next step', () => {
  it('runs the whole machine on paper', () => {
    const run = runOnPaper(contacts, ada);
    assert.deepEqual(run.end, { kind: 'passed' });
    assert.deepEqual(run.app.saved, ['Ada Lovelace']);
    assert.deepEqual(
      run.witnessed.map(({ transition }) => transition),
      ['list.0.0 -> form', 'form.0.0', 'form.1.0', 'form.2.0', 'form.3.0 -> saved'],
    );
  });

  it('acts on one node, with the value evaluated', () => {
    const screen = show({ ...contactsApp, page: 'form' });
    const decision = stepOf(contacts, 'form', 2, screen, ada);
    assert.equal(decision.kind, 'act');
    if (decision.kind !== 'act') return;
    assert.deepEqual(decision.action, {
      kind: 'type',
      target: byId(screen, 'phone'),
      value: '+1 555 0100',
      as: 'digits',
    });
    assert.equal(decision.transition, contacts.states[1]?.steps[2]?.alternatives[0]);
  });

  it('never acts on the first of several', () => {
    const two = screenOf([label('t', 'T'), button('x', 'Go'), button('y', 'Go')]);
    const machine = machineWith("do tap //*[@text='Go'] -> end");
    const decision = stepOf(machine, 's', 0, two);
    assert.equal(decision.kind, 'miss');
    assert.match(seenOf(decision), /^2 \(first: button .Go.\)/);
  });

  it('does not go on to another way when the one before it is ambiguous', () => {
    const two = screenOf([button('x', 'Go'), button('y', 'Go'), button('z', 'Other')]);
    assert.equal(
      stepOf(machineWith("do tap //*[@text='Go'] -> end\n  or tap //*[@text='Other'] -> end"), 's', 0, two).kind,
      'miss',
    );
    const one = screenOf([button('z', 'Other')]);
    const decision = stepOf(
      machineWith("do tap //*[@text='Go'] -> end\n  or tap //*[@text='Other'] -> end"),
      's',
      0,
      one,
    );
    assert.equal(decision.kind === 'act' && decision.alternative, 1);
  });

  it('takes a guarded way only when its guard holds', () => {
    const machine = machineWith(
      "do tap //*[@text='Done'] when //*[@text='New'] -> end\n  or tap //*[@text='Save'] -> end",
    );
    const both = [button('a', 'Done'), button('b', 'Save')];
    const old = stepOf(machine, 's', 0, screenOf(both));
    assert.equal(old.kind === 'act' && old.alternative, 1);
    const grown = stepOf(machine, 's', 0, screenOf([label('n', 'New'), ...both]));
    assert.equal(grown.kind === 'act' && grown.alternative, 0);
  });

  it('skips a step that the parameters do not ask for, and an optional one that is not there', () => {
    const note = machineWith(
      "do type //*[@hint='Note'] $note when $note != ''\n  do tap //*[@text='OK'] -> end",
      "param note: text = ''",
    );
    const screen = screenOf([field('n', 'Note'), button('ok', 'OK')]);
    const skipped = stepOf(note, 's', 0, screen, { note: '' });
    assert.equal(skipped.kind === 'skip' && skipped.because, 'parameters');
    assert.equal(stepOf(note, 's', 0, screen, { note: 'x' }).kind, 'act');
    const optional = machineWith("do tap //*[@text='Later']  optional\n  do tap //*[@text='OK'] -> end");
    const absent = stepOf(optional, 's', 0, screen);
    assert.equal(absent.kind === 'skip' && absent.because, 'optional');
  });

  it('does not take an unbound guard for a false one', () => {
    const note = machineWith("do tap //*[@text='OK'] when $note != '' -> end", 'param note: text');
    assert.match(seenOf(stepOf(note, 's', 0, screenOf([button('ok', 'OK')]), {})), /'note' has no value/);
  });

  it('misses a node that is covered, disabled, or under a dialog', () => {
    const machine = machineWith("do tap //*[@text='OK'] -> end");
    const ok = button('ok', 'OK');
    assert.equal(stepOf(machine, 's', 0, screenOf([ok])).kind, 'act');
    assert.match(seenOf(stepOf(machine, 's', 0, screenOf([{ ...ok, enabled: false }]))), /disabled/);
    assert.equal(
      stepOf(machine, 's', 0, screenOf([ok], { above: [dialogOf([label('d', 'Wait')], 'com.app')] })).kind,
      'miss',
    );
  });

  it('leaves alone what is so already', () => {
    const typed = stepOf(contacts, 'form', 0, show({ ...contactsApp, page: 'form', first: 'Ada' }), ada);
    assert.equal(typed.kind, 'already');
    const digits = stepOf(contacts, 'form', 2, show({ ...contactsApp, page: 'form', phone: '1-555-0100' }), ada);
    assert.equal(digits.kind, 'already');
    const wifi = machineWith(
      "do tap //*[@text='Wi-Fi'] then //*[@text='Wi-Fi' and @checked='true']\n  do tap //*[@text='OK'] -> end",
    );
    assert.equal(stepOf(wifi, 's', 0, screenOf([toggle('w', 'Wi-Fi', true)])).kind, 'already');
    assert.equal(stepOf(wifi, 's', 0, screenOf([toggle('w', 'Wi-Fi', false)])).kind, 'act');
  });

  it('is in its target already when the value that leads there holds', () => {
    const wifi = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='Network']\n  do tap //*[@resource-id='w'] -> on\nfinal on\n  verify //*[@resource-id='w' and @checked='true']\n",
    );
    const on = stepOf(wifi, 's', 0, screenOf([label('t', 'Network'), toggle('w', 'Wi-Fi', true)]));
    assert.deepEqual(on.kind === 'already' && on.target, 'on');
    assert.equal(stepOf(wifi, 's', 0, screenOf([label('t', 'Network'), toggle('w', 'Wi-Fi', false)])).kind, 'act');
  });

  it('does not take a check on another node, or a label, for a value that holds', () => {
    const other = machineWith(
      "do tap //*[@text='OK'] then //*[@text='Wi-Fi' and @checked='true']\n  do tap //*[@text='X'] -> end",
    );
    assert.equal(stepOf(other, 's', 0, screenOf([button('ok', 'OK'), toggle('w', 'Wi-Fi', true)])).kind, 'act');
    const toast = machineWith("do tap //*[@text='OK'] then //*[@text='@checked']\n  do tap //*[@text='X'] -> end");
    assert.equal(stepOf(toast, 's', 0, screenOf([button('ok', 'OK'), label('l', '@checked')])).kind, 'act');
  });

  it('types a masked text anew, whatever its length', () => {
    for (const password of [true, false]) {
      const said = password ? " and @password='true'" : '';
      const pin = machineWith(
        `do type //*[@hint='PIN'${said}] $pin as length\n  do tap //*[@text='OK'] -> end`,
        'param pin: text',
      );
      const screen = screenOf([{ ...field('p', 'PIN', '••••'), password }]);
      assert.equal(stepOf(pin, 's', 0, screen, { pin: '1234' }).kind, 'act');
    }
  });

  it('types nothing into a password field that the machine does not call one: its value would be told', () => {
    const pin = machineWith(
      "do type //*[@hint='PIN'] $pin as length\n  do tap //*[@text='OK'] -> end",
      'param pin: text',
    );
    const decision = stepOf(pin, 's', 0, screenOf([{ ...field('p', 'PIN', ''), password: true }]), { pin: '1234' });
    assert.match(seenOf(decision), /@password='true'/);
  });

  it('bars every way of a step whose act may have happened', () => {
    const screen = show({ ...contactsApp, page: 'form', version: 2 });
    const barred = nextStep(contacts, { state: 'form', step: 3, iteration: 0 }, screen, ada, new Set(['form.3.0']));
    assert.match(seenOf(barred), /may have been done before/);
  });

  it('does what cannot be undone to a row of a long list only where a probe would tell', () => {
    const rows = [label('t', 'T'), { ...button('row', 'Shopping'), class: 'android.widget.TextView' }];
    const list = (scrollable: boolean) => screenOf([{ class: 'android.widget.ListView', scrollable, children: rows }]);
    const text = (mark: string, probe: string) =>
      machineOf(
        `machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  do hold //*[@text='Shopping'] -> end ${mark}\nfinal end\n  verify //*[@text='End']\n${probe}`,
      );
    assert.match(seenOf(stepOf(text('irreversible', ''), 's', 0, list(true))), /another like it may lie out of sight/);
    assert.equal(stepOf(text('irreversible', "  probe file '/n' gone\n"), 's', 0, list(true)).kind, 'act');
    assert.equal(stepOf(text('irreversible', ''), 's', 0, list(false)).kind, 'act');
    assert.equal(stepOf(text('', ''), 's', 0, list(true)).kind, 'act');
  });

  it('says so when nothing leads on', () => {
    assert.match(seenOf(stepOf(contacts, 'list', 1, show(contactsApp), ada)), /none that led away/);
  });

  it('tells of a selector that cannot be evaluated, and throws nothing', () => {
    const bad = machineWith('do tap //*[@text=$nobody] -> end');
    assert.match(seenOf(stepOf(bad, 's', 0, screenOf([button('ok', 'OK')]))), /nobody/);
  });
});

function seenOf(decision: Decision): string {
  return decision.kind === 'miss' ? decision.seen.join('; ') : assert.fail(`expected a miss: ${decision.kind}`);
}
