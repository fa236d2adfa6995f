import assert from 'node:assert/strict';
import { bindGoal } from '../../src/machine/index.js';
import { reasonOf, valuesOf } from './bound.js';
import { machineOf } from './contacts.js';

/** Deletes three recipes: each is looked for, and tapped where it is shown. */
const deleting = machineOf(`machine recipes/delete-three
goal "Delete these recipes: {one}, {two}, {three}."
app a.b
param one, two, three: text

${['one', 'two', 'three']
  .map(
    (name) => `state list-${name}
  do type //*[@hint='Search'] $${name}
  do tap //*[@clickable='true' and .//*[@text=$${name}]] -> page-${name}

state page-${name}
  do tap //*[@text='Delete'] -> ${name === 'one' ? 'list-two' : name === 'two' ? 'list-three' : 'gone'} irreversible
`,
  )
  .join('\n')}
final gone
  verify absent //*[@text=$three]
`);

/** Marks the three and deletes them at once: nothing is done before all of them have been seen. */
const marking = machineOf(`machine recipes/delete-marked
goal "Delete these recipes: {one}, {two}, {three}."
app a.b
param one, two, three: text

state list
  do hold //*[@text=$one]
  do tap //*[@text=$two]
  do tap //*[@text=$three]
  do tap //*[@text='Delete'] -> gone irreversible

final gone
  verify absent //*[@text=$three]
`);

/** Writes three: what is misread would be written. */
const writing = machineOf(`machine recipes/add-three
goal "Add these recipes: {one}, {two}, {three}."
app a.b
param one, two, three: text

state list
  do type //*[@hint='One'] $one
  do type //*[@hint='Two'] $two
  do type //*[@hint='Three'] $three
  do tap //*[@text='Save'] -> kept irreversible

state kept
  do tap //*[@text=$one] -> shown
  do tap //*[@text=$two] -> shown
  do tap //*[@text=$three] -> shown

final shown
  verify //*[@text=$three]
`);

