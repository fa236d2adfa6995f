import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, go, group, label, list } from '../../../src/device/index.js';
import { parseMachine, printMachine } from '../../../src/machine/index.js';
import { type ReplayResult, refine, replay } from '../../../src/preact/index.js';
import { pressing } from './guests.js';

const PACKAGE = 'com.example.people';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** People in a list of which four rows are seen at a time; a tap shows one of them. */
function peopleDevice(names: readonly string[], start: 'people' | 'before' = 'people'): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start,
    values: { name: '' },
    screens: {
      before: { nodes: [label('This page looks a little different now.'), button('Go on', go('people'))] },
      people: {
        nodes: [
          label('People', { id: 'title' }),
          list(
            4,
            names.map((name) =>
              group([label(name)], {
                tap: (self) => {
                  self.set('name', name);
                  self.go('person');
                },
              }),
            ),
            { id: 'list' },
          ),
        ],
      },
      person: { nodes: (self) => [label(self.value('name'), { id: 'name' })] },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

function machineOf(before: readonly string[] = []) {
  const parsed = parseMachine(
    [
      'machine people/show',
      'goal    "Show {name}"',
      `app     ${PACKAGE}`,
      'param   name: text',
      'state people',
      `  verify ${id('title')}`,
      ...before,
      '  do tap //*[@text=$name] -> person',
      'final person',
      `  verify //*[@resource-id='${PACKAGE}:id/name' and @text=$name]`,
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems.map((each) => each.sentence).join());
}

async function shown(names: readonly string[], name: string, before?: readonly string[]): Promise<ReplayResult> {
  const device = peopleDevice(names);
  return replay({ machine: machineOf(before), bindings: { name }, device, clock: device.clock });
}

const many = Array.from({ length: 19 }, (_, index) => `Person ${index + 1}`);

describe('a person who is further down the list than one sees', () => {
  it('is scrolled to, and the run says so', async () => {
    const result = await shown(many, 'Person 15');
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(result.rungs, [{ kind: 'scrolled', at: { state: 'people', step: 0, iteration: 0 }, pages: 3 }]);
    assert.equal(result.detours.length, 0);
  });

  it('is found above, too, where the machine had scrolled past', async () => {
    const result = await shown(many, 'Person 2', [`  do scroll forward ${id('list')}`]);
    assert.equal(result.outcome, 'passed', result.reason);
  });

  it('is looked for nowhere else when the list has no such person', async () => {
    const result = await shown(many, 'Person 99');
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /wanted to tap .*; saw/);
    assert.deepEqual(result.rungs, []);
  });

  it('is scrolled to behind a page that is new: whoever took over there had to find them, and what that taught was refused', async () => {
    const machine = machineOf();
    const run = (name: string, of = machine, start: 'people' | 'before' = 'before') => {
      const device = peopleDevice(many, start);
      const fallback = of === machine && { policy: pressing('Go on'), goal: `Show ${name}`, maxSteps: 5 };
      return replay({ machine: of, bindings: { name }, device, clock: device.clock, ...(fallback && { fallback }) });
    };
    const { outcome, reason, detours } = await run('Person 15');
    assert.equal(outcome, 'passed with detour', reason);
    const [detour] = detours;
    assert.ok(detour?.steps.length === 1);
    const refined = refine(machine, detour, { name: 'Person 15' }, [], 'grown');
    assert.ok(refined.kind === 'refined', JSON.stringify(refined));
    for (const start of ['before', 'people'] as const)
      for (const name of ['Person 1', 'Person 18']) {
        const again = await run(name, refined.machine, start);
        assert.equal(again.outcome, 'passed', `${again.reason}\n${printMachine(refined.machine)}`);
      }
  });

  it('is not chosen from two of the same name that are seen together, by scrolling one away', async () => {
    for (const names of [
      ['Ada', 'Ada', ...many],
      [...many.slice(0, 18), 'Ada', 'Ada'],
    ]) {
      const result = await shown(names, 'Ada');
      assert.equal(result.outcome, 'diverged', names.join());
      assert.match(result.reason ?? '', /2/);
    }
  });
});
