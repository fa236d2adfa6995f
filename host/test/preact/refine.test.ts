import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, show } from '../../src/device/index.js';
import { refine } from '../../src/preact/index.js';
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
});
