import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindGoal } from '../../src/machine/index.js';
import { type NodeInit, resolve, type Screen } from '../../src/screen/index.js';
import type { OutsideChange, TrajectoryStep } from '../../src/trajectory/index.js';
import { APP, button, lines, on, page, reason, run, tap, tapRow } from './recorded.js';

const text = (said: string, id: string): NodeInit => ({
  class: 'android.widget.TextView',
  text: said,
  resourceId: `${APP}:id/${id}`,
});
const rows = (id: string, ...children: NodeInit[]): NodeInit => ({
  class: 'android.widget.ListView',
  resourceId: `${APP}:id/${id}`,
  // The list is the second thing of its page.
  children: children.map((child, index) => placed(child, 50 + index * 20, 20)),
});
const placed = (node: NodeInit, top: number, height: number): NodeInit => ({
  ...node,
  bounds: { left: 0, top, right: 1080, bottom: top + height },
  children: (node.children ?? []).map((child, index, all) =>
    placed(child, top + (index * height) / all.length, height / all.length),
  ),
});
const row = (...said: string[]): NodeInit => ({
  class: 'android.widget.LinearLayout',
  clickable: true,
  children: said.map((each, index) => text(each, index === 0 ? 'name' : 'detail')),
});
const changing = (step: TrajectoryStep, ...outside: OutsideChange[]): TrajectoryStep => ({ ...step, outside });
const end = page('Home');

describe('what a run brought about', () => {
  const preference = (said: string, checked: boolean): NodeInit => ({
    class: 'android.widget.LinearLayout',
    clickable: true,
    children: [
      text(said, 'name'),
      { class: 'android.widget.Switch', checkable: true, checked, resourceId: `${APP}:id/switch_widget` },
    ],
  });
  const display = (dark: boolean) =>
    page('Display', rows('list', preference('Dark theme', dark), preference('Adaptive', true)));

  it('was undone by a second run, which tapped the row of a switch that was right already', () => {
    const made = run('Switch Dark theme on', [
      tapRow(display(false), 'Dark theme', display(true)),
      tap(display(true), 'Display', end),
    ]);
    assert.match(lines(made, '  do')[0] ?? '', /do tap .*'Dark theme'.* then .*switch_widget.*\[@checked='true'\]/);
  });

  it('is the switch of a label that the goal says, which is no value that nothing varies', () => {
    const steps = [tapRow(display(false), 'Dark theme', display(true))];
    assert.deepEqual(lines(run('It is late: switch Dark theme on', steps), 'param'), []);
    assert.match(reason(run('Switch on what Dark wants', steps)), /'Dark' was never put in/);
  });

  const watch = (label: string, id: string) => page('Stopwatch', button(label, { resourceId: id }));

  it('was started again by a second run, which pressed the button that said Start by then', () => {
    const id = `${APP}:id/start_pause`;
    const made = run('Pause the stopwatch', [
      tap(watch('Pause', id), 'Pause', watch('Start', id)),
      tap(watch('Start', id), 'Stopwatch', end),
    ]);
    assert.doesNotMatch(lines(made, '  do')[1] ?? '', /then/, 'what the next screen says is no effect on a button');
    assert.match(lines(made, '  do')[0] ?? '', /do tap \/\/\*\[@text='Pause'\] then \/\/\*\[@text='Start'\]/);
  });

  it('is not what another button says that came to the same place', () => {
    const made = run('Find the way out', [
      tap(watch('olive', ''), 'olive', watch('coral', '')),
      tap(watch('coral', ''), 'coral', end),
    ]);
    assert.doesNotMatch(lines(made, '  do').join('\n'), /then/);
  });

  it('is that a row is gone, where nothing outside the screen tells', () => {
    const list = (...names: string[]) => page('Expenses', rows('expenses', ...names.map((name) => row(name))));
    const question = page('Sure?', button('Delete'));
    const made = run('Delete the expense "Lunch"', [
      tapRow(list('Lunch', 'Rent'), 'Lunch', question),
      tap(question, 'Delete', list('Rent')),
    ]);
    assert.deepEqual(lines(made, '  verify absent'), ['  verify absent //*[@text=$expense]']);
  });
});

