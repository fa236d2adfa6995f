import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  type Acted,
  button,
  FakeDevice,
  type FakeNode,
  fakeApp,
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
