import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  type Acted,
  button,
  dismiss,
  FakeDevice,
  fakeApp,
  field,
  group,
  type Handler,
  label,
  list,
  type NodeAction,
  type RunningApp,
  show,
} from '../../../src/device/index.js';
import { contains, type Machine, parseMachine, printMachine, type RecordedRun } from '../../../src/machine/index.js';
import { type Refined, type ReplayResult, refine, replay } from '../../../src/preact/index.js';
import type { Screen, UiNode } from '../../../src/screen/index.js';
import { onPaper } from '../heal/people.js';
import { pressing } from './guests.js';

const PACKAGE = 'com.example.recipes';
const URI = 'content://com.example.recipes/recipes';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
const soups = Array.from({ length: 12 }, (_, index) => `Soup ${index + 1}`);

const remove = (app: RunningApp) => app.remove('recipes', ({ name }) => name === app.value('name'));
const asks: Handler = show('sure');
const asksNothing: Handler = (app) => {
  remove(app);
  app.set('name', '');
  app.go('recipes');
};
const onlyGoesBack: Handler = (app) => {
  app.set('name', '');
  app.go('recipes');
};

/** Beside its answer and Cancel, what the question offers. */
const reason = [field('reason', { id: 'reason', hint: 'Why?' })];
const onlyHere = [button('Delete here only', dismiss)];