describe('what a run changed outside the screen', () => {
  const camera = page('Camera', button('Shutter'));
  const photo = (name: string, change: 'added' | 'gone'): OutsideChange => ({
    kind: 'file',
    path: `/sdcard/Pictures/${name}`,
    change,
  });
  const probesOf = (goal: string, ...outside: OutsideChange[]) =>
    lines(run(goal, [changing(tap(camera, 'Shutter', end), ...outside)]), '  probe');

  it('is a picture, whose name no other run gives', () => {
    assert.deepEqual(probesOf('Take a picture', photo('IMG_20231015_153400.jpg', 'added')), [
      "  probe file '/sdcard/Pictures/IMG_*_*.jpg' count +1",
    ]);
    assert.deepEqual(probesOf('Delete the last picture', photo('IMG_20231015_153400.jpg', 'gone')), [
      "  probe file '/sdcard/Pictures/IMG_*_*.jpg' count -1",
    ]);
    assert.deepEqual(probesOf('Take a picture', photo('IMG_1.jpg', 'added'), photo('IMG_2.jpg', 'gone')), []);
  });

  const people = page('People', rows('people', row('Ada Byron')));
  const contact = (starred: string, change: 'added' | 'gone'): OutsideChange => ({
    kind: 'row',
    uri: 'content://contacts',
    change,
    row: { display_name: 'Ada Byron', starred },
  });
  const rowProbes = (...outside: OutsideChange[]) =>
    lines(run('Do it for Ada Byron', [changing(tapRow(people, 'Ada Byron', end), ...outside)]), '  probe');

  it('was said to be a row less, when a contact was given a star', () => {
    assert.deepEqual(rowProbes(contact('0', 'gone'), contact('1', 'added')), [
      "  probe content content://contacts where display_name = $it and starred = '1' count +1",
    ]);
  });

  it('is not the value of the recorded run that a row was changed to', () => {
    assert.deepEqual(rowProbes(contact('1697383000000', 'gone'), contact('1697386600000', 'added')), []);
  });

  it('was said to be one message less, when a conversation of two was deleted', () => {
    assert.deepEqual(rowProbes(contact('0', 'gone'), contact('1', 'gone')), [
      '  probe content content://contacts where display_name = $it count 0',
    ]);
  });

  it('is a setting of another size where another size is asked for', () => {
    const size = (from: string, to: string): OutsideChange => ({
      kind: 'setting',
      namespace: 'system',
      key: 'size',
      from,
      to,
    });
    assert.deepEqual(rowProbes(size('1', '0.85')), []);
    assert.deepEqual(rowProbes(size('0', '1')), ["  probe setting system size = '1'"]);
    // The lowest of many levels is 1, too.
    assert.deepEqual(rowProbes(size('255', '1')), []);
  });

  it('is location that was turned off from its third level, and a machine looked at it no more', () => {
    const location = (from: string, to: string): OutsideChange => ({
      kind: 'setting',
      namespace: 'secure',
      key: 'location_mode',
      from,
      to,
    });
    for (const from of ['3', '2', '1'])
      assert.deepEqual(rowProbes(location(from, '0')), ["  probe setting secure location_mode = '0'"], from);
    assert.deepEqual(rowProbes(location('0', '3')), []);
  });
});

