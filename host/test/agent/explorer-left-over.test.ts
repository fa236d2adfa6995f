import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Explorer } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import {
  button,
  checkbox,
  type FakeApp,
  FakeDevice,
  fakeApp,
  field,
  go,
  group,
  label,
} from '../../src/device/index.js';
import { solve } from '../../src/preact/index.js';

const ROWS = 'content://com.example.book/people';

/** Solves a goal in an app, and tells how it ended, what was tapped, and what the app keeps. */
async function solveIn(app: FakeApp, goal: string) {
  const clock = new SimulatedClock(1_800_000_000_000);
  const device = new FakeDevice({ apps: [app], clock });
  const deadline = new Deadline(clock, 600_000);
  const did: string[] = [];
  const listener = { decided: (sentence: string) => void did.push(sentence) };
  const solved = await solve({ device, policy: new Explorer(), goal, app: app.package, clock, deadline, listener });
  const { stdout } = await device.shell(`content query --uri ${ROWS}`);
  return { ...solved, did: did.join(' > '), rows: stdout };
}

describe('the explorer leaves no word of a goal over', () => {
  for (const [goal, left] of [
    ['create a contact for ada lovelace with number 5550100', 'ada'],
    ['Create a contact "Ada" lovelace with number 5550100', 'lovelace'],
    ['Create contacts named Ada, two of them', 'two'],
    ['Create a contact for Ada, but do not save it', 'not'],
    ['Create a contact for Ada tomorrow', 'tomorrow'],
  ] as const)
    it(`"${goal}" was saved without '${left}'`, async () => {
      const { outcome, why, rows } = await solveIn(book, goal);
      assert.equal(outcome, 'gave-up', why);
      assert.match(why, new RegExp(`leaves .*'${left}'.* over`));
      assert.match(rows, /No result found/);
    });

  for (const goal of [
    'Create a contact for Ada with number 5550100',
    'I would like to have a new contact called Ada, please: the phone number is 5550100',
    'Add Ada to my contacts. Her number is 5550100.',
    'Could you create the contact Ada with the phone number 5550100',
  ])
    it(`"${goal}" is done`, async () => {
      const { outcome, why, rows } = await solveIn(book, goal);
      assert.equal(outcome, 'done', why);
      assert.match(rows, /name=Ada, phone=5550100/);
    });

  for (const goal of [
    'Turn off the screen saver',
    'Turn off auto-rotate at 5 pm',
    'Turn off auto-rotate tomorrow',
    'Turn off auto-rotate in Maps',
  ])
    it(`"${goal}" switched the automatic rotation off`, async () => {
      const { outcome, why, did } = await solveIn(display, goal);
      assert.equal(outcome, 'gave-up', why);
      assert.doesNotMatch(did, /rotate/i);
    });

  for (const goal of [
    'Turn off auto-rotate',
    'Please switch the automatic rotation of the screen off',
    'Disable auto-rotate in the settings',
  ])
    it(`"${goal}" is done`, async () => {
      const { outcome, why, did } = await solveIn(display, goal);
      assert.equal(outcome, 'done', why);
      assert.match(did, /rotate/i);
    });
});

const book = fakeApp({
  package: 'com.example.book',
  start: 'list',
  values: { name: '', phone: '' },
  tables: { people: { uri: ROWS, columns: ['name', 'phone'] } },
  screens: {
    list: { nodes: [label('Contacts', { id: 'title' }), button('Create contact', go('form'), { id: 'add' })] },
    form: {
      nodes: [
        label('Create contact', { id: 'heading' }),
        field('name', { id: 'name', hint: 'Name' }),
        field('phone', { id: 'phone', hint: 'Phone' }),
        button(
          'Save',
          (app) => {
            app.insert('people', { name: app.value('name'), phone: app.value('phone') });
            app.go('list');
          },
          { id: 'save' },
        ),
      ],
    },
  },
});

const display = fakeApp({
  package: 'com.example.settings',
  start: 'display',
  values: { rotate: 'true' },
  screens: {
    display: {
      nodes: [
        label('Display', { id: 'title' }),
        group([label('Screen saver')], { tap: go('saver'), id: 'saver' }),
        group([label('Dark theme')], { tap: go('saver'), id: 'theme' }),
        checkbox('Auto-rotate screen', 'rotate', { id: 'rotate' }),
      ],
    },
    saver: { nodes: [label('Screen saver', { id: 'title' }), label('None is chosen')] },
  },
});
