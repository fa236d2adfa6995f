import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Policy, runPolicy } from '../../src/agent/index.js';
import { Deadline } from '../../src/base/index.js';
import { button, type Device, FakeDevice, fakeApp } from '../../src/device/index.js';
import { buildTree } from '../../src/screen/index.js';

const app = fakeApp({
  package: 'com.example.slow',
  start: 'main',
  values: {},
  screens: { main: { nodes: [button('Go', () => {}, { id: 'go' })] } },
});

describe('the loop of a policy on a slow device', () => {
  it('shows the policy no screen without a window while a slow activity comes up', async () => {
    const device = new FakeDevice({ apps: [app] });
    await device.launch('com.example.slow');
    const upMs = device.clock.monotonic() + 6_000;
    const slow: Device = new Proxy(device, {
      get(target, property) {
        if (property === 'observe')
          return async () => {
            const screen = await target.observe();
            return target.clock.monotonic() < upMs ? { ...screen, tree: buildTree([]) } : screen;
          };
        const value = Reflect.get(target, property, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const shown: number[] = [];
    const policy: Policy = {
      kind: 'script',
      description: 'notes what it is shown',
      cost: { modelCalls: 0, tokens: 0 },
      decide: async ({ screen }) => {
        shown.push(screen.tree.nodes.length);
        return { kind: 'done', why: 'There is something to read.' };
      },
    };
    const deadline = new Deadline(device.clock, 60_000);
    await runPolicy({ device: slow, policy, goal: 'Go', clock: device.clock, deadline, maxSteps: 3 });
    assert.ok(shown.length === 1 && (shown[0] ?? 0) > 0, shown.join());
  });
});
