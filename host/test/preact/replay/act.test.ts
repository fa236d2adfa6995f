import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Acted, button, dismiss, FakeDevice, type NodeAction, type Typed } from '../../../src/device/index.js';
import type { Screen, UiNode } from '../../../src/screen/index.js';
import { guestDevice, guestMachine, guests, hows, PACKAGE, pressing, replayed } from './guests.js';

/** A device on which a notice comes up between the look and the act: on the node with this id, the first time. */
class StartledDevice extends FakeDevice {
  at = '';
  readonly typedUnder: string[] = [];

  override async setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed> {
    this.#startle(node);
    const before = await this.observe();
    const typed = await super.setText(screen, node, text, signal);
    if (typed.done && before.tree.windows.length > 1) this.typedUnder.push(text);
    return typed;
  }

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    this.#startle(node);
    return super.perform(screen, node, action, signal);
  }

  #startle(node: UiNode): void {
    if (this.at === '' || !node.resourceId.endsWith(`:id/${this.at}`)) return;
    this.at = '';
    this.phone.inside(PACKAGE, (app) => app.show('notice'));
  }
}

const startled = (at: string): StartledDevice => {
  const device = guestDevice({}, (options) => new StartledDevice(options)) as StartledDevice;
  device.at = at;
  return device;
};

describe('an act under a dialog that is just coming up', () => {
  for (const at of ['first', 'last', 'save']) {
    it(`is not done: the dialog is answered, and then the act is done once (${at})`, async () => {
      const device = startled(at);
      const result = await replayed(device, guestMachine());
      assert.equal(result.outcome, 'passed', result.reason);
      assert.deepEqual(device.typedUnder, []);
      assert.deepEqual(await guests(device), ['Grace Hopper']);
      assert.equal(result.steps.filter(({ how }) => how === 'interrupt').length, 1);
      assert.deepEqual(
        [0, 1, 2].map((step) => hows(result, 'form', step)),
        [['acted'], ['acted'], ['acted']],
      );
    });

    it(`that nobody knows is a miss at which nothing was done (${at})`, async () => {
      const device = startled(at);
      const result = await replayed(device, guestMachine({ interrupt: false }));
      assert.equal(result.outcome, 'diverged');
      assert.equal(result.misses.at(-1)?.acted, 'no');
      assert.match(result.reason ?? '', /Names are checked now/);
      assert.deepEqual(device.typedUnder, []);
      assert.deepEqual(await guests(device), []);
    });
  }

  it('that nobody knows is closed by the policy, and the act is done once', async () => {
    const device = startled('save');
    const fallback = { policy: pressing('OK'), goal: 'Add the guest Grace Hopper', maxSteps: 5 };
    const result = await replayed(device, guestMachine({ interrupt: false }), { fallback });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  it('is not taken for the dialog’s own button of the same name', async () => {
    let pressed = 0;
    const wrong = button(
      'Save',
      () => {
        pressed += 1;
      },
      { id: 'save' },
    );
    const device = guestDevice({
      notice: [wrong, button('OK', dismiss, { id: 'ok' })],
      typed: (app) => app.after(0, (self) => self.show('notice')),
    });
    const result = await replayed(device, guestMachine());
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(pressed, 0);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });
});
