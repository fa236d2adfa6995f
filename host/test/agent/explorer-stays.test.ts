import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Explorer, type Handover, runPolicy } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import {
  button,
  type FakeApp,
  FakeDevice,
  type FakeNode,
  fakeApp,
  field,
  go,
  group,
  label,
} from '../../src/device/index.js';
import { solve } from '../../src/preact/index.js';

const NOTES = 'com.example.notes';
const OTHER = 'com.example.other';
/** The system's choice of apps. */
const RESOLVER = 'android';
const GOAL = 'Create a note called Milk';
const HANDOVER: Handover = { done: [], wanted: 'a form', seen: 'none', remaining: [], placed: [], hidden: [] };

/** What whoever takes over does on a list of notes with these rows, beside another app in which a note could be made, too. */
async function takeOver(rows: readonly FakeNode[], front: string = NOTES) {
  const clock = new SimulatedClock(1_800_000_000_000);
  const apps = [notes(NOTES, rows), notes(OTHER, [NEW]), notes(RESOLVER, [CHOICE])];
  const device = new FakeDevice({ apps, clock });
  await device.launch(front, { cold: true });
  const seen: string[] = [];
  const loop = await runPolicy({
    device,
    policy: new Explorer(),
    goal: GOAL,
    clock,
    deadline: new Deadline(clock, 600_000),
    maxSteps: 40,
    apps: [NOTES],
    handover: HANDOVER,
    listener: { decided: (sentence) => void seen.push(sentence) },
  });
  const { stdout } = await device.shell(`content query --uri content://${OTHER}/notes`);
  return { ...loop, did: seen.join(' > '), ofOther: stdout };
}

describe('the explorer stays in the app of the goal', () => {
  it('left by Back, and went on in another app from the home screen', async () => {
    const { outcome, why, did, last, ofOther } = await takeOver([row('Help', go('help'))]);
    assert.equal(outcome, 'gave-up', did);
    assert.match(
      why,
      /^Nothing on the screens leads to .* Back leads out of com\.example\.notes, and no way is left in it\.$/,
    );
    assert.match(did, /'Help' > Press back > Press back$/);
    assert.notEqual(last.package, OTHER);
    assert.match(ofOther, /No result found/);
  });

  it('looked behind a row that opened another app, and pressed what it found there', async () => {
    const rows = [row('Help', (app) => app.launch(OTHER))];
    const { outcome, did, ofOther } = await takeOver(rows);
    assert.equal(outcome, 'gave-up');
    assert.match(did, /'Help' > Press back/);
    assert.doesNotMatch(did, /New note/);
    assert.match(ofOther, /No result found/);
  });

  it('still goes on in an app that is opened by what speaks of the goal', async () => {
    const { outcome, why, ofOther } = await takeOver([button('New note', (app) => app.launch(OTHER), { id: 'add' })]);
    assert.equal(outcome, 'done', why);
    assert.match(ofOther, /name=Milk/);
  });

  it('gave up an app that was opened by what speaks of the goal, for the system asked by which one first', async () => {
    const opens = button('New note', (app) => app.launch(RESOLVER), { id: 'add' });
    const { outcome, why, did, ofOther } = await takeOver([opens]);
    assert.equal(outcome, 'done', `${did}; ${why}`);
    assert.match(ofOther, /name=Milk/);
  });

  it('took over where another app was in front, and made the note there', async () => {
    const { outcome, why, did, ofOther } = await takeOver([NEW], OTHER);
    assert.equal(outcome, 'gave-up', why);
    assert.match(why, / com\.example\.other is in front, and the goal's app is com\.example\.notes\.$/);
    assert.equal(did, '');
    assert.match(ofOther, /No result found/);
  });

  it('went to another app although it was told in which one to do it', async () => {
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [notes(NOTES, [row('Help', go('help'))]), notes(OTHER, [NEW])], clock });
    const deadline = new Deadline(clock, 600_000);
    const solved = await solve({ device, policy: new Explorer(), goal: GOAL, app: NOTES, clock, deadline });
    assert.equal(solved.outcome, 'gave-up', solved.why);
    assert.match(solved.why, / Back leads out of com\.example\.notes, and no way is left in it\.$/);
    assert.match((await device.shell(`content query --uri content://${OTHER}/notes`)).stdout, /No result found/);
  });
});

const NEW = button('New note', go('form'), { id: 'add' });
const CHOICE = row('New note', (app) => app.launch(OTHER));

/** A row of a page of rows, which is a place. */
function row(text: string, tap: NonNullable<FakeNode['tap']>): FakeNode {
  return group([label(text)], { tap, id: text.toLowerCase() });
}

function notes(name: string, rows: readonly FakeNode[]): FakeApp {
  return fakeApp({
    package: name,
    start: 'list',
    values: { name: '' },
    tables: { notes: { uri: `content://${name}/notes`, columns: ['name'] } },
    screens: {
      list: { nodes: [label('Notes', { id: 'title' }), ...rows] },
      help: { nodes: [label('Help')] },
      form: {
        nodes: [
          label('New note'),
          field('name', { id: 'name', hint: 'Name' }),
          button(
            'Save',
            (app) => {
              app.insert('notes', { name: app.value('name') });
              app.go('list');
            },
            { id: 'save' },
          ),
        ],
      },
    },
  });
}
