import assert from 'node:assert/strict';
import { Deadline, Disposables, systemClock } from '../../src/base/index.js';
import type { OpenedDevice } from '../../src/device/index.js';
import { type Frames, openFrames, type ScreenFrame } from '../../src/stream/index.js';
import { appears, packageName, screenOf, tapOn } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';

describe('the screen as a stream', function () {
  this.timeout(60_000);
  let shared: SharedDevice;
  let device: OpenedDevice;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    device = await shared.open();
  });
  after(async () => {
    await device?.forceStop(packageName);
    await device?.[Symbol.asyncDispose]();
  });

  const within = () => ({ deadline: new Deadline(systemClock, 30_000) });

  it('sends the screen as it stands, and nothing more until something is drawn', async () => {
    const screen = await screenOf(device, 'CounterActivity', within());
    await stands(device);
    await using frames = await openFrames(device, { codec: 'png', maxPerSecond: 60 });
    const reader = read(frames);
    const first = await next(reader);
    assert.deepEqual(first.data, await device.screenshot());
    for (let look = 0; look < 5; look += 1) await device.observe();
    const tapped = await tapOn(device, screen, 'increment');
    assert.ok(tapped.done);
    const second = await next(reader);
    assert.ok(
      second.atMs >= tapped.injectedAtMs,
      `something was drawn at ${second.atMs}, before the tap at ${tapped.injectedAtMs}`,
    );
    await appears(device, 'count', 'Count: 1', within());
    const now = await still(device);
    if (!second.data.equals(now)) await until(reader, now);
  });

  it('gives a slow reader the newest picture, and says how many it was too slow for', async () => {
    await screenOf(device, 'RestlessActivity', within());
    await using frames = await openFrames(device, { codec: 'png', maxPerSecond: 60 });
    const reader = read(frames);
    const first = await next(reader);
    const screen = await screenOf(device, 'CounterActivity', within());
    for (let taps = 1; taps <= 4; taps += 1) {
      await tapOn(device, screen, 'increment');
      await appears(device, 'count', `Count: ${taps}`, within());
    }
    const now = await still(device);
    const seen = await until(reader, now);
    const skipped = seen.reduce((sum, frame) => sum + frame.skipped, 0);
    assert.ok(skipped > seen.length, `${seen.length} pictures waited, and ${skipped} were left out`);
    assert.ok((seen[0] as ScreenFrame).atMs > first.atMs);
  });

  it('never keeps trees and touches waiting, read or not', async () => {
    await screenOf(device, 'RestlessActivity', within());
    await using frames = await openFrames(device, { maxPerSecond: 60 });
    const trees = new Set<number>();
    while (trees.size < 10) trees.add((await device.observe()).generation);
    assert.ok((await device.key('back')).done);
    assert.equal((await next(read(frames))).key, true);
  });

  it('is as large as wanted, and follows a turn of the device', async () => {
    await screenOf(device, 'CounterActivity', within());
    await using frames = await openFrames(device, { codec: 'png', maxSide: 320 });
    const reader = read(frames);
    const upright = await next(reader);
    assert.deepEqual(sizeOf(upright.data), { width: upright.width, height: upright.height });
    assert.equal(Math.max(upright.width, upright.height), 320);
    await shared.adb('shell', 'wm', 'user-rotation', 'lock', '1');
    try {
      let turned = await next(reader);
      while (turned.width !== 320) turned = await next(reader);
      assert.deepEqual(sizeOf(turned.data), { width: 320, height: upright.width });
    } finally {
      await shared.adb('shell', 'wm', 'user-rotation', 'lock', '0');
    }
  });

  it('ends when its signal is raised, and another one can be had', async () => {
    const over = new AbortController();
    await using frames = await openFrames(device, {}, over.signal);
    let count = 0;
    for await (const frame of frames) {
      count += 1;
      assert.equal(frame.data.readUInt16BE(0), 0xffd8, 'a JPEG picture when nothing else is wanted');
      over.abort();
    }
    assert.equal(count, 1);
    await using again = await openFrames(device);
    assert.ok((await next(read(again))).data.length > 0);
  });

  it('is had by several at once while the device moves, refused in one sentence to one too many, and trees and keys go on', async () => {
    await screenOf(device, 'RestlessActivity', within());
    await using all = new Disposables();
    const open: Frames[] = [];
    const refused = async () => {
      for (let wanted = 0; wanted < 64; wanted += 1) open.push(all.use(await openFrames(device)));
    };
    await assert.rejects(refused, { code: 'agent-busy', message: '8 connections are open already. Close one.' });
    for (const frames of open) assert.ok((await next(read(frames))).data.length > 0);
    await device.observe();
    assert.ok((await device.key('back')).done);
  });

  it('is not there by plain adb, nor as what the device has not, and both are said', async () => {
    await using plain = await shared.open('adb');
    await assert.rejects(openFrames(plain), { code: 'no-stream', message: /Plain adb streams nothing/ });
    await assert.rejects(openFrames(device, { codec: 'h264' }), {
      code: 'agent-no-stream',
      message: /it has jpeg, png/,
    });
  });
});

function read(frames: Frames): AsyncIterator<ScreenFrame> {
  return frames[Symbol.asyncIterator]();
}

async function next(reader: AsyncIterator<ScreenFrame>): Promise<ScreenFrame> {
  const { value, done } = await reader.next();
  return done ? assert.fail('The stream has ended.') : value;
}

/** All frames up to the one that is this picture. */
async function until(reader: AsyncIterator<ScreenFrame>, picture: Buffer): Promise<ScreenFrame[]> {
  const seen: ScreenFrame[] = [];
  for (;;) {
    const frame = await next(reader);
    seen.push(frame);
    if (frame.data.equals(picture)) return seen;
  }
}

/** The picture once two in a row are the same: ripples have ended. */
async function still(device: OpenedDevice): Promise<Buffer> {
  for (let before = await device.screenshot(); ; ) {
    const now = await device.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
}

/** Nothing is reported any more: what came with the screen has been drawn. */
async function stands(device: OpenedDevice): Promise<void> {
  let { generation } = await device.observe();
  while (await device.changed(generation, 500)) ({ generation } = await device.observe());
  await still(device);
}

function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
