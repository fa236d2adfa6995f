import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { replay } from '../../../src/preact/index.js';
import { grace, guestDevice, guestMachine, guests } from './guests.js';

/** What a person would notice on the device. */
const ACTS = ['tap', 'swipe', 'perform', 'set-text', 'key', 'launch'];

describe('a run that is interrupted', () => {
  it('at whichever step does nothing more, and says that it was', async () => {
    const machine = guestMachine({ guest: ["do tap //*[@text='Finish'] -> thanks"] });
    for (const at of [0, 1, 2, 3]) {
      const device = guestDevice();
      const interrupt = new AbortController();
      let begun = 0;
      let done = 0;
      const stopped = new Error('Interrupted.');
      const run = replay({
        machine,
        bindings: grace,
        device,
        clock: device.clock,
        signal: interrupt.signal,
        listener: {
          stepping: () => {
            if (begun++ !== at) return;
            done = device.log.length;
            interrupt.abort(stopped);
          },
        },
      });
      await assert.rejects(run, (error) => error === stopped);
      assert.deepEqual(
        device.log.slice(done).filter(({ call }) => ACTS.includes(call)),
        [],
        `at step ${at + 1}`,
      );
      assert.deepEqual(await guests(device), at <= 2 ? [] : ['Grace Hopper']);
    }
  });

  it('while somebody is asked does not do what they were asked about', async () => {
    for (const attendant of [{ beforeStep: async () => interrupt() }, { atMiss: async () => interrupt() }]) {
      const device = guestDevice();
      const asked = new AbortController();
      interrupting = asked;
      const machine = guestMachine({ save: ["do tap //*[@text='Nowhere'] -> guest"] });
      const run = replay({
        ...{ machine, bindings: grace, device, clock: device.clock, attendant, signal: asked.signal },
      });
      await assert.rejects(run, /Interrupted/);
      assert.deepEqual(await guests(device), []);
    }
  });
});

let interrupting = new AbortController();

/** As a terminal does that is asked when Ctrl-C comes. */
function interrupt(): Promise<never> {
  interrupting.abort(new Error('Interrupted.'));
  return Promise.reject(interrupting.signal.reason);
}
