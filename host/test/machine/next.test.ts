import assert from 'node:assert/strict';
import { arrive, type Decision, type Machine, nextStep } from '../../src/machine/index.js';
import type { Screen } from '../../src/screen/index.js';
import { addContact, machineOf } from './contacts.js';
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
    assert.match(seenOf(decision), /found 2/);
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

describe('the effect of a step', () => {
  const before = screenOf([label('t', 'T'), toggle('w', 'Wi-Fi', false), field('n', 'Name'), button('ok', 'OK')]);
  const arrival = (machine: Machine, after: Screen, bindings = {}, from = before) => {
    const decision = stepOf(machine, 's', 0, from, bindings);
    if (decision.kind !== 'act') assert.fail(JSON.stringify(decision));
    return arrive(machine, decision, from, after, bindings);
  };

  it('is that a field shows what was typed', () => {
    const machine = machineWith("do type //*[@hint='Name'] $n\n  do tap //*[@text='OK'] -> end", 'param n: text');
    const shows = (text: string) =>
      screenOf([label('t', 'T'), toggle('w', 'Wi-Fi', false), field('n', 'Name', text), button('ok', 'OK')]);
    assert.equal(arrival(machine, shows('Ada'), { n: 'Ada' }).kind, 'at');
    const cut = arrival(machine, shows('Ad'), { n: 'Ada' });
    assert.deepEqual(cut, { kind: 'not yet', wanted: ["it to show 'Ada'"], seen: ["it shows 'Ad'"] });
  });

  it('finds a field again that its selector names no more', () => {
    const machine = machineWith(
      "do type //android.widget.EditText[@text=''] $n\n  do tap //*[@text='OK'] -> end",
      'param n: text',
    );
    const after = screenOf([
      label('t', 'T'),
      toggle('w', 'Wi-Fi', false),
      field('n', 'Name', 'Ada'),
      button('ok', 'OK'),
    ]);
    assert.equal(arrival(machine, after, { n: 'Ada' }).kind, 'at');
  });

  it('is that a switch is flipped, and not merely that something changed', () => {
    const machine = machineWith("do tap //*[@text='Wi-Fi']\n  do tap //*[@text='OK'] -> end");
    const changed = screenOf([
      label('t', 'Other'),
      toggle('w', 'Wi-Fi', false),
      field('n', 'Name'),
      button('ok', 'OK'),
    ]);
    assert.deepEqual(arrival(machine, changed).kind, 'not yet');
    const flipped = screenOf([label('t', 'T'), toggle('w', 'Wi-Fi', true), field('n', 'Name'), button('ok', 'OK')]);
    assert.deepEqual(arrival(machine, flipped), { kind: 'at', target: undefined });
  });

  it('is that something changed, where the step promises nothing else', () => {
    const machine = machineWith("do tap //*[@text='OK']\n  do tap //*[@text='OK'] -> end");
    assert.equal(arrival(machine, before).kind, 'not yet');
    assert.equal(arrival(machine, screenOf([label('t', 'Other')])).kind, 'at');
  });

  it('is not that an older toast went away, nor that a dialog came up: the tap was lost', () => {
    const machine = machineWith("do tap //*[@text='OK']\n  do tap //*[@text='OK'] -> end");
    const nodes = [label('t', 'T'), button('ok', 'OK')];
    const toast = { type: 'toast', package: 'com.app', id: 3, touchable: false, root: label('x', 'Copied') } as const;
    const toasted = screenOf(nodes, { above: [toast] });
    assert.equal(arrival(machine, screenOf(nodes), {}, toasted).kind, 'not yet');
    assert.equal(arrival(machine, toasted, {}, screenOf(nodes)).kind, 'at', 'a new toast is an answer');
    const dialog = screenOf(nodes, { above: [dialogOf([label('q', 'Rate this app?')], 'com.app')] });
    assert.equal(arrival(machine, dialog, {}, screenOf(nodes)).kind, 'not yet');
  });

  it('is its own value as well, where the target looks like the screen before', () => {
    const slider = (current: number) => ({
      class: 'android.widget.SeekBar',
      resourceId: 'level',
      range: { min: 0, max: 255, current },
    });
    const page = (current: number, text: string) => screenOf([label('t', 'T'), label('n', text), slider(current)]);
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  do set //*[@resource-id='level'] 'max' -> end\nfinal end\n  verify //*[@text='T']\n",
    );
    assert.equal(arrival(machine, page(10, 'new'), {}, page(10, 'old')).kind, 'not yet');
    assert.equal(arrival(machine, page(200, 'old'), {}, page(10, 'old')).kind, 'not yet');
    assert.deepEqual(arrival(machine, page(255, 'old'), {}, page(10, 'old')), { kind: 'at', target: 'end' });
  });

  it('is exactly one of the targets', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  do tap //*[@text='OK'] -> one or two\nstate one\n  verify //*[@text='One']\nstate two\n  verify //*[@text='Two']\n",
    );
    assert.deepEqual(arrival(machine, screenOf([label('x', 'Two')])), { kind: 'at', target: 'two' });
    const both = arrival(machine, screenOf([label('x', 'One'), label('y', 'Two')]));
    assert.deepEqual(both.kind === 'ambiguous' && both.targets, ['one', 'two']);
    const neither = arrival(machine, screenOf([label('x', 'Three')]));
    assert.deepEqual(neither.kind === 'not yet' && neither.wanted, [
      "'one' with //*[@text='One'] or 'two' with //*[@text='Two']",
    ]);
    assert.deepEqual(neither.kind === 'not yet' && neither.seen, ["a screen of com.app with 'Three'"]);
  });

  it('is a change besides, where the target looks like the screen before', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  do tap //*[@text='OK'] -> twin\nstate twin\n  verify //*[@text='T']\n",
    );
    assert.equal(arrival(machine, before).kind, 'not yet');
    const after = screenOf([label('t', 'T'), label('n', 'new')]);
    assert.deepEqual(arrival(machine, after), { kind: 'at', target: 'twin' });
  });

  it('passes over an optional target that did not come up, but not over an act that cannot be undone', () => {
    const text = (mark: string) =>
      `machine a/b\napp com.app\nstate s\n  verify //*[@text='T']\n  do tap //*[@text='OK'] -> tips\nstate tips optional\n  verify //*[@text='Tips']\n  do tap //*[@text='Got it'] -> form ${mark}\nstate form\n  verify //*[@text='Form']\n`;
    assert.deepEqual(arrival(machineOf(text('')), screenOf([label('x', 'Form')])), { kind: 'at', target: 'form' });
    assert.equal(arrival(machineOf(text('irreversible')), screenOf([label('x', 'Form')])).kind, 'not yet');
  });

  it('is what then says, where it says something', () => {
    const machine = machineWith(
      "do tap //*[@text='OK'] then //*[@text='Saved'] and absent //*[@text='OK']\n  do tap //*[@text='OK'] -> end",
    );
    assert.equal(arrival(machine, screenOf([label('s', 'Saved'), button('ok', 'OK')])).kind, 'not yet');
    assert.equal(arrival(machine, screenOf([label('s', 'Saved')])).kind, 'at');
  });
});

function machineWith(steps: string, header = ''): Machine {
  return machineOf(
    `machine a/b\napp com.app\n${header}\nstate s\n  verify //*[@text='T']\n  ${steps}\nfinal end\n  verify //*[@text='End']\n`,
  );
}

function stepOf(
  machine: Machine,
  state: string,
  step: number,
  screen: Screen,
  bindings: Record<string, string> = {},
): Decision {
  return nextStep(machine, { state, step, iteration: 0 }, screen, bindings);
}

function seenOf(decision: Decision): string {
  return decision.kind === 'miss' ? decision.seen.join('; ') : assert.fail(`expected a miss: ${decision.kind}`);
}
