import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../src/base/index.js';
import { button, FakeDevice, type FakeScreen, fakeApp, go, label, show } from '../../src/device/index.js';
import { type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import { refine, replay } from '../../src/preact/index.js';
import {
  grace,
  guestDevice,
  guestMachine,
  keepGuest,
  PACKAGE,
  pressing,
  replayed,
  saveAndShow,
} from './replay/guests.js';

const goal = 'Add the guest Grace Hopper';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

describe('a refinement', () => {
  it('knows that another button for what cannot be undone cannot be undone: its tap was lost, and it was tapped again', async () => {
    // Nothing that is watched tells of the guest, and "Store" is no word of the list.
    const device = guestDevice({ form: [button('Store', saveAndShow, { id: 'store' })] });
    const machine = guestMachine({ probe: false, save: [`do tap ${id('gone')} -> guest  irreversible`] });
    const fallback = { policy: pressing('Store'), goal, maxSteps: 5 };
    const result = await replayed(device, guestMachine({ save: [`do tap ${id('gone')} -> guest  irreversible`] }), {
      fallback,
    });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    const [detour] = result.detours;
    assert.ok(detour);
    const refined = refine(machine, detour, grace, [], 'grown');
    assert.ok(refined.kind === 'refined', JSON.stringify(refined));
    const ways = refined.machine.states.flatMap(({ steps }) => steps[2]?.alternatives ?? []);
    assert.deepEqual(
      ways.map(({ irreversible }) => irreversible),
      [true, true],
    );
  });

  it('on a screen of its own, too', async () => {
    const device = guestDevice({
      form: [button('Continue', show('notice'))],
      notice: [button('Go on', (app) => [keepGuest(app), app.dismiss(), app.go('guest')])],
    });
    const machine = guestMachine({ interrupt: false, save: [`do tap ${id('gone')} -> guest  irreversible`] });
    const fallback = { policy: pressing('Continue', 'Go on'), goal, maxSteps: 5 };
    const result = await replayed(device, machine, { fallback });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    const [detour] = result.detours;
    assert.ok(detour);
    const refined = refine(machine, detour, grace, [], 'grown');
    assert.ok(refined.kind === 'refined', JSON.stringify(refined));
    const added = refined.machine.states.find(({ optional }) => optional);
    assert.deepEqual(
      added?.steps.map(({ alternatives }) => alternatives[0]?.irreversible),
      [true],
    );
  });

  it('tells two pages of one kind apart that came up at two places: each was taken for the other', async () => {
    const page = (title: string, next: string, to: string): FakeScreen => ({
      nodes: [label(title, { id: 'page_title' }), button(next, go(to), { id: 'next' })],
    });
    const tour = (pages: boolean) =>
      new FakeDevice({
        clock: new SimulatedClock(1_800_000_000_000),
        apps: [
          fakeApp({
            package: PACKAGE,
            start: pages ? 'welcome' : 'list',
            screens: {
              welcome: page('Welcome', 'Continue', 'ready'),
              ready: page('All set', 'Begin', 'list'),
              list: { nodes: [label('Guests', { id: 'list' }), button('Show', go(pages ? 'before' : 'shown'))] },
              before: page('Before you go on', 'Go on', 'shown'),
              shown: { nodes: [label('All guests', { id: 'shown' })] },
            },
          }),
        ],
      });
    const parsed = parseMachine(
      [
        'machine guests/show',
        'goal "Show the guests"',
        `app ${PACKAGE}`,
        'state list',
        `  verify ${id('list')}`,
        "  do tap //*[@text='Show'] -> shown",
        'final shown',
        `  verify ${id('shown')}`,
      ].join('\n'),
    );
    const machine = parsed.kind === 'machine' ? parsed.machine : assert.fail();
    const run = (device: FakeDevice, of: Machine, labels: readonly string[]) => {
      const fallback = labels.length > 0 && { policy: pressing(...labels), goal: 'Show the guests', maxSteps: 5 };
      return replay({ machine: of, bindings: {}, device, clock: device.clock, ...(fallback && { fallback }) });
    };
    const { detours, outcome } = await run(tour(true), machine, ['Continue', 'Begin', 'Go on']);
    assert.deepEqual([outcome, detours.length], ['passed with detour', 2]);
    const grown = detours.reduce((before, detour) => {
      const refined = refine(before, detour, {}, [], 'grown', detours);
      return refined.kind === 'refined' ? refined.machine : assert.fail(refined.reason);
    }, machine);
    for (const device of [tour(true), tour(false)]) {
      const again = await run(device, grown, []);
      assert.equal(again.outcome, 'passed', `${again.reason}\n${printMachine(grown)}`);
    }
  });
});
