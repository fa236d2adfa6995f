import { perform } from '../../../host/src/actions/index.js';
import { Deadline, systemClock } from '../../../host/src/base/index.js';
import { type Acted, type Device, until } from '../../../host/src/device/index.js';
import { type Resolution, resolve, type Screen } from '../../../host/src/screen/index.js';
import { type Client, type Found, PATIENCE_MS } from './client.js';

/** How a tap is done: as a replay does it, by the node's own action, or with a finger. */
export type Press = 'node' | 'finger';

/** Our own way: a look gives the whole screen, and a selector is resolved on it here. */
export class DeviceClient implements Client {
  constructor(
    private readonly device: Device,
    private readonly press: Press,
  ) {}

  async tree(): Promise<void> {
    await this.device.observe();
  }

  async find(id: string): Promise<Found> {
    const { device, press } = this;
    const screen = await device.observe();
    const found = only(screen, id);
    return {
      tap: async () => {
        const { target, point } = found;
        done(await (press === 'finger' ? device.tap(point) : perform(device, screen, { kind: 'tap', target })));
      },
      type: async (text) => {
        const performed = await perform(device, screen, {
          kind: 'type',
          target: found.target,
          value: text,
          as: 'exact',
        });
        done(performed);
        return ('shown' in performed && performed.shown) || '';
      },
      shows: async (text) => {
        const deadline = new Deadline(systemClock, PATIENCE_MS);
        const isShown = (now: Screen) => now.tree.nodes.some((node) => node.resourceId === id && node.text === text);
        const held = await until(device, (now) => isShown(now) || undefined, { deadline });
        if (held.kind === 'timeout') throw new Error(`${id} did not come to show '${text}'.`);
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.device[Symbol.asyncDispose]();
  }
}

function only(screen: Screen, id: string): Extract<Resolution, { kind: 'one' }> {
  const resolution = resolve(screen, `//*[@resource-id='${id}']`, {}, 'see');
  if (resolution.kind !== 'one') throw new Error(resolution.reason);
  return resolution;
}

function done(acted: Acted): void {
  if (!acted.done) throw new Error(acted.reason);
}
