import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Form } from '../../src/agent/explorer/form.js';
import { Tried } from '../../src/agent/explorer/tried.js';
import { Explorer, readGoal } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { button, type FakeApp, FakeDevice, fakeApp, field, go, label } from '../../src/device/index.js';
import { solve } from '../../src/preact/index.js';
import { people } from '../preact/people.js';
import { screenOf } from '../screen/screens.js';

const CONTACTS = 'content query --uri content://com.android.contacts/data/phones';
const NOTES = 'content query --uri content://com.example.notes/notes';

describe('the explorer and forms, on a device in memory', () => {
  const solveIn = async (app: FakeApp, goal: string) => {
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [app], clock });
    const deadline = new Deadline(clock, 600_000);
    const did: string[] = [];
    const listener = { decided: (sentence: string) => void did.push(sentence) };
    const solved = await solve({ device, policy: new Explorer(), goal, app: app.package, clock, deadline, listener });
    const rows = async (query: string) => (await device.shell(query)).stdout;
    return { ...solved, rows, did: did.join(' > ') };
  };

  const typedFor = async (goal: string) => {
    const { outcome, why, trajectory } = await solveIn(people(1), goal);
    const steps = trajectory.steps.flatMap(({ action }) => (action.kind === 'type' ? [action.value] : []));
    return { outcome, why, steps };
  };

  it('puts no note into the form of a contact, whatever fields it has', async () => {
    const { outcome, why, rows } = await solveIn(people(1), 'Create a note named groceries with number +1 555 0100');
    assert.equal(outcome, 'gave-up', why);
    assert.match(why, /No label speaks of 'note'/);
    assert.match(why, /Found no place for 'groceries', '\+1 555 0100'/);
    assert.doesNotMatch(await rows(CONTACTS), /groceries|555/);
  });

  it('puts no note into a form that it came to by a word beside the point', async () => {
    const { outcome, why, rows } = await solveIn(forms, 'Create a note named groceries with text "Milk and eggs"');
    assert.equal(outcome, 'gave-up', why);
    assert.match(await rows(NOTES), /No result found/);
  });

  it('saved a note without its number, for which the form had no place', async () => {
    const goal = 'Create a note named groceries with text "Milk and eggs" and number 5550100';
    const { outcome, why, rows } = await solveIn(notes({ keeps: 20 }), goal);
    assert.equal(outcome, 'gave-up', why);
    assert.match(why, /Found no place for .*'5550100'/);
    assert.match(await rows(NOTES), /No result found/);
  });

  it('puts each value once into forms that follow each other', async () => {
    const { outcome, why, rows } = await solveIn(
      notes({ keeps: 20 }),
      'Create a note named groceries with text "Milk and eggs"',
    );
    assert.equal(outcome, 'done', why);
    assert.match(await rows(NOTES), /name=groceries, body=Milk and eggs/);
  });

  it('said done of "Smith Anna", where the goal says Anna Smith', async () => {
    for (const [shown, outcome] of [
      [(first: string, last: string) => `${first} ${last}`, 'done'],
      [(first: string, last: string) => `${last}, ${first}`, 'done'],
      [(first: string, last: string) => `${last} ${first}`, 'gave-up'],
    ] as const) {
      const solved = await solveIn(namesShown(shown), 'Create a contact for Anna Smith');
      assert.equal(solved.outcome, outcome, solved.why);
      if (outcome === 'gave-up') assert.match(solved.why, /The app shows 'Smith Anna', and the goal says 'Anna Smith'/);
    }
    const said = 'Create a contact with first name Anna and last name Smith';
    assert.equal(
      (
        await solveIn(
          namesShown((first, last) => `${last} ${first}`),
          said,
        )
      ).outcome,
      'done',
    );
  });

  it('put Anna Maria Smith in as Smith, Anna Maria or as Anna, Maria Smith, of which it can know none', async () => {
    const { outcome, why, steps } = await typedFor('Create a contact for Anna Maria Smith with number 5550100');
    assert.equal(outcome, 'gave-up');
    assert.match(why, /nobody can tell which part of 'Anna Maria Smith' is which/);
    assert.deepEqual(steps, []);
    const parted = await typedFor('Create a contact named "Anna Maria" Smith with number 5550100');
    assert.equal(parted.outcome, 'done', parted.why);
    assert.deepEqual(parted.steps, ['Anna Maria', 'Smith', '5550100']);
  });

  it('took "Add phone" for the end of a form, and said done of a contact that was never saved', async () => {
    const { outcome, why, did } = await solveIn(unsaved, 'Create a contact for Ada with number 5550100');
    assert.equal(outcome, 'gave-up', why);
    assert.match(why, /stand in their fields, and nothing there is known to keep them/);
    assert.doesNotMatch(did, /Add phone|Press back/);
  });

  it('pressed "Add phone" again and again for a number that it cannot put in', async () => {
    const { outcome, why, did } = await solveIn(unsaved, 'Create a contact for Ada with work number 5550100');
    assert.equal(outcome, 'gave-up', why);
    assert.match(why, /Found no place for '5550100'/);
    assert.equal(did.split('Add phone').length - 1, 1, did);
  });

  it('does not say done of a value that a field did not take', async () => {
    const { outcome, why, rows } = await solveIn(
      notes({ keeps: 5 }),
      'Create a note named groceries with text "Milk and eggs"',
    );
    assert.notEqual(outcome, 'done', why);
    assert.doesNotMatch(await rows(NOTES), /body=Milk/);
  });
});

