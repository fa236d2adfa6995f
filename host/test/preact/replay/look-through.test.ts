import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, group, type Handler, label, list } from '../../../src/device/index.js';
import { parseMachine } from '../../../src/machine/index.js';
import { type ReplayResult, replay } from '../../../src/preact/index.js';

const PACKAGE = 'com.example.recipes';
const URI = 'content://com.example.recipes/recipes';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
const many = Array.from({ length: 12 }, (_, index) => `Soup ${index + 1}`);

/** Recipes that no provider tells of, four rows at a time; the button of one deletes it, or only goes back. */
function recipesDevice(names: readonly string[], remove: Handler): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'recipes',
    values: { name: '' },
    tables: { recipes: { uri: URI, columns: ['name'], rows: names.map((name) => ({ name })) } },
    screens: {
      recipes: {
        nodes: (self) => [
          label('Recipes', { id: 'title' }),
          list(
            4,
            self.rows('recipes').map(({ name = '' }) =>
              group([label(name)], {
                tap: (it) => {
                  it.set('name', name);
                  it.go('recipe');
                },
              }),
            ),
            { id: 'list' },
          ),
        ],
      },
      recipe: { nodes: () => [label('One recipe', { id: 'recipe' }), button('Delete', remove, { id: 'delete' })] },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

const deletes: Handler = (app) => {
  app.remove('recipes', ({ name }) => name === app.value('name'));
  app.go('recipes');
};

async function deleted(name: string, remove: Handler, names: readonly string[] = many): Promise<ReplayResult> {
  const device = recipesDevice(names, remove);
  const parsed = parseMachine(
    [
      'machine recipes/delete',
      'goal    "Delete {name}"',
      `app     ${PACKAGE}`,
      'param   name: text',
      'state recipes',
      `  verify ${id('title')}`,
      '  do tap //*[@text=$name] -> recipe',
      'state recipe',
      `  verify ${id('recipe')}`,
      `  do tap ${id('delete')} -> recipes-2  irreversible`,
      'final recipes-2',
      `  verify ${id('title')}`,
      '  verify absent //*[@text=$name]',
    ].join('\n'),
  );
  const machine = parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
  return replay({ machine, bindings: { name }, device, clock: device.clock });
}

describe('a row that is to be gone', () => {
  it('lay below the end of the list, so that a run which deleted it could not show that it had done anything', async () => {
    for (const name of ['Soup 1', 'Soup 9', 'Soup 12']) {
      const result = await deleted(name, deletes);
      assert.equal(result.outcome, 'passed', `${name}: ${result.reason}`);
    }
  });

  it('lies there still, out of sight, after a button that only went back', async () => {
    const result = await deleted('Soup 9', (app) => app.go('recipes'));
    assert.notEqual(result.outcome, 'passed');
    assert.match(result.reason ?? '', /nothing shows that the run did anything|wanted/);
  });
});
