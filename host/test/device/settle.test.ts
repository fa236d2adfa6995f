import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import {
  button,
  type Device,
  FakeDevice,
  fakeApp,
  type Handler,
  label,
  settled,
  stable,
  until,
} from '../../src/device/index.js';
import type { Screen } from '../../src/screen/index.js';

const app = fakeApp({
  package: 'com.example.wait',
  start: 'main',
  values: { said: 'no', ticks: '0', top: '0' },
  screens: {
    main: {
      nodes: (running) => [
        { class: 'android.view.View', height: 100 + Number(running.value('top')) },
        label(running.value('said'), { id: 'said' }),
        label(`tick ${running.value('ticks')}`, { id: 'tick' }),
        button('Go', (later) => later.after(700, (self) => self.set('said', 'yes')), { id: 'go' }),
      ],
    },
  },
});

async function start() {
  const device = new FakeDevice({ apps: [app] });
  await device.launch('com.example.wait');
  return device;
}

const says = (text: string) => (screen: Screen) => screen.tree.nodes.find((node) => node.text === text);
const go = async (device: FakeDevice) => {
  const screen = await device.observe();
  const node = says('Go')(screen);
  assert.ok(node);
  await device.perform(screen, node, { kind: 'click' });
};

describe('until', () => {
  it('holds at once when it already does', async () => {
    const device = await start();
    const result = await until(device, says('no'), { deadline: new Deadline(device.clock, 1_000) });
    assert.deepEqual([result.kind, result.observations, result.waitedMs <= 1], ['held', 1, true]);
  });

  it('waits by events for what comes, and says how long', async () => {
    const device = await start();
    await go(device);
    const result = await until(device, says('yes'), { deadline: new Deadline(device.clock, 5_000) });
    assert.equal(result.kind, 'held');
    assert.ok(result.waitedMs >= 690 && result.waitedMs < 760, `${result.waitedMs}`);
    assert.ok(result.observations <= 4, `${result.observations}`);
  });

  it('gives up at the deadline with the last screen', async () => {
    const device = await start();
    const result = await until(device, says('never'), { deadline: new Deadline(device.clock, 2_000) });
    assert.equal(result.kind, 'timeout');
    assert.ok(result.kind === 'timeout' && says('no')(result.last));
    assert.ok(device.clock.monotonic() < 2_100);
  });

  it('looks once even when the deadline is over', async () => {
    const device = await start();
    const result = await until(device, says('no'), { deadline: new Deadline(device.clock, 0) });
    assert.equal(result.kind, 'held');
  });

  it('does not miss a change between its look and its wait', async () => {
    const device = await start();
    // The change comes after observe has answered and before changed is asked.
    const racing: Device = new Proxy(device, {
      get(target, property) {
        if (property === 'observe') {
          return async () => {
            const screen = await target.observe();
            target.phone.inside('com.example.wait', (self) => self.set('said', 'yes'));
            return screen;
          };
        }
        const value = Reflect.get(target, property, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const result = await until(racing, says('yes'), { deadline: new Deadline(device.clock, 5_000) });
    assert.equal(result.kind, 'held');
    assert.ok(result.waitedMs < 50, `${result.waitedMs}`);
  });

  it('looks again now and then although nothing is reported', async () => {
    const device = await start();
    let looks = 0;
    const deaf: Device = new Proxy(device, {
      get(target, property) {
        if (property === 'changed') {
          return async (_generation: number, timeoutMs: number) => {
            target.clock.advance(timeoutMs);
            return false;
          };
        }
        const value = Reflect.get(target, property, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await go(device);
    const result = await until(
      deaf,
      (screen) => {
        looks += 1;
        return says('yes')(screen);
      },
      { deadline: new Deadline(device.clock, 5_000) },
    );
    assert.equal(result.kind, 'held');
    assert.ok(looks < 6);
  });

  it('ends at once when the signal is raised', async () => {
    const device = await start();
    const reason = new Error('enough');
    const deadline = new Deadline(device.clock, 5_000, AbortSignal.abort(reason));
    await assert.rejects(until(device, says('never'), { deadline }), reason);
  });
});

describe('stable', () => {
  it('waits until the node lies still for a frame', async () => {
    const device = await start();
    for (let step = 1; step <= 5; step += 1) {
      device.later(step * 40, 'com.example.wait', (self) => self.set('top', String(step * 20)));
    }
    const still = await stable(device, says('no'), { deadline: new Deadline(device.clock, 5_000) });
    assert.ok(still);
    assert.equal(says('no')(await device.observe())?.bounds.top, still.node.bounds.top);
  });

  it('does not take two looks within one frame for stillness', async () => {
    const device = await start();
    const times: number[] = [];
    const still = await stable(
      device,
      (screen) => {
        times.push(screen.takenAtMs);
        // Something else changes all the time, so that every wait is over at once.
        device.phone.inside('com.example.wait', (self) => self.set('ticks', String(times.length)));
        return says('no')(screen);
      },
      { deadline: new Deadline(device.clock, 5_000) },
    );
    assert.ok(still);
    assert.ok((times.at(-1) ?? 0) - (times[0] ?? 0) >= 16, times.join(' '));
  });

  it('gives nothing for a node that is not there', async () => {
    const device = await start();
    assert.equal(await stable(device, says('never'), { deadline: new Deadline(device.clock, 500) }), undefined);
  });
});

describe('settled', () => {
  it('gives the screen after the change that an act brings, however late within a second', async () => {
    const device = await start();
    const before = await device.observe();
    await go(device);
    const after = await settled(device, before, new Deadline(device.clock, 10_000));
    assert.ok(says('yes')(after));
  });

  it('does not wait for ever on a screen that never stops', async () => {
    const device = await start();
    const tick: Handler = (self) => {
      self.set('ticks', String(Number(self.value('ticks')) + 1));
      self.after(50, tick);
    };
    device.later(0, 'com.example.wait', tick);
    const started = device.clock.monotonic();
    await settled(device, undefined, new Deadline(device.clock, 60_000));
    assert.ok(device.clock.monotonic() - started < 4_000);
  });

  it('gives the same screen back when nothing comes of an act', async () => {
    const clock = new SimulatedClock();
    const device = new FakeDevice({ apps: [app], clock });
    await device.launch('com.example.wait');
    const before = await device.observe();
    const after = await settled(device, before, new Deadline(clock, 10_000));
    assert.equal(after.generation, before.generation);
    assert.ok(clock.monotonic() < 1_300);
  });

  it('gives a device that is slow to show its screen longer to finish it', async () => {
    const device = await start();
    const slow: Device = new Proxy(device, {
      get(target, property) {
        if (property === 'observe') {
          return async () => {
            target.clock.advance(400);
            return target.observe();
          };
        }
        const value = Reflect.get(target, property, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const before = await slow.observe();
    device.phone.inside('com.example.wait', (self) => self.set('ticks', 'half'));
    device.later(1_100, 'com.example.wait', (self) => self.set('said', 'yes'));
    const after = await settled(slow, before, new Deadline(device.clock, 10_000));
    assert.ok(says('yes')(after));
  });
});
