import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  type Acted,
  button,
  FakeDevice,
  type FakeNode,
  fakeApp,
  field,
  group,
  type Handler,
  label,
  list,
  type NodeAction,
} from '../../../src/device/index.js';
import { parseMachine } from '../../../src/machine/index.js';
import { type ReplayResult, replay } from '../../../src/preact/index.js';
import type { Screen, UiNode } from '../../../src/screen/index.js';

type Lacks = NonNullable<FakeNode['lacks']>;

const PACKAGE = 'com.example.recipes';
const URI = 'content://com.example.recipes/recipes';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
const many = Array.from({ length: 12 }, (_, index) => `Soup ${index + 1}`);

/** Recipes that no provider tells of, four rows at a time; the button of one deletes it, or only goes back. */
function recipesDevice(names: readonly string[], remove: Handler, lacks: Lacks = []): StuckDevice {
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
            { id: 'list', height: 1_500, lacks },
          ),
        ],
      },
      recipe: { nodes: () => [label('One recipe', { id: 'recipe' }), button('Delete', remove, { id: 'delete' })] },
    },
  });
  return new StuckDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

/** The same, where a search comes before the row: its hits stand in the list of the whole. */
function searchedDevice(names: readonly string[], remove: Handler): StuckDevice {
  const rows = (found: readonly Readonly<Record<string, string>>[]) =>
    list(
      4,
      found.map(({ name = '' }) =>
        group([label(name, { id: 'row_name' })], {
          tap: (it) => {
            it.set('name', name);
            it.go('recipe');
          },
        }),
      ),
      { id: 'list', height: 1_500 },
    );
  const app = fakeApp({
    package: PACKAGE,
    start: 'recipes',
    values: { name: '', query: '' },
    tables: { recipes: { uri: URI, columns: ['name'], rows: names.map((name) => ({ name })) } },
    screens: {
      recipes: {
        nodes: (self) => [
          label('Recipes', { id: 'title' }),
          button('Search', (it) => it.go('search'), { id: 'search' }),
          rows(self.rows('recipes')),
        ],
      },
      search: {
        nodes: (self) => [
          field('query', { id: 'query', hint: 'Search recipes' }),
          button('Collapse', (it) => it.go('recipes'), { id: 'collapse' }),
          rows(self.rows('recipes').filter(({ name = '' }) => name.includes(self.value('query')))),
        ],
      },
      recipe: { nodes: () => [label('One recipe', { id: 'recipe' }), button('Delete', remove, { id: 'delete' })] },
    },
  });
  return new StuckDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

const deletes: Handler = (app) => {
  app.remove('recipes', ({ name }) => name === app.value('name'));
  app.go('recipes');
};

/** A phone whose lists take what they are asked, and stay as they are from a moment on. */
class StuckDevice extends FakeDevice {
  isStuck = false;

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    const isTurned = action.kind === 'scroll' || action.kind === 'scroll-to';
    if (this.isStuck && isTurned) return { done: true, injectedAtMs: this.clock.monotonic() };
    return super.perform(screen, node, action, signal);
  }
}

