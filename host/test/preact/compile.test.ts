import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compileProbes } from '../../src/preact/compile/probes.js';
import { type Compiled, compile } from '../../src/preact/index.js';
import type { NodeInit, Screen, WindowInit } from '../../src/screen/index.js';
import type { OutsideChange, Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { screenOf } from '../screen/screens.js';

const APP = 'com.example.app';
const text = (said: string, id = ''): NodeInit => ({ class: 'android.widget.TextView', text: said, resourceId: id });
const button = (said: string, more: NodeInit = {}): NodeInit => ({
  class: 'android.widget.Button',
  text: said,
  clickable: true,
  resourceId: `${APP}:id/${said.toLowerCase().replaceAll(' ', '_')}`,
  ...more,
});
const edit = (hint: string, shown = ''): NodeInit => ({
  class: 'android.widget.EditText',
  resourceId: `${APP}:id/${hint.toLowerCase()}`,
  hint,
  text: shown,
  editable: true,
  clickable: true,
});
const windowOf = (title: string, ...children: NodeInit[]): WindowInit => ({
  package: APP,
  activity: `${APP}.Main`,
  root: { bounds: band(0, 9), children: [text(title, `${APP}:id/title`), ...children].map(placed) },
});
/** One below the other. */
const placed = (node: NodeInit, index: number): NodeInit => ({ ...node, bounds: band(index, 1) });
const band = (index: number, rows: number) => ({
  left: 0,
  top: index * 100,
  right: 1080,
  bottom: (index + rows) * 100,
});
const page = (title: string, ...children: NodeInit[]): Screen => screenOf([windowOf(title, ...children)]);

/** The order of the node that says so on a screen. */
const on = (screen: Screen, said: string): number =>
  screen.tree.nodes.find((node) => node.text === said || node.hint === said)?.order ?? assert.fail(said);
type Doing = { readonly action: TrajectoryStep['action']; readonly after: Screen; readonly outside?: OutsideChange[] };
const tap = (screen: Screen, said: string, after: Screen, outside: OutsideChange[] = []): TrajectoryStep =>
  step(screen, { action: { kind: 'tap', target: on(screen, said) }, after, outside });
const type = (screen: Screen, hint: string, value: string, after: Screen, outside: OutsideChange[] = []) =>
  step(screen, { action: { kind: 'type', target: on(screen, hint), value, as: 'exact' }, after, outside });
const back = (screen: Screen, after: Screen) => step(screen, { action: { kind: 'key', key: 'back' }, after });
const step = (before: Screen, { action, after, outside = [] }: Doing): TrajectoryStep => ({
  before,
  action,
  after,
  outside,
  why: '',
  tookMs: 1,
});
const compiled = (goal: string, steps: readonly TrajectoryStep[], more: Partial<Trajectory> = {}): Compiled =>
  compile({
    version: 1,
    goal,
    app: APP,
    policy: 'script',
    recordedAt: '2026-01-01T00:00:00.000Z',
    steps,
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs: 1,
    ...more,
  });
const acts = (made: Compiled): readonly string[] => {
  if (made.kind === 'refused') return assert.fail(made.reason);
  return made.text.split('\n').filter((line) => line.startsWith('  do '));
};
const reason = (made: Compiled): string => (made.kind === 'refused' ? made.reason : assert.fail(made.text));

describe('a value that is put in with other letters than the goal has', () => {
  const form = page('Form', edit('Name'), button('Save'));
  const end = page('Saved');
  const typed = (goal: string, value: string): Compiled => {
    const filled = page('Form', edit('Name', value), button('Save'));
    return compiled(goal, [type(form, 'Name', value, filled), tap(filled, 'Save', end)]);
  };

  it("was kept as a literal, so that 'ada lovelace' gave everyone the name Ada", () => {
    assert.match(reason(typed('create a contact for ada lovelace', 'Ada')), /'Ada' was put in with other letters/);
    assert.match(reason(typed('create a contact for ada lovelace', 'Ada Lovelace')), /other letters/);
    assert.match(reason(typed('put milk on the list', 'Buy milk')), /'milk'.*among other words/);
  });

  it('is a parameter where the letters are the same, and a literal where the goal does not speak of it', () => {
    assert.match(acts(typed('create a contact for ada lovelace', 'ada lovelace'))[0] ?? '', /\$name/);
    assert.match(acts(typed('Say hello', 'Good day'))[0] ?? '', /'Good day'/);
  });
});

describe('a run that did not reach its goal', () => {
  it('was compiled all the same', () => {
    const start = page('Start', button('Go'));
    const made = compiled('Open the end', [tap(start, 'Go', page('End'))], { reached: false });
    assert.match(reason(made), /not reached/);
  });
});

describe('a wrong turn', () => {
  const start = page('Start', button('Go'), button('Mute'), button('Help'));
  const end = page('End');

  it('is left out where the run went back', () => {
    const help = page('Help', button('More'));
    const made = compiled('Open the end', [tap(start, 'Help', help), back(help, start), tap(start, 'Go', end)]);
    assert.equal(acts(made).length, 1);
  });

  it('was taken for one where something was confirmed or switched that no screen shows', () => {
    const asked = page('Mute everything?', button('OK'), button('Cancel'));
    const muted = compiled('Mute it and open the end', [
      tap(start, 'Mute', asked),
      tap(asked, 'OK', start),
      tap(start, 'Go', end),
    ]);
    assert.equal(acts(muted).length, 3);
    const declined = compiled('Open the end', [
      tap(start, 'Mute', asked),
      tap(asked, 'Cancel', start),
      tap(start, 'Go', end),
    ]);
    assert.equal(acts(declined).length, 1);

    const options = page('Options', button('Silent', { checkable: true }));
    const silent = page('Options', button('Silent', { checkable: true, checked: true }));
    const switched = compiled('Make it silent and open the end', [
      tap(start, 'Help', options),
      tap(options, 'Silent', silent),
      back(silent, start),
      tap(start, 'Go', end),
    ]);
    assert.equal(acts(switched).length, 4, acts(switched).join('\n'));
  });
});

describe('what changed something outside', () => {
  const added: OutsideChange = { kind: 'row', uri: 'content://x/y', change: 'added', row: { name: 'draft' } };
  const form = page('Form', edit('Name'), button('Save'));
  const filled = (value: string) => page('Form', edit('Name', value), button('Save'));

  it('was left out where the same field was typed into next', () => {
    const made = compiled('Keep a draft', [
      type(form, 'Name', 'one', filled('one'), [added]),
      type(filled('one'), 'Name', 'two', filled('two')),
      tap(filled('two'), 'Save', page('Saved')),
    ]);
    assert.deepEqual(acts(made).filter((line) => line.includes('type')).length, 2);
    const focused = compiled('Keep a draft', [
      tap(form, 'Name', filled(''), [added]),
      type(filled(''), 'Name', 'two', filled('two')),
      tap(filled('two'), 'Save', page('Saved')),
    ]);
    assert.equal(acts(focused).length, 3);
  });
});

describe('what a run changed outside, as a whole', () => {
  const start = page('Start', button('Go'));
  const set = (from: string | undefined, to: string | undefined): OutsideChange => ({
    kind: 'setting',
    namespace: 'system',
    key: 'level',
    from,
    to,
  });
  const file = (change: 'added' | 'gone' | 'changed'): OutsideChange => ({ kind: 'file', path: '/sdcard/a', change });
  const probes = (...outside: OutsideChange[]) =>
    compileProbes([tap(start, 'Go', start, outside)], []).map((probe) =>
      probe.kind === 'setting' ? probe.value : probe.kind === 'file' ? probe.exists : probe,
    );

  it('was two values of one key, which cannot both hold', () => {
    assert.deepEqual(probes(set('10', '40'), set('40', '60')), [{ kind: 'literal', value: '60' }]);
    assert.deepEqual(probes(set('1', '2'), set('2', '3'), set('3', '1')), []);
  });

  it('was a file that came and went, or went and came', () => {
    assert.deepEqual(probes(file('added'), file('changed'), file('gone')), []);
    assert.deepEqual(probes(file('gone'), file('added')), []);
    assert.deepEqual(probes(file('added'), file('changed')), [true]);
    assert.deepEqual(probes(file('changed'), file('gone')), [false]);
  });
});
