import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Explorer, readGoal } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import {
  button,
  dismiss,
  type FakeApp,
  FakeDevice,
  type FakeNode,
  fakeApp,
  field,
  go,
  label,
  show,
} from '../../src/device/index.js';
import { solve } from '../../src/preact/index.js';

/** Solves a goal in an app, and tells what was tapped. */
async function solveIn(app: FakeApp, goal: string) {
  const clock = new SimulatedClock(1_800_000_000_000);
  const device = new FakeDevice({ apps: [app], clock });
  const deadline = new Deadline(clock, 600_000);
  const tapped: string[] = [];
  const solved = await solve({
    device,
    policy: new Explorer(),
    goal,
    app: app.package,
    clock,
    deadline,
    listener: { decided: (sentence) => void tapped.push(sentence) },
  });
  return { ...solved, did: tapped.join(' > ') };
}

/** A list of notes that shows these things, and a dialog over it at the start. */
function notes(nodes: readonly FakeNode[], dialog?: readonly FakeNode[]): FakeApp {
  return fakeApp({
    package: 'com.example.notes',
    start: 'list',
    values: { name: '', asked: '' },
    screens: {
      list: {
        nodes: [label('Notes', { id: 'title' }), ...nodes],
        shown: (app) => {
          if (dialog === undefined || app.value('asked') === 'yes') return;
          app.set('asked', 'yes');
          app.show('question');
        },
      },
      question: { dialog: true, nodes: dialog ?? [] },
      form: {
        nodes: [
          label('New note'),
          field('name', { id: 'name', hint: 'Name' }),
          button('Save', go('list'), { id: 'ok' }),
        ],
      },
      page: { nodes: [label('Mute notifications', { id: 'title' })] },
    },
  });
}

describe('the explorer does what the goal says and nothing else', () => {
  const CREATE = 'Create a note called Milk';
  const add = button('New note', go('form'), { id: 'add' });
  const pressed = button('pressed', dismiss);

  for (const [question, yes] of [
    ['Free up space: erase 312 photos?', 'OK'],
    ['Buy premium for 49.99?', 'Continue'],
    ['Unlock everything, € 4 a month', 'Yes'],
    ['Alle Notizen werden gelöscht. Fortfahren?', 'OK'],
    ['将删除所有笔记', 'OK'],
  ] as const) {
    it(`a dialog that asks "${question}" was answered with ${yes}`, async () => {
      const dialog = (...more: readonly FakeNode[]) => [label(question), ...more, { ...pressed, text: yes, id: 'yes' }];
      const declined = await solveIn(notes([add], dialog(button('Cancel', dismiss, { id: 'no' }))), CREATE);
      assert.equal(declined.outcome, 'done', `${declined.why} ${declined.did}`);
      assert.match(declined.did, /'Cancel'/);
      assert.doesNotMatch(declined.did, new RegExp(`'${yes}'`));
      const left = await solveIn(notes([add], dialog()), CREATE);
      assert.equal(left.outcome, 'done', `${left.why} ${left.did}`);
      assert.doesNotMatch(left.did, new RegExp(`'${yes}'`));
    });
  }

  it('a dialog that asks for nothing is still answered', async () => {
    const dialog = [label('Welcome to your notes'), { ...pressed, text: 'OK', id: 'yes' }];
    const { outcome, why, did } = await solveIn(notes([add], dialog), CREATE);
    assert.equal(outcome, 'done', why);
    assert.match(did, /'OK'/);
  });

  for (const word of ['Löschen', 'Supprimer', 'Subscribe', 'Book', '订阅', 'Kostenpflichtig bestellen']) {
    it(`a button '${word}' was pressed because something might be behind it`, async () => {
      const { outcome, did } = await solveIn(notes([button(word, go('list'), { id: 'what' })]), CREATE);
      assert.equal(outcome, 'gave-up');
      assert.doesNotMatch(did, new RegExp(word));
    });
  }

  for (const goal of ['Delete the note', 'delete the shopping list', 'Clear the history']) {
    it(`"${goal}", which names none, pressed 'Delete all'`, async () => {
      const { outcome, why, did } = await solveIn(
        notes([label('Work'), button('Delete all', show('question'), { id: 'all' })], [label('Sure?')]),
        goal,
      );
      assert.equal(outcome, 'gave-up', why);
      assert.match(why, /Put its name in quotes/);
      assert.equal(did, '');
    });
  }

  it('"Mute notifications" was done because a page is called so', async () => {
    const app = (): FakeApp => notes([button('Mute notifications', go('page'), { id: 'mute' })]);
    assert.equal((await solveIn(app(), 'Mute notifications')).outcome, 'gave-up');
    assert.equal((await solveIn(app(), 'Open mute notifications')).outcome, 'done');
  });

  it('a contact with an email address was taken for one to be sent an email', () => {
    const asked = (goal: string) => [...readGoal(goal).dangers];
    assert.deepEqual(asked('Create a contact for Ada with number 5550100 and email ada@example.com'), []);
    assert.deepEqual(asked('Open the order of the call'), []);
    assert.deepEqual(asked('Email ada@example.com'), ['send']);
    assert.deepEqual(asked('Please delete the note "Milk"'), ['take']);
    assert.deepEqual(asked('Den Kontakt Ada löschen'), ['take']);
  });
});