describe('the explorer on a phone that tells no hints', () => {
  const edit = (id: string, text: string) => ({
    class: 'android.widget.EditText',
    resourceId: id,
    text,
    editable: true,
  });
  const form = (...shown: readonly string[]) =>
    screenOf([
      {
        package: 'com.example',
        activity: 'com.example.Edit',
        root: {
          children: [
            { text: 'Create contact' },
            ...['search', 'first', 'last', 'phone'].map((id, index) => ({ children: [edit(id, shown[index] ?? '')] })),
            { class: 'android.widget.Button', text: 'Save', clickable: true },
          ],
        },
      },
    ]);
  const next = (filled: Form, ...shown: readonly string[]) => {
    const decision = filled.fill(form(...shown), readGoal('Create a contact for Ada Lovelace with number +1 555 0100'));
    return decision?.kind === 'act' ? decision.why : undefined;
  };

  it('takes the words in an empty field for its name, and remembers it', () => {
    const filled = new Form(new Tried(), []);
    assert.match(next(filled, 'Search contacts', 'First name', 'Last name', 'Phone') ?? '', /'Ada' .*'First name'/);
    assert.match(next(filled, 'Search contacts', 'Ada', 'Last name', 'Phone') ?? '', /'Lovelace' .*'Last name'/);
    assert.match(next(filled, 'Search contacts', 'Ada', 'Lovelace', 'Phone') ?? '', /'\+1 555 0100' .*'Phone'/);
    assert.match(next(filled, 'Search contacts', 'Ada', 'Lovelace', '+1 555-0100') ?? '', /'Save' ends it/);
  });
});

/** A form to which rows for numbers can be added, and that nothing saves of which a word is known. */
const unsaved = fakeApp({
  package: 'com.example.unsaved',
  start: 'list',
  values: { name: '', phone: '', more: '' },
  screens: {
    list: { nodes: [label('Contacts', { id: 'title' }), button('Create contact', go('form'), { id: 'add' })] },
    form: {
      nodes: (app) => [
        field('name', { id: 'name', hint: 'Name' }),
        field('phone', { id: 'phone', hint: 'Phone' }),
        ...[...app.value('more')].map((_, index) => label(`Row ${index}`, { id: `row${index}` })),
        button('Add phone', () => app.set('more', `${app.value('more')}x`), { id: 'more' }),
        button('✓', go('list'), { id: 'tick' }),
      ],
    },
  },
});

/** A form for a name, and what the app calls the person then. */
function namesShown(shown: (first: string, last: string) => string): FakeApp {
  return fakeApp({
    package: 'com.example.names',
    start: 'list',
    values: { first: '', last: '' },
    screens: {
      list: { nodes: [label('Contacts', { id: 'title' }), button('Create contact', go('form'), { id: 'add' })] },
      form: {
        nodes: [
          field('last', { id: 'last', hint: 'Last name' }),
          field('first', { id: 'first', hint: 'First name' }),
          button('Save', go('details'), { id: 'save' }),
        ],
      },
      details: { nodes: (app) => [label(shown(app.value('first'), app.value('last')), { id: 'name' })] },
    },
  });
}

/** A form that takes any name and text, and has nothing to do with notes. */
const forms = fakeApp({
  package: 'com.example.forms',
  start: 'list',
  values: { name: '', body: '' },
  tables: { notes: { uri: 'content://com.example.notes/notes', columns: ['name', 'body'] } },
  screens: {
    list: { nodes: [label('Forms', { id: 'title' }), button('Text forms', go('form'), { id: 'open' })] },
    form: {
      nodes: [
        label('Text forms', { id: 'title' }),
        field('name', { id: 'name', hint: 'Name' }),
        field('body', { id: 'body', hint: 'Text' }),
        button('Save', (app) => {
          app.insert('notes', { name: app.value('name'), body: app.value('body') });
          app.go('list');
        }),
      ],
    },
  },
});

/** First the name on a page of its own, then the text; the text's field keeps only so many characters. */
function notes({ keeps }: { readonly keeps: number }): FakeApp {
  return fakeApp({
    package: 'com.example.notes',
    start: 'list',
    values: { name: '', body: '' },
    tables: { notes: { uri: 'content://com.example.notes/notes', columns: ['name', 'body'] } },
    screens: {
      list: { nodes: [label('Notes', { id: 'title' }), button('New note', go('naming'), { id: 'add' })] },
      naming: {
        nodes: [
          label('New note'),
          field('name', { id: 'name', hint: 'Name' }),
          button('Create', go('editor'), { id: 'create' }),
        ],
      },
      editor: {
        nodes: [
          label('Note'),
          field('body', { id: 'body', hint: 'Your note', maxLength: keeps }),
          button('Save', (app) => {
            app.insert('notes', { name: app.value('name'), body: app.value('body') });
            app.go('list');
          }),
        ],
      },
    },
  });
}
