import assert from 'node:assert/strict';
import { press } from '../../src/actions/press.js';
import { DeviceError } from '../../src/base/index.js';
import { AgentClient } from '../../src/device/agent/client.js';
import { AgentConnection } from '../../src/device/agent/connection.js';
import { AgentDevice } from '../../src/device/agent/index.js';
import { type Acted, FakeDevice, type Lasting, type Point, type ShellResult } from '../../src/device/index.js';
import { TwoWayDevice } from '../../src/device/two-ways.js';
import type { Screen, UiNode } from '../../src/screen/index.js';
import { AgentServer, token } from './agent/agent-server.js';
import { fakeTestApp } from './fake-test-app.js';

/** Plain adb to a device in memory; the command that asks whether the device is there can be held up. */
class PlainAdb extends FakeDevice {
  gate: Promise<void> = Promise.resolve();

  asleep = false;
  disposals = 0;

  override async [Symbol.asyncDispose](): Promise<void> {
    this.disposals += 1;
    await super[Symbol.asyncDispose]();
  }

  override async shell(command: string, signal?: AbortSignal): Promise<ShellResult> {
    if (command.startsWith('dumpsys power'))
      return { exitCode: 0, stdout: `  mWakefulness=${this.asleep ? 'Asleep' : 'Awake'}\n`, stderr: '' };
    if (command !== ':') return super.shell(command, signal);
    await this.gate;
    return { exitCode: 0, stdout: '', stderr: '' };
  }

  start(): Promise<Lasting> {
    return assert.fail('Nothing lasts here.');
  }
}

/** A device agent that can be told not to answer, without the time that it takes to find out. */
class TestAgent extends AgentDevice {
  hangs = false;

  override async changed(generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    if (this.hangs) throw new DeviceError('device-silent', 'The device agent of fake-1 did not answer wait.');
    return super.changed(generation, timeoutMs, signal);
  }

  override async tap(point: Point, signal?: AbortSignal): Promise<Acted> {
    if (this.hangs) throw new DeviceError('device-silent', 'The device agent of fake-1 did not answer tap.');
    return super.tap(point, signal);
  }

  override async observe(signal?: AbortSignal): Promise<Screen> {
    if (this.hangs) throw new DeviceError('device-silent', 'The device agent of fake-1 did not answer tree.');
    return super.observe(signal);
  }
}

interface Running {
  readonly server: AgentServer;
  readonly device: TestAgent;
  ended: boolean;
}