describe('a value that was picked', () => {
  const choice = (said: string, checked: boolean): NodeInit => ({
    class: 'android.widget.CheckedTextView',
    text: said,
    checked,
    checkable: true,
    clickable: true,
  });
  const dialog = (chosen: string) =>
    page('Screen timeout', rows('choices', ...['1 minute', '2 minutes'].map((said) => choice(said, said === chosen))));

  it('of few choices is one of them, and no other is tried on the app', () => {
    const made = run('Set the screen timeout to 2 minutes', [tap(dialog('1 minute'), '2 minutes', end)]);
    assert.deepEqual(lines(made, 'param'), ["param   name: enum '1 minute', '2 minutes'"]);
  });

  it('of few choices is that choice where the goal writes it small, and stays a word of the goal where that says it twice', () => {
    const weekly = page('Repetition', rows('choices', choice('Daily', true), choice('Weekly', false)));
    const made = run('Repeat the event weekly', [tap(weekly, 'Weekly', end)]);
    assert.deepEqual(lines(made, 'goal|param'), [
      'goal    "Repeat the event {name}"',
      "param   name: enum 'Daily', 'Weekly'",
    ]);
    const bound = made.kind === 'machine' && bindGoal(made.machine, 'Repeat the event daily');
    assert.deepEqual(bound && bound.kind === 'bound' && bound.values, { name: 'Daily' });
    assert.deepEqual(lines(run('Repeat the weekly review weekly', [tap(weekly, 'Weekly', end)]), 'param'), []);
  });

  it('is what a label says behind the words of all its list, and no part of a name', () => {
    const folders = page('Move to', rows('folders', row('Notes › Travel'), row('Notes › Work')));
    assert.deepEqual(lines(run('Move it to Travel', [tapRow(folders, 'Notes › Travel', end)]), 'goal|  do'), [
      'goal    "Move it to {it}"',
      `  do tap //android.widget.LinearLayout[./*[@resource-id='${APP}:id/name' and @text=concat('Notes › ',$it)]] -> home`,
    ]);
    const people = page('People', rows('people', row('Ada Byron'), row('Cy Byron')));
    assert.match(reason(run('Write to Ada', [tapRow(people, 'Ada Byron', end)])), /'Ada' was never put in/);
    const mixed = page('Move to', rows('folders', row('Notes › Travel'), row('Archive')));
    assert.match(reason(run('Move it to Travel', [tapRow(mixed, 'Notes › Travel', end)])), /'Travel' was never put in/);
  });

  it('is the folder 2025 that is no word of a language', () => {
    const list = page('Notes', rows('notes', row('ferry_2025', '2 items'), row('Plans', '1 item')));
    assert.deepEqual(lines(run('Open ferry_2025', [tapRow(list, 'ferry_2025', end)]), 'goal|  do'), [
      'goal    "Open {name}"',
      `  do tap //android.widget.LinearLayout[./*[@resource-id='${APP}:id/name' and @text=$name]] -> home`,
    ]);
  });

  it('of few choices is shown otherwise elsewhere, and nothing is wanted of that', () => {
    const saved = page('Recorder', text('2 minutes, stereo', 'format'), text('2 minutes', 'length'));
    const made = run('Record for 2 minutes', [tap(dialog('1 minute'), '2 minutes', saved)]);
    assert.deepEqual(
      lines(made, '  verify').filter((line) => line.includes('$')),
      ['  verify //*[@text=$name]'],
    );
  });

  it('opened an app, and a run with another value was told to look for the first one', () => {
    const home = page('Home', button('Contacts'), button('Phone'));
    const opened = run('Open the app called Contacts', [
      tap(home, 'Contacts', { ...page('People'), package: 'com.example.contacts' }),
    ]);
    assert.match(reason(opened), /opened com\.example\.contacts, and another value would open another app/);
  });

  it('was said in small letters, in a row that the run deleted', () => {
    const alarms = (...names: string[]) => page('Alarms', rows('alarms', ...names.map((name) => row(name))));
    const question = page('Sure?', button('Delete'));
    const made = run('Remove the alarm labelled Feed the cat', [
      tapRow(alarms('Feed the cat', 'Work'), 'Feed the cat', question),
      tap(question, 'Delete', alarms('Work')),
    ]);
    assert.deepEqual(lines(made, 'goal'), ['goal    "Remove the alarm labelled {name}"']);
  });

  it('is not the name of the app on one of its tabs', () => {
    const tabs = page('Clock', button('Clock'), button('Alarms'));
    assert.deepEqual(lines(run('Show the Clock app', [tap(tabs, 'Alarms', end)]), 'param'), []);
    const picked = run('Show the Clock app', [
      { ...tap(tabs, 'Alarms', end), action: { kind: 'tap', target: on(tabs, 'Alarms') - 1 } },
    ]);
    assert.deepEqual(lines(picked, 'param'), []);
  });

  it('was named by the letter in its picture, which is that of another contact, too', () => {
    const list = page('People', rows('people', row('T', 'Tariq Mensah'), row('A', 'Ada Byron')));
    const made = run('Call the contact Tariq Mensah', [tapRow(list, 'Tariq Mensah', end)]);
    assert.match(lines(made, '  do').join(), / @text=\$contact\]/);
  });

  it('is looked for in the label that showed it: another row that had it in its note was taken', () => {
    const people = (...said: readonly (readonly [string, string])[]) =>
      page('People', rows('people', ...said.map(([name, note]) => row(name, note))));
    const made = run('Call the contact Tariq Mensah', [
      tapRow(people(['Tariq Mensah', 'Work'], ['Ada Byron', 'Home']), 'Tariq Mensah', end),
    ]);
    const [, selector = ''] = /do tap (\/\/.*) -> /.exec(lines(made, '  do').join()) ?? [];
    const found = (...said: readonly (readonly [string, string])[]) =>
      resolve(people(...said), selector, { contact: 'Tariq Mensah' }, 'tap').kind;
    assert.equal(found(['Ada Byron', 'Tariq Mensah'], ['Cy', 'Home']), 'none');
    assert.equal(found(['Ada Byron', 'Tariq Mensah'], ['Tariq Mensah', 'Home']), 'one');
  });
});

describe('a row that the goal does not name', () => {
  const list = (...names: string[]) => page('Notes', rows('notes', ...names.map((name) => row(name))));
  const question = page('Sure?', button('Delete'));
  const deleted = (after: Screen, ...outside: OutsideChange[]) =>
    run('Delete the oldest note', [
      tapRow(list('Milk list', 'Plans'), 'Milk list', question),
      changing(tap(question, 'Delete', after), ...outside),
    ]);

  it('was picked by what it said that day, so that another run would have deleted the same', () => {
    assert.match(reason(deleted(list('Plans'))), /is a row of somebody's data/);
    const gone: OutsideChange = { kind: 'file', path: '/sdcard/notes/Milk list', change: 'gone' };
    assert.match(reason(deleted(end, gone)), /is a row of somebody's data/);
  });

  it("is one of the app's own, where nothing tells that it comes and goes", () => {
    assert.equal(deleted(end).kind, 'machine');
  });
});
