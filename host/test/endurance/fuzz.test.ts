import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type BootedDevice, bootTimeoutMs } from '../embedded.js';
import { converse } from './adb-conversation.js';
import { converseWithAgent } from './agent-conversation.js';
import { startBareAgent } from './bare-agent.js';
import { Bystanders } from './bystanders.js';
import { Chance, seedOfRun } from './chance.js';
import { deviceForEndurance } from './device.js';
import { extent } from './extent.js';
import { backTo, heapMb, type Resources, resourcesOf } from './resources.js';
import { keepResult } from './results.js';
import { unreadStreams } from './unread-streams.js';

const { messages, batch, unreadPictures, timeoutMs } = extent({
  sample: { messages: 400, batch: 400, unreadPictures: 6, timeoutMs: 300_000 },
  whole: { messages: 10_000, batch: 1_000, unreadPictures: 64, timeoutMs: 1_800_000 },
});
const pictureServices = extent({ sample: ['exec:screencap'], whole: ['exec:screencap', 'framebuffer:'] });
const seed = seedOfRun();

describe(`a device that is sent nonsense (REPRISE_SEED=${seed})`, function () {
  this.timeout(timeoutMs);
  let booted: BootedDevice;
  let bystanders: Bystanders;
  let start: Resources;

  before(async function () {
    this.timeout(bootTimeoutMs);
    booted = await deviceForEndurance();
    bystanders = await Bystanders.join(booted.device);
    await bystanders.device.shell('reprise-device snapshot save before-nonsense');
    start = await resourcesOf(bystanders.link);
  });
  after(async function () {
    this.timeout(60_000);
    await bystanders?.device.shell(
      'reprise-device snapshot restore before-nonsense; reprise-device snapshot delete before-nonsense',
    );
    await bystanders?.[Symbol.asyncDispose]();
    await booted?.end();
  });

  /** Nothing of the nonsense is left once the device is as it was. */
  async function comesBack(): Promise<Resources> {
    await bystanders.device.shell('reprise-device snapshot restore before-nonsense');
    return backTo(start, bystanders.link);
  }

  it('goes on after adb packets that no adb sends, and its other clients notice nothing', async () => {
    const chance = new Chance(seed);
    const port = portOf(booted.device.serial);
    const told = { conversations: 0, sent: 0, received: 0, hungUpByTheDevice: 0, heapMb: [] as number[] };
    for (let checked = 0; told.sent < messages; ) {
      const { sent, received, hungUp } = await converse(
        port,
        chance,
        Math.min(chance.between(1, 80) ** (chance.oneIn(10) ? 1.5 : 1), messages - told.sent),
      );
      told.conversations += 1;
      told.sent += sent;
      told.received += received;
      if (hungUp) told.hungUpByTheDevice += 1;
      if (told.sent - checked >= batch || told.sent >= messages) {
        checked = told.sent;
        await bystanders.areUndisturbed();
        told.heapMb.push(heapMb(await resourcesOf(bystanders.link)));
      }
    }
    const end = await comesBack();
    await keepResult('fuzzed-adb-packets', seed, { ...told, before: start, after: end });
  });

  it('has a picture for the next when many clients leave theirs unread', async () => {
    const { adb, serial } = booted.device;
    const [width, height] = [1440, 2560];
    await adb('shell', 'wm', 'size', `${width}x${height}`);
    for (const service of pictureServices) {
      await using _unread = await unreadStreams(portOf(serial), service, unreadPictures);
      const told = await bystanders.device.shell('screencap | wc -c');
      assert.deepEqual([told.stdout, told.stderr], [`${4 * width * height + 16}\n`, '']);
    }
    await adb('shell', 'wm', 'size', 'reset');
    await comesBack();
  });

  it('goes on after messages that no client sends its device agent', async () => {
    const chance = new Chance(seed + 1);
    const told = { conversations: 0, sent: 0, answers: {} as Record<string, number>, heapMb: [] as number[] };
    const wrong: string[] = [];
    {
      await using agent = await startBareAgent(bystanders.link);
      for (let checked = 0; told.sent < messages; ) {
        const talk = await converseWithAgent(
          await agent.open(),
          agent.token,
          chance,
          Math.min(chance.between(1, 40), messages - told.sent),
        );
        told.conversations += 1;
        told.sent += talk.sent;
        for (const [name, count] of Object.entries(talk.answers))
          told.answers[name] = (told.answers[name] ?? 0) + count;
        wrong.push(...talk.wrong);
        assert.equal(agent.end, undefined);
        if (told.sent - checked >= batch || told.sent >= messages) {
          checked = told.sent;
          await bystanders.areUndisturbed();
          told.heapMb.push(heapMb(await resourcesOf(bystanders.link)));
        }
      }
    }
    assert.deepEqual(wrong, []);
    const end = await comesBack();
    await keepResult('fuzzed-agent-messages', seed, { ...told, before: start, after: end });
  });
});

function portOf(serial: string): number {
  return Number(serial.split(':')[1]);
}
