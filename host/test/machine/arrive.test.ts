import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { arrive, type Machine } from '../../src/machine/index.js';
import type { Screen } from '../../src/screen/index.js';
import { machineOf } from './contacts.js';
import { machineWith, stepOf } from './one-state.js';
import { button, dialogOf, field, label, screenOf, toggle } from './screens.js';

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
