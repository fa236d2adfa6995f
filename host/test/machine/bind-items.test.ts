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
      assert.deepEqual(Object.values(valuesOf(bindGoal(deleting, `Delete these recipes: ${items}.`)) ?? {}), values);
    });
  }

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

  it('want their commas, which the refusal names', () => {
    assert.match(reasonOf(bindGoal(deleting, 'Delete these recipes: Soup, Stew.')), /it wants ','; it finds no/);
  });
});
