import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Deadline, systemClock } from '../../src/base/index.js';
import type { OpenedDevice } from '../../src/device/index.js';
import { packageName, screenOf, tapOn } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { assertSaid, CommandLine, type Started } from './command-line.js';

describe('reprise stream', function () {
  this.timeout(60_000);
  let shared: SharedDevice;
  let device: OpenedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    reprise = await CommandLine.in(shared.env);
    device = await shared.open();
  });
  after(async () => {
    await device?.forceStop(packageName);
    await device?.[Symbol.asyncDispose]();
    await reprise?.[Symbol.asyncDispose]();
  });

  const within = () => ({ deadline: new Deadline(systemClock, 30_000) });
  const place = (name: string) => join(reprise.folder, name);
  const comes = async (file: string, run: Started) => {
    while (!existsSync(place(file))) {
      if (run.process.exitCode !== null) assert.fail((await run.ended).stderr);
      await sleep(10);
    }
  };

  it('writes each frame as a picture, and an index of their times', async () => {
    await screenOf(device, 'RestlessActivity', within());
    const wanted = ['-o', 'frames', '--seconds', '2', '--rate', '20', '--size', '400'];
    const told = await reprise.json<{ frames: number; codec: string }>(0, 'stream', 'screen', ...wanted);
    const lines = (await readFile(place('frames/frames.ndjson'), 'utf8')).trimEnd().split('\n');
    const index = lines.map((line) => JSON.parse(line) as { file: string; atMs: number; bytes: number });
    assert.deepEqual([told.frames, told.codec], [index.length, 'jpeg']);
    assert.ok(index.length > 1, `${index.length} frames of a screen that moves`);
    for (const { file, bytes } of index) assert.equal((await readFile(place(`frames/${file}`))).length, bytes);
    assert.deepEqual(
      index.map(({ atMs }) => atMs),
      index.map(({ atMs }) => atMs).sort((one, other) => one - other),
    );
    assert.equal((await readdir(place('frames'))).length, index.length + 1);
  });

  it('writes what is played into a file as long as was wanted, silent before and after', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    const run = reprise.start(['stream', 'audio', '-o', 'heard.wav', '--seconds', '4']);
    await comes('heard.wav', run);
    const tapped = await tapOn(device, screen, 'play_clip');
    assert.ok(tapped.done, JSON.stringify(tapped));
    const { code, stdout, stderr } = await run.ended;
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^4\.0 s in heard\.wav: something was heard for 0\.3 s of it\.$/m);
    const samples = wavSamples(await readFile(place('heard.wav')));
    assert.equal(samples.length, 4 * 48_000);
    const loud = samples.flatMap((sample, at) => (sample === 0 ? [] : [at]));
    const [first = 0, last = 0] = [loud[0], loud.at(-1)];
    assert.ok(first > 0 && last < samples.length - 1);
    assert.ok(Math.abs((last - first) / 48_000 - 0.3) < 0.03, `${(last - first) / 48_000} s`);
  });

  it('keeps what has come when it is interrupted, as a file that can be played', async () => {
    const run = reprise.start(['stream', 'audio', '-o', 'cut.wav', '--seconds', '60']);
    await comes('cut.wav', run);
    run.process.kill('SIGINT');
    const ended = await run.ended;
    assert.equal(ended.code, 130, ended.stderr);
    assert.match(ended.stdout, /s in cut\.wav: nothing was played\.$/m);
    assert.ok(wavSamples(await readFile(place('cut.wav'))).length < 60 * 48_000);
  });

  it('says that the device was lost half way, and keeps what has come', async () => {
    const run = reprise.start(['stream', 'screen', '-o', 'lost', '--seconds', '60']);
    try {
      await comes('lost/frames.ndjson', run);
      await shared.adb('disconnect', shared.serial);
      const ended = await run.ended;
      assertSaid(ended, 3, /was lost/);
      assert.match(ended.stdout, /^\d+ frames? of \d+x\d+ as jpeg, \d+ KB, in lost/m);
      assert.ok((await readdir(place('lost'))).includes('000001.jpg'));
    } finally {
      await shared.server.connect(shared.serial);
    }
  });

  it('says what is wrong with its arguments, and touches nothing that is there', async () => {
    await writeFile(place('mine'), 'mine');
    const wrong: [string[], RegExp][] = [
      [['screen'], /Wanted --output <folder>/],
      [['screen', '-o', '.'], /has files in it/],
      [['screen', '-o', 'mine'], /mine is a file/],
      [['screen', '-o', 'mine/frames'], /is a file, or lies below one/],
      [['screen', '-o', 'new', '--rate', '0'], /--rate: wanted at least 1/],
      [['screen', '-o', 'new', '--codec', 'gif'], /--codec: wanted png or jpeg or h264/],
      [['audio', '-o', 'mine'], /is there already/],
      [['audio', '-o', 'nowhere/new.wav'], /Wanted a folder for new\.wav; nowhere is not there/],
      [['audio', '-o', 'new.wav', '--seconds', '-1'], /--seconds: wanted more than 0/],
    ];
    for (const [args, sentence] of wrong) assertSaid(await reprise.run('stream', ...args), 2, sentence);
    assertSaid(await reprise.run('stream', 'screen', '-o', 'plain', '--path', 'adb'), 3, /Plain adb streams nothing/);
    assertSaid(await reprise.run('stream', 'screen', '-o', 'other', '--codec', 'h264'), 3, /it has jpeg, png/);
    assert.equal(await readFile(place('mine'), 'utf8'), 'mine');
    for (const none of ['new', 'plain', 'other']) assert.equal(existsSync(place(none)), false, none);
  });

  it('gives up a folder that cannot be made, and does not go round for ever', async () => {
    assertSaid(await reprise.run('stream', 'screen', '-o', '/proc/frames', '--seconds', '1'), 7, /\/proc\/frames/);
  });
});

/** The left channel. */
function wavSamples(wav: Buffer): number[] {
  assert.equal(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16), 'RIFFWAVEfmt ');
  assert.equal(wav.readUInt32LE(4), wav.length - 8);
  assert.equal(wav.readUInt32LE(40), wav.length - 44);
  const samples: number[] = [];
  for (let at = 44; at < wav.length; at += 4) samples.push(wav.readInt16LE(at));
  return samples;
}
