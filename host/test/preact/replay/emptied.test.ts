import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, dismiss, type FakeDevice, type Handler } from '../../../src/device/index.js';
import { guestDevice, guestMachine, guests, hows, type Otherwise, PACKAGE, pressing, replayed } from './guests.js';

const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
const empties: Handler = (app) => {
  app.set('first', '');
  app.dismiss();
};
const ok = (tap: Handler) => [button('OK', tap, { id: 'ok' })];
/** A notice comes up when the last name was typed; what closes it empties the first name. */
const emptied = (more: Otherwise = {}): FakeDevice => {
  let isShown = false;
  return guestDevice({
    typed: (app) => {
      if (!isShown) app.show('notice');
      isShown = true;
    },
    notice: ok(empties),
    ...more,
  });
};
const oneMoreStep = [`do tap ${id('more')}`, `do tap ${id('save')} -> guest  irreversible`];
const more = (tap: Handler) => [button('More', tap, { id: 'more' })];

describe('a form that was emptied by what stood over it', () => {
  it('was saved as it was: a known dialog, answered, takes a name with it', async () => {
    const device = emptied();
    const result = await replayed(device, guestMachine());
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
    assert.deepEqual(hows(result, 'form', 0), ['acted', 'acted']);
  });

  it('was saved as it was: whoever closed the dialog took a name with it', async () => {
    const device = emptied();
    const fallback = { policy: pressing('OK'), goal: 'Add the guest Grace Hopper', maxSteps: 3 };
    const result = await replayed(device, guestMachine({ interrupt: false }), { fallback });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  it('is a miss, with what was wanted and seen, where more than putting in would have to be done again', async () => {
    let isShown = false;
    const device = emptied({
      typed: () => {},
      form: more((app) => {
        if (!isShown) app.show('notice');
        isShown = true;
      }),
    });
    const result = await replayed(device, guestMachine({ save: oneMoreStep }));
    assert.equal(result.outcome, 'diverged', JSON.stringify(hows(result, 'form', 0)));
    assert.match(result.reason ?? '', /wanted what "Type 'Grace' into .*" put in to be there still; saw it shows ''/);
    assert.deepEqual(await guests(device), []);
  });

  it('is a miss where it is emptied again and again', async () => {
    const device = emptied({
      typed: (app) => app.show('notice'),
      notice: ok((app) => [empties(app), app.set('last', '')]),
    });
    const result = await replayed(device, guestMachine());
    assert.equal(result.outcome, 'diverged', result.reason);
    assert.deepEqual(await guests(device), []);
  });

  it('is none where the machine’s own step took the value out of its field', async () => {
    const device = guestDevice({
      notice: ok(dismiss),
      form: more((app) => [app.set('kept', app.value('first')), app.set('first', '')]),
      save: (app) => {
        app.set('first', app.value('kept'));
        app.insert('guests', { name: `${app.value('first')} ${app.value('last')}` });
        app.go('guest');
      },
    });
    const result = await replayed(device, guestMachine({ save: oneMoreStep }));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
    assert.deepEqual(hows(result, 'form', 0), ['acted']);
  });
});
