import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ScriptPolicy } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { button, FakeDevice, fakeApp, group, label, list } from '../../src/device/index.js';
import { compile, gate, solve } from '../../src/preact/index.js';

const PACKAGE = 'com.example.recipes';

/** A list of recipes; one that is opened can be deleted. */
function recipes(names: readonly string[]): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'recipes',
    values: { name: '' },
    tables: { recipes: { uri: 'content://x/recipes', columns: ['name'], rows: names.map((name) => ({ name })) } },
    screens: {
      recipes: {
        nodes: (self) => [
          label('Recipes', { id: 'title' }),
          list(
            8,
            self.rows('recipes').map(({ name = '' }) =>
              group([label(name, { id: 'name' }), label('2 servings', { id: 'servings' })], {
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
      recipe: {
        nodes: [
          label('One recipe', { id: 'recipe' }),
          button('Delete', (it) => {
            it.remove('recipes', ({ name }) => name === it.value('name'));
            it.go('recipes');
          }),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

/** Solved once, compiled and gated as a run of the command line is: with no task that knows other values. */
async function gated(names: readonly string[]) {
  const device = recipes(names);
  const { clock } = device;
  await device.saveSnapshot('fresh');
  const { trajectory, why } = await solve({
    device,
    policy: new ScriptPolicy(async (hand) => {
      await hand.tap("//*[@text='Milk Soup']");
      await hand.tap('text=Delete');
      return undefined;
    }),
    goal: 'Delete the recipe "Milk Soup"',
    app: PACKAGE,
    clock,
    deadline: new Deadline(clock, 600_000),
  });
  const compiled = compile(trajectory);
  if (compiled.kind === 'refused') return assert.fail(`${compiled.reason} ${why}`);
  const { machine, recorded } = compiled;
  return gate({ machine, trajectory, recorded, older: [], device, snapshot: 'fresh', clock });
}

describe('a row that was picked', () => {
  it('was never found a second time, for no device has a row of a made-up name: another row of its list is tried', async () => {
    const verdict = await gated(['Bean Stew', 'Milk Soup', 'Pea Soup']);
    assert.equal(verdict.kind, 'kept', verdict.kind === 'refused' ? verdict.reasons.join() : '');
    if (verdict.kind !== 'kept') return;
    assert.deepEqual(
      verdict.evidence.body.runs.map(({ parameters }) => parameters),
      [{ recipe: 'Milk Soup' }, { recipe: 'Bean Stew' }],
    );
  });

  it('alone in its list is refused, with what would help', async () => {
    const verdict = await gated(['Milk Soup']);
    assert.match(verdict.kind === 'refused' ? verdict.reasons.join() : 'kept', /no other for recipe to try it with/);
  });

  it('is not tried with a name that two rows have', async () => {
    const verdict = await gated(['Twins', 'Milk Soup', 'Twins', 'Pea Soup']);
    assert.equal(verdict.kind === 'kept' && verdict.evidence.body.runs[1]?.parameters['recipe'], 'Pea Soup');
  });
});