describe('values that commas part', () => {
  for (const [items, values] of [
    ['Stew, Soup, Sausage and Peppers Skillet', ['Stew', 'Soup', 'Sausage and Peppers Skillet']],
    [
      'Turkey and Cheese Panini, Veggie & Hummus Wrap, Soup',
      ['Turkey and Cheese Panini', 'Veggie & Hummus Wrap', 'Soup'],
    ],
    [
      'Toast with Egg, Quinoa Salad with Herbs, Rice with Peas',
      ['Toast with Egg', 'Quinoa Salad with Herbs', 'Rice with Peas'],
    ],
    ['Soup in Bread, "Salt, Pepper and more", Stew', ['Soup in Bread', 'Salt, Pepper and more', 'Stew']],
  ] as const) {
    it(`keep a name whole that holds a word which joins: ${items}`, () => {
      assert.deepEqual(Object.values(valuesOf(bindGoal(marking, `Delete these recipes: ${items}.`)) ?? {}), values);
    });
  }

  it('keep theirs where each is deleted before the next is looked for: what was deleted was asked for, however the next one is read', () => {
    for (const items of [
      'Stew, Salt and Pepper, Soup',
      'Stew, Soup, Sausage and Peppers Skillet',
      'Soup, Rice with Peas, Stew',
    ])
      assert.deepEqual(
        Object.values(valuesOf(bindGoal(deleting, `Delete these recipes: ${items}.`)) ?? {}),
        items.split(', '),
      );
  });

  for (const items of [
    'Soup, Stew, Bread, Butter',
    'Soup, Stew and Bread',
    'Soup and Stew, Bread',
    'Soup, Stew, Bread and then Butter',
    'Soup, Stew, Bread and Send it to Ada',
    'Soup, Stew, Bread, and Butter',
    'Soup, Stew, Bread in Chrome',
    'Soup, Stew, Bread without Butter',
    'Soup, Stew, Bread and',
  ]) {
    it(`are refused where there are more or fewer, or where more is said: ${items}`, () => {
      assert.equal(bindGoal(deleting, `Delete these recipes: ${items}.`).kind, 'refused');
    });
  }

  it('hold no word that joins where they are put in: no screen would tell that two were meant', () => {
    assert.equal(valuesOf(bindGoal(writing, 'Add these recipes: Soup, Stew, Bread.'))?.['three'], 'Bread');
    for (const items of ['Soup, Stew, Bread and Butter', 'Soup and Stew, Bread, Butter', 'Soup, Stew, Bread, Butter'])
      assert.equal(bindGoal(writing, `Add these recipes: ${items}.`).kind, 'refused', items);
  });

  const START = `state start
  do tap //*[@text='New'] -> list
`;
  const WRITING = `state list
  do type //*[@hint='One'] $one
  do type //*[@hint='Two'] $two
  do tap //*[@text='Save'] -> kept irreversible
`;
  const LOOKING = `state kept
  do tap //*[@text=$one]
  do tap //*[@text=$two] -> shown
`;
  const LOOKED_BEFORE = `state start
  do tap //*[@text=$one]
  do tap //*[@text=$two]
  do tap //*[@text='New'] -> list
`;
  const CLOSING = `state kept
  do tap //*[@text='OK'] -> shown
`;
  const adding = (items: string, ...parts: readonly string[]) =>
    bindGoal(
      machineOf(`machine recipes/add-two
goal "Add these recipes: {one}, {two}."
app a.b
param one, two: text
${parts.join('\n')}
final shown
  verify //*[@text=$two]
`),
      `Add these recipes: ${items}.`,
    );
  const instead = (tap: string) => LOOKED_BEFORE.replace('//*[@text=$one]', tap).replace('//*[@text=$two]', tap);

  it('are looked for before anything is written, whatever order the states stand in', () => {
    for (const rest of [
      [WRITING, CLOSING],
      [CLOSING, WRITING],
    ]) {
      const read = (items: string) => valuesOf(adding(items, LOOKED_BEFORE, ...rest));
      assert.deepEqual(read('Soup, Bread and Butter'), { one: 'Soup', two: 'Bread and Butter' });
      assert.deepEqual(read('Rice with Peas, Soup'), { one: 'Rice with Peas', two: 'Soup' });
    }
  });

  for (const [what, ...parts] of [
    ['the states stand in another order', START, LOOKING, WRITING],
    [
      'a value that the header makes of it is written',
      'let a = trim($one)\nlet b = trim($two)',
      START,
      WRITING.replace('$one', '$a').replace('$two', '$b'),
      LOOKING,
    ],
    [
      'looking for it may be left out',
      LOOKED_BEFORE.replace('$one]', '$one] optional').replace('$two]', '$two] optional'),
      WRITING,
      CLOSING,
    ],
    ['nothing may show it', instead("//*[@text='Recent' and not(@text=$one) and not(@text=$two)]"), WRITING, CLOSING],
    ['something else may be shown', instead("//*[@text=$one or @text=$two or @text='Recent']"), WRITING, CLOSING],
    [
      'another way of the step shows it not',
      LOOKED_BEFORE.replace(/(\[@text=\$(?:one|two)\])/g, "$1\n  or tap //*[@text='Recent']"),
      WRITING,
      CLOSING,
    ],
  ] as const) {
    it(`was thought to be looked for, and two were written as one, where ${what}`, () => {
      for (const items of ['Soup, Bread and Butter', 'Rice with Peas, Soup'])
        assert.equal(adding(items, ...parts).kind, 'refused', items);
    });
  }

  it('are not told apart by the word of another language that joins: "Suppe und Brot" was one item of an English goal', () => {
    const list = (goal: string) =>
      machineOf(`machine recipes/add
goal "${goal} {items}"
app a.b
param items: list of text

state list
  repeat for $item in $items
    do type //*[@hint='Name'] $item
  end
  do tap //*[@text='Save'] -> kept irreversible

final kept
  verify //*[@text='Kept']
`);
    const [en, de] = [list('Add these recipes:'), list('Füge diese Rezepte hinzu:')];
    for (const items of ['Stew, Suppe und Brot', 'Suppe und Brot, Stew', 'Suppe und Brot'])
      assert.equal(bindGoal(en, `Add these recipes: ${items}`).kind, 'refused', items);
    for (const items of ['Suppe, Salt and Pepper', 'Suppe und Salt and Pepper'])
      assert.equal(bindGoal(de, `Füge diese Rezepte hinzu: ${items}`).kind, 'refused', items);
    assert.equal(bindGoal(writing, 'Add these recipes: Soup, Stew, Suppe und Brot.').kind, 'refused');
    const quoted = bindGoal(en, 'Add these recipes: Stew, "Suppe und Brot"');
    assert.deepEqual(valuesOf(quoted), { items: '["Stew","Suppe und Brot"]' });
    const own = bindGoal(de, 'Füge diese Rezepte hinzu: Suppe, Stew und Brot');
    assert.deepEqual(valuesOf(own), { items: '["Suppe","Stew","Brot"]' });
  });

  it('want their commas, which the refusal names', () => {
    assert.match(reasonOf(bindGoal(deleting, 'Delete these recipes: Soup, Stew.')), /it wants ','; it finds no/);
  });
});