/** Recipes, four rows at a time. A tap marks one, and shows it where `pages`; what its Delete does is told. */
function recipesDevice(deletes: Handler, { pages = true, more = [] }: App = {}): FakeDevice {
  const marks = (name: string): Handler => {
    return (app) => {
      app.set('name', name);
      if (pages) app.go('recipe');
    };
  };
  const app = fakeApp({
    package: PACKAGE,
    start: 'recipes',
    values: { name: '', reason: '' },
    tables: { recipes: { uri: URI, columns: ['name'], rows: soups.map((name) => ({ name })) } },
    screens: {
      recipes: {
        nodes: (self) => [
          label('Recipes', { id: 'title' }),
          ...(self.value('name') === '' ? [] : [label(`Marked: ${self.value('name')}`, { id: 'marked' })]),
          list(
            4,
            self.rows('recipes').map(({ name = '' }) => group([label(name)], { tap: marks(name) })),
            { id: 'list', height: 1_500 },
          ),
          button('Delete', deletes, { id: 'delete_marked' }),
        ],
      },
      recipe: { nodes: () => [label('One recipe', { id: 'recipe' }), button('Delete', deletes, { id: 'delete' })] },
      sure: {
        dialog: true,
        nodes: [
          label('This cannot be undone.', { id: 'message' }),
          ...more,
          button('Cancel', dismiss),
          button('Delete it', (app) => [app.dismiss(), asksNothing(app)], { id: 'yes' }),
        ],
      },
    },
  });
  return new StrictDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

/** As a phone: what is asked of a node of a screen that is past is refused. */
class StrictDevice extends FakeDevice {
  #last: Screen | undefined;

  override async observe(signal?: AbortSignal): Promise<Screen> {
    this.#last = await super.observe(signal);
    return this.#last;
  }

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    if (this.#last !== undefined && screen.generation < this.#last.generation)
      return { done: false, acted: 'no', because: 'stale', reason: 'The screen has changed since.' };
    return super.perform(screen, node, action, signal);
  }
}

interface App {
  readonly pages?: boolean;
  readonly more?: readonly ReturnType<typeof field>[];
}

interface Lines {
  readonly probe?: boolean;
  /** What else is done where it is asked. */
  readonly answer?: readonly string[];
  /** The row is marked, and deleted on its list. */
  readonly onList?: boolean;
}

function deleting({ probe = false, answer = [], onList = false }: Lines = {}): Machine {
  const parsed = parseMachine(
    [
      'machine recipes/delete',
      'goal    "Delete {name}"',
      `app     ${PACKAGE}`,
      'param   name: text',
      'state recipes',
      `  verify ${id('title')}`,
      ...(onList
        ? ['  do tap //*[@text=$name]', `  do tap ${id('delete_marked')} -> sure  irreversible`]
        : [
            '  do tap //*[@text=$name] -> recipe',
            'state recipe',
            `  verify ${id('recipe')}`,
            `  do tap ${id('delete')} -> sure  irreversible`,
          ]),
      'state sure',
      `  verify ${id('message')}`,
      ...answer,
      `  do tap ${id('yes')} -> recipes-2  irreversible`,
      'final recipes-2',
      `  verify ${id('title')}`,
      ...(probe ? [`  probe content ${URI} where name = $name count 0`] : ['  verify absent //*[@text=$name]']),
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}

async function run(
  machine: Machine,
  name: string,
  device: FakeDevice,
  { isAlone = false, ...app }: App & { readonly isAlone?: boolean } = {},
): Promise<ReplayResult> {
  const kept = isAlone ? {} : { heal: [await recorded(machine, app)] };
  const fallback = isAlone ? {} : { fallback: { policy: pressing(), goal: `Delete ${name}`, maxSteps: 5 } };
  return replay({ machine, bindings: { name }, device, clock: device.clock, ...kept, ...fallback });
}

/** How the app looked that asked. */
async function recorded(machine: Machine, app: App): Promise<RecordedRun> {
  const device = recipesDevice(asks, app);
  const bindings = { name: 'Soup 1' };
  const { steps } = await replay({ machine, bindings, device, clock: device.clock });
  return { bindings, steps: steps.flatMap(({ done }) => (done === undefined ? [] : [onPaper(done)])) };
}

async function left(device: FakeDevice): Promise<number> {
  const { stdout } = await device.shell(`content query --uri ${URI}`);
  return stdout.split('\n').filter((line) => line.includes('name=')).length;
}

/** The machine with what a run has learnt: it passes alone on the app that asks and on the one that does not. */
async function learnt(machine: Machine, { detours }: ReplayResult, app: App = {}): Promise<Machine> {
  const refined = grown(machine, detours);
  assert.ok(refined.kind === 'refined', JSON.stringify(refined));
  assert.equal(contains(refined.machine, machine).kind, 'contains');
  for (const deletes of [asksNothing, asks])
    for (const name of ['Soup 12']) {
      const device = recipesDevice(deletes, app);
      const result = await run(refined.machine, name, device, { isAlone: true });
      assert.equal(result.outcome, 'passed', `${result.reason}\n${printMachine(refined.machine)}`);
      assert.equal(await left(device), soups.length - 1);
    }
  return refined.machine;
}

function grown(machine: Machine, detours: ReplayResult['detours']): Refined {
  const [detour, another] = detours;
  assert.ok(detour !== undefined && another === undefined);
  return refine(machine, detour, { name: 'Soup 9' }, [], 'grown');
}

describe('an app that asks no more whether a recipe is to be deleted', () => {
  it('had deleted it, and the run said that nothing could tell: it is in the list no more, and what to expect is known from then on', async () => {
    for (const probe of [false, true]) {
      const machine = deleting({ probe });
      const device = recipesDevice(asksNothing);
      const result = await run(machine, 'Soup 9', device);
      assert.equal(result.outcome, 'passed with heal', result.reason);
      assert.equal(result.heals, 1);
      assert.equal(await left(device), soups.length - 1);
      if (probe) await learnt(machine, result);
    }
  });

  it('is looked at anew each time where no probe tells: what it had learnt passed on an app whose Delete only went back', async () => {
    const machine = deleting();
    const result = await run(machine, 'Soup 9', recipesDevice(asksNothing));
    assert.equal(result.outcome, 'passed with heal', result.reason);
    const refined = grown(machine, result.detours);
    assert.ok(refined.kind === 'refused');
    assert.match(refined.reason, /no probe of the end can tell/);
  });

  it('had deleted it here only, where the question had another answer, too: what was chosen there nobody has chosen', async () => {
    for (const probe of [false, true]) {
      const result = await run(deleting({ probe }), 'Soup 9', recipesDevice(asksNothing), { more: onlyHere });
      assert.equal(result.outcome, 'diverged', result.reason);
    }
  });

  it('is not believed where no kept run shows what was asked', async () => {
    const machine = deleting({ probe: true });
    const device = recipesDevice(asksNothing);
    const fallback = { policy: pressing(), goal: 'Delete Soup 9', maxSteps: 5 };
    const result = await replay({ machine, bindings: { name: 'Soup 9' }, device, clock: device.clock, fallback });
    assert.notEqual(result.outcome, 'passed with heal', result.reason);
  });

  it('has not deleted it where Delete only went back, and the row is out of sight: it is not called gone', async () => {
    for (const probe of [false, true])
      for (const name of ['Soup 2', 'Soup 12']) {
        const result = await run(deleting({ probe }), name, recipesDevice(onlyGoesBack));
        assert.equal(result.outcome, 'diverged', `${name}: ${result.reason}`);
        assert.deepEqual(
          result.detours.filter(({ rejoined }) => rejoined !== undefined),
          [],
        );
      }
  });

  it('is told of, and not gone on with, where nobody may mend anything', async () => {
    const result = await run(deleting(), 'Soup 9', recipesDevice(asksNothing), { isAlone: true });
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /wanted 'sure'/);
  });

  it('is not one in which what was to be put in there was put in', async () => {
    const machine = deleting({ answer: [`  do type ${id('reason')} "Too salty"`] });
    const result = await run(machine, 'Soup 9', recipesDevice(asksNothing), { more: reason });
    assert.equal(result.outcome, 'diverged', result.reason);
  });

  it('is not taken for one that only asks late: the list without its mark was taken for the end', async () => {
    const asksLate: Handler = (app) => {
      const name = app.value('name');
      app.set('name', '');
      app.after(60, (later) => [later.set('name', name), later.show('sure')]);
    };
    const machine = deleting({ probe: true, onList: true });
    const result = await run(machine, 'Soup 9', recipesDevice(asksNothing, { pages: false }), { pages: false });
    assert.equal(result.outcome, 'passed with heal', result.reason);
    const known = await learnt(machine, result, { pages: false });
    const late = recipesDevice(asksLate, { pages: false });
    const again = await run(known, 'Soup 3', late, { isAlone: true });
    assert.equal(again.outcome, 'passed', again.reason);
    assert.equal(await left(late), soups.length - 1);
  });
});