describe('a device by its device agent, and by plain adb', () => {
  let adb: PlainAdb;
  let started: Running[];
  let device: TwoWayDevice;
  let restart: (signal?: AbortSignal) => Promise<AgentDevice>;

  beforeEach(async () => {
    adb = new PlainAdb({ apps: [fakeTestApp] });
    started = [];
    restart = startAgent;
    device = new TwoWayDevice({ agent: await startAgent(), adb, restart: (signal) => restart(signal) });
  });

  afterEach(async () => {
    await device[Symbol.asyncDispose]();
    for (const { server } of started) await server[Symbol.asyncDispose]();
  });

  async function startAgent(): Promise<TestAgent> {
    const server = await AgentServer.listen();
    const connect = async () => new AgentClient(await AgentConnection.open(await server.open(), token));
    const client = await connect();
    const end = async () => {
      running.ended = true;
      await client[Symbol.asyncDispose]();
    };
    const agent = { client, connect, whyEnded: async () => 'The agent has ended.', [Symbol.asyncDispose]: end };
    const running: Running = { server, device: new TestAgent(agent, adb), ended: false };
    started.push(running);
    return running.device;
  }

  const agent = (index: number): Running => started[index] ?? assert.fail(`Agent ${index} was not started.`);
  const went = () => device.mishaps.map((mishap) => [mishap.call, mishap.went]);
  const failure = (acted: 'no' | 'unknown') => ({ code: 'device', message: 'The app did not answer.', acted });
  const die = async (index: number) => {
    agent(index).server.drop();
    // Until it is known here too.
    await agent(index)
      .device.observe()
      .catch(() => {});
  };

  it('leaves no device agent behind when it is closed while one is being started', async () => {
    await die(0);
    const asked = latch();
    const goOn = latch();
    restart = async () => {
      asked.open();
      await goOn.opened;
      return startAgent();
    };
    const look = assert.rejects(device.observe());
    await asked.opened;
    const closed = device[Symbol.asyncDispose]();
    goOn.open();
    await Promise.all([closed, look]);
    assert.deepEqual(
      started.map(({ ended }) => ended),
      [true, true],
    );
  });

  it('has a device agent started for whoever still waits when the first who waited has stopped', async () => {
    await die(0);
    const goOn = latch();
    restart = async (signal) => {
      await goOn.opened;
      signal?.throwIfAborted();
      return startAgent();
    };
    const stop = new AbortController();
    const first = assert.rejects(device.observe(stop.signal), /stopped by hand/);
    const second = device.observe();
    stop.abort(new Error('stopped by hand'));
    await first;
    goOn.open();
    assert.ok((await second).tree.nodes.length > 0);
    assert.equal(started.length, 2);
    assert.deepEqual(went(), [['the tree', 'again']]);
  });

  it('does not end the new device agent for a picture that the one before it failed to give', async () => {
    const held = latch();
    agent(0).server.silent.add('screenshot');
    const picture = device.screenshot();
    adb.gate = held.opened;
    await die(0);
    adb.gate = Promise.resolve();
    const screen = await device.observe();
    held.open();
    await picture;
    assert.equal(agent(1).ended, false);
    const acted = await device.perform(screen, button(screen), { kind: 'click' });
    assert.equal(acted.done, true, 'what it showed is still the screen');
    assert.equal(started.length, 2);
  });

  it('takes pictures by plain adb beside a device agent that cannot, and keeps the agent for trees', async () => {
    agent(0).server.failing.set('screenshot', failure('no'));
    for (let look = 0; look < 5; look += 1) {
      assert.ok((await device.screenshot()).length > 0);
      assert.equal((await device.observe()).activity, 'org.example.Main');
    }
    assert.equal(agent(0).ended, false);
    assert.equal(started.length, 1);
    assert.deepEqual(went(), Array(3).fill(['a picture', 'adb']));
    assert.match(device.mishaps.at(-1)?.why ?? '', /Plain adb does a picture from now on\.$/);
    assert.equal(agent(0).server.asked.filter(({ method }) => method === 'screenshot').length, 3);
  });

  it('touches by plain adb, once, where its device agent had not begun to, and keeps the agent', async () => {
    await device.observe();
    agent(0).server.failing.set('tap', failure('no'));
    assert.equal((await device.tap({ x: 5, y: 5 })).done, true);
    assert.deepEqual(
      adb.log.map(({ call }) => call),
      ['tap'],
    );
    assert.equal(agent(0).ended, false);
  });

  it('does not tap a button that may have been pressed already', async () => {
    const screen = await device.observe();
    agent(0).server.failing.set('act', failure('unknown'));
    const pressed = await press(device, screen, button(screen), 'click');
    assert.equal(pressed.done, false);
    assert.equal(!pressed.done && pressed.acted, 'unknown');
    assert.deepEqual(adb.log, []);
    assert.deepEqual(
      agent(0).server.asked.map(({ method }) => method),
      ['tree', 'act'],
    );
  });

  it('does not touch again where a device agent that hangs did not answer, and notes it', async () => {
    await device.observe();
    agent(0).device.hangs = true;
    const acted = await device.tap({ x: 5, y: 5 });
    assert.equal(!acted.done && acted.acted, 'unknown');
    assert.deepEqual(went(), [['a touch', 'unknown']]);
    assert.deepEqual(adb.log, []);
  });

  it('looks again when a device agent that hangs does not say whether the screen has changed', async () => {
    const { generation } = await device.observe();
    agent(0).device.hangs = true;
    assert.equal(await device.changed(generation, 1_000), true);
    assert.equal((await device.observe()).activity, (await adb.observe()).activity);
    assert.equal(agent(0).ended, true, 'a dump needs what the agent held');
    assert.deepEqual(went(), [['the tree', 'adb']]);
    await device.observe();
    assert.equal(started.length, 2);
  });

  it('says that the screen is off, and keeps the device agent, which has nothing to show then', async () => {
    agent(0).server.failing.set('tree', failure('no'));
    adb.asleep = true;
    for (let look = 0; look < 4; look += 1)
      await assert.rejects(device.observe(), { code: 'device-asleep', message: /Switch it on/ });
    agent(0).server.failing.clear();
    assert.ok((await device.observe()).tree.nodes.length > 0);
    assert.equal(started.length, 1);
    assert.deepEqual(went(), []);
  });

  it('does not close plain adb with a device agent that it leaves for it', async () => {
    await device.observe();
    agent(0).device.hangs = true;
    await device.observe();
    assert.deepEqual([agent(0).ended, adb.disposals], [true, 0]);
    await device[Symbol.asyncDispose]();
    assert.equal(adb.disposals, 1);
  });

  it('ends its device agent once for three trees that it failed to give', async () => {
    await device.observe();
    agent(0).device.hangs = true;
    await Promise.all([device.observe(), device.observe(), device.observe()]);
    assert.equal(device.mishaps.length, 3);
    await device.observe();
    assert.equal(started.length, 2, 'another agent is given its chance');
  });
});

function button(screen: Screen): UiNode {
  return screen.tree.nodes.find((node) => node.text === 'Delete') ?? assert.fail('There is no button.');
}

function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
