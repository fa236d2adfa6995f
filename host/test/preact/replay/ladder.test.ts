import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, dismiss } from '../../../src/device/index.js';
import { guestDevice, guestMachine, guests, hows, keepGuest, PACKAGE, pressing, replayed } from './guests.js';

const goal = 'Add the guest Grace Hopper';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

describe('an act that cannot be undone and showed nothing', () => {
  it('was saved once, and the next thing, which never happened, was not said to be proven by the saved row', async () => {
    // Saving works, but shows a notice first that nobody knows; the switch after it does not move when it is pressed.
    const device = guestDevice({
      save: (app) => [keepGuest(app), app.show('notice')],
      notice: [button('Close', (app) => [app.dismiss(), app.go('guest')])],
    });
    const machine = guestMachine({
      interrupt: false,
      guest: [`do tap ${id('vip')}`, `do tap //*[@text='Finish'] -> thanks`],
    });
    const result = await replayed(device, machine, {
      fallback: { policy: pressing('Close', 'Finish'), goal, maxSteps: 5 },
      listener: {
        stepping: (sentence) => {
          if (/Important/.test(sentence)) device.fail({ on: 'perform', with: 'dropped' });
        },
      },
    });
    assert.deepEqual(hows(result, 'form', 2), ['acted', 'detour']);
    assert.ok(!hows(result, 'guest', 0).includes('acted'), 'the switch was never moved');
    assert.deepEqual(
      result.steps.filter(({ sentence }) => /proven/.test(sentence)).map(({ state }) => state),
      ['form'],
    );
    assert.equal(result.outcome, 'failed');
    assert.match(result.reason ?? '', /nobody saw this done: step 1 of 'guest'/);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  it('missed once where a notice behind it was left and it showed nothing all the same: the miss was told and counted twice', async () => {
    const told: string[] = [];
    const device = guestDevice({ save: (app) => app.show('notice'), notice: [button('OK', dismiss)] });
    const result = await replayed(device, guestMachine({ interrupt: false }), {
      fallback: { policy: pressing('Nothing'), goal, maxSteps: 3 },
      listener: { missed: ({ sentence = '' }) => void told.push(sentence) },
    });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual([result.misses.length, told.length, result.detours[0]?.steps.length], [1, 1, 1]);
  });

  it('is not saved twice when a dialog after it cannot be answered', async () => {
    // The notice is known, and the button that would answer it is not there.
    for (const policy of [undefined, pressing('Close')]) {
      const device = guestDevice({
        save: (app) => [keepGuest(app), app.show('notice')],
        notice: [button('Close', dismiss)],
      });
      const result = await replayed(device, guestMachine(), {
        ...(policy && { fallback: { policy, goal, maxSteps: 5 } }),
      });
      assert.deepEqual(await guests(device), ['Grace Hopper'], `${result.outcome}: ${result.reason}`);
      assert.equal(result.misses[0]?.acted, 'yes');
      assert.match(result.misses[0]?.sentence ?? '', /Save/);
      assert.equal(result.outcome, 'diverged');
    }
  });

  it('is not proven by the row that an earlier act made', async () => {
    const device = guestDevice();
    const machine = guestMachine({ guest: [`do tap //*[@text='Finish'] -> thanks  irreversible`] });
    const result = await replayed(device, machine, {
      listener: {
        stepping: (sentence) => {
          if (/Finish/.test(sentence)) device.fail({ on: 'perform', with: 'dropped' });
        },
      },
    });
    assert.deepEqual(await guests(device), ['Grace Hopper'], 'what proves the first act');
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /Finish.*nothing outside the screen can tell/);
    assert.deepEqual(hows(result, 'guest', 0), []);
  });

  it('is not proven by what was so before', async () => {
    const device = guestDevice({ save: () => {} });
    await device.shell('settings put global guests open');
    const result = await replayed(device, guestMachine({ probe: "setting global guests = 'open'" }));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /Save.*nothing outside the screen can tell/);
    assert.deepEqual(hows(result, 'form', 2), []);
  });

  it('is said to be done by the button that was pressed, not by the one that was not there', async () => {
    const device = guestDevice({ form: [button('Store', keepGuest, { id: 'store' })] });
    const machine = guestMachine({
      save: [`do tap ${id('no_such_button')} -> guest  irreversible`, `or tap ${id('store')} -> guest  irreversible`],
    });
    const result = await replayed(device, machine);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
    assert.match(result.reason ?? '', /it was done: do not do it again/);
    assert.deepEqual(
      result.steps.filter(({ step }) => step === 2).map(({ transition, alternative }) => [transition, alternative]),
      [['form.2.1', 1]],
    );
  });
});