async function deleted(name: string, device: FakeDevice): Promise<ReplayResult> {
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

const onlyBack: Handler = (app) => app.go('recipes');

describe('a row that is to be gone', () => {
  const lists: readonly (readonly [what: string, lacks: Lacks])[] = [
    ['is turned to a row and tells where its rows stand', []],
    ['does not say how many rows it has', ['count']],
    ['is turned page by page', ['to row']],
    ['is turned page by page and tells of no row where it stands', ['to row', 'places', 'count']],
    ['is turned by a finger', ['to row', 'pages', 'count']],
    ['is turned by a finger and tells of no row where it stands', ['to row', 'pages', 'places', 'count']],
  ];
  for (const [what, lacks] of lists) {
    it(`lay below the end of a list that ${what}, so that a run could not show that it had done anything`, async () => {
      for (const name of ['Soup 1', 'Soup 9', 'Soup 12']) {
        const result = await deleted(name, recipesDevice(many, deletes, lacks));
        assert.equal(result.outcome, 'passed', `${name}: ${result.reason}`);
      }
    });

    it(`lies there still, out of sight, in a list that ${what}, after a button that only went back`, async () => {
      const result = await deleted('Soup 9', recipesDevice(many, onlyBack, lacks));
      assert.notEqual(result.outcome, 'passed');
      assert.match(result.reason ?? '', /nothing shows that the run did anything|wanted/);
    });
  }

  it('is not called gone from a list that says that it goes on, and does not', async () => {
    for (const lacks of [['count'], ['to row', 'count'], ['to row', 'places', 'count']] as const) {
      const device: StuckDevice = recipesDevice(
        many,
        (app) => {
          deletes(app);
          device.isStuck = true;
        },
        lacks,
      );
      const result = await deleted('Soup 9', device);
      assert.equal(result.outcome, 'failed');
      assert.match(result.reason ?? '', /nothing shows that the run did anything/);
    }
  });

  it('was called gone where it had only moved to the top of a list that stood in its middle', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Soup ${index}`);
    const first = (name: string) => [name, ...names.filter((each) => each !== name)];
    const app = fakeApp({
      package: PACKAGE,
      start: 'recipes',
      values: { name: '' },
      screens: {
        recipes: {
          nodes: (self) => [
            label('Recipes', { id: 'title' }),
            list(
              3,
              (self.value('name') === '' ? names : first(self.value('name'))).map((name) =>
                group([label(name)], { tap: (it) => it.set('name', name) }),
              ),
              { id: 'list', height: 1_200, lacks: ['to row'] },
            ),
          ],
        },
      },
    });
    const parsed = parseMachine(
      [
        'machine recipes/delete',
        'goal    "Delete {name}"',
        `app     ${PACKAGE}`,
        'param   name: text',
        'state recipes',
        `  verify ${id('title')}`,
        ...Array.from({ length: 4 }, () => `  do scroll forward ${id('list')}`),
        '  do tap //*[@text=$name] -> recipes-2',
        'final recipes-2',
        `  verify ${id('title')}`,
        '  verify absent //*[@text=$name]',
      ].join('\n'),
    );
    const machine = parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
    const device = new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
    const result = await replay({ machine, bindings: { name: 'Soup 13' }, device, clock: device.clock });
    assert.notEqual(result.outcome, 'passed');
  });

  it('is not touched in a list that goes on and on, which may hold another of it', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `Soup ${index + 1}`);
    const result = await deleted('Soup 9', recipesDevice(names, deletes));
    assert.equal(result.outcome, 'diverged');
    assert.match(
      result.reason ?? '',
      /a list that could not be read to its end in \d+ pages, and may hold another of it/,
    );
    assert.deepEqual(result.steps, []);
  });
});

describe('a row that a search found and that is to be gone', () => {
  const found = async (name: string, device: FakeDevice): Promise<ReplayResult> => {
    const parsed = parseMachine(
      [
        'machine recipes/delete',
        'goal    "Delete {name}"',
        `app     ${PACKAGE}`,
        'param   name: text',
        'state recipes',
        `  verify ${id('title')}`,
        `  do tap ${id('search')} -> search`,
        'state search',
        `  verify ${id('query')}`,
        `  do type ${id('query')} $name`,
        `  do tap //*[@clickable='true' and .//*[@resource-id='${PACKAGE}:id/row_name' and @text=$name]] -> recipe`,
        'state recipe',
        `  verify ${id('recipe')}`,
        `  do tap ${id('delete')} -> search-2  irreversible`,
        'state search-2',
        `  verify ${id('collapse')}`,
        `  do tap ${id('collapse')} -> recipes-2`,
        'final recipes-2',
        `  verify ${id('title')}`,
        `  verify absent //*[@resource-id='${PACKAGE}:id/row_name' and @text=$name]`,
      ].join('\n'),
    );
    const machine = parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
    return replay({ machine, bindings: { name }, device, clock: device.clock });
  };
  const back: Handler = (it) => it.go('search');
  const gone: Handler = (it) => {
    it.remove('recipes', ({ name }) => name === it.value('name'));
    it.go('search');
  };

  it('showed nothing of what the run did, since the whole list never was on a screen with it', async () => {
    const result = await found('Soup 9', searchedDevice(many, gone));
    assert.equal(result.outcome, 'passed', result.reason);
  });

  it('lies there still, out of sight, after a button that only went back', async () => {
    const result = await found('Soup 9', searchedDevice(many, back));
    assert.notEqual(result.outcome, 'passed');
  });
});
