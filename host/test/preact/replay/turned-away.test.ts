import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, dismiss, show } from '../../../src/device/index.js';
import { replay } from '../../../src/preact/index.js';
import { grace, guestDevice, guestMachine, pressing } from './guests.js';

describe('what a policy presses on a detour', () => {
  const pressed = async (label: string): Promise<readonly string[]> => {
    const told: string[] = [];
    const device = guestDevice({ typed: show('notice'), notice: [button(label, dismiss)] });
    const result = await replay({
      machine: guestMachine({ interrupt: false }),
      bindings: grace,
      device,
      clock: device.clock,
      fallback: { policy: pressing(label), goal: 'Add the guest Grace Hopper', maxSteps: 3 },
      overseer: {
        before: async ({ sentence }) => {
          told.push(sentence);
          return undefined;
        },
      },
    });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    return told;
  };

  it('is not called an act that cannot be undone where it turned a question away, after which no run began any more', async () => {
    assert.deepEqual(await pressed('Cancel'), ["Tap button 'Save'"]);
  });

  it('is taken for one where it may be the act by another name', async () => {
    assert.deepEqual(await pressed('Go on'), ["Tap button 'Go on'", "Tap button 'Save'"]);
  });
});
