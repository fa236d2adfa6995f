import assert from 'node:assert/strict';
import { Deadline, systemClock } from '../../src/base/index.js';
import type { OpenedDevice } from '../../src/device/index.js';
import { openSounds, type Sound, type Sounds } from '../../src/stream/index.js';
import { appears, packageName, screenOf, tapOn } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';

describe('what apps play, as a stream', function () {
  this.timeout(60_000);
  let device: OpenedDevice;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await (await embeddedDevice()).open();
  });
  after(async () => {
    await device?.forceStop(packageName);
    await device?.[Symbol.asyncDispose]();
  });

  const within = () => ({ deadline: new Deadline(systemClock, 30_000) });

  it('has the tone that an app writes to an AudioTrack, from its first sample to its last', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    await using sounds = await openSounds(device);
    assert.deepEqual([sounds.sampleRate, sounds.channels], [48_000, 2]);
    const reader = sounds[Symbol.asyncIterator]();
    const tapped = await tapOn(device, screen, 'play_track');
    const heard = await hear(reader, 0.565);
    assert.ok(tapped.done && (heard.sounds[0] as Sound).atMs >= tapped.injectedAtMs);
    assert.ok(Math.abs(pitch(heard.left, sounds) - 441) < 5, `${pitch(heard.left, sounds)} Hz`);
    assert.ok(Math.abs(loudest(heard.left) - 8000) < 100, `${loudest(heard.left)}`);
    assert.deepEqual(heard.left, heard.right, 'one channel goes to both sides');
    assert.equal(
      heard.sounds.reduce((sum, sound) => sum + sound.skipped, 0),
      0,
    );
    await appears(device, 'sound_state', 'Samples written: 25000', within());
  });

  it('has a file that MediaPlayer plays, and its app hears that it is over', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    await using sounds = await openSounds(device);
    const reader = sounds[Symbol.asyncIterator]();
    await tapOn(device, screen, 'play_clip');
    const { left } = await hear(reader, 0.298);
    assert.ok(Math.abs(pitch(left, sounds) - 523) < 6, `${pitch(left, sounds)} Hz`);
    await appears(device, 'sound_state', 'Played', within());
  });

  it('has what SoundPool and ToneGenerator play', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    await using sounds = await openSounds(device);
    const reader = sounds[Symbol.asyncIterator]();
    await tapOn(device, screen, 'play_pool');
    const pool = await hear(reader, 0.298);
    assert.ok(Math.abs(pitch(pool.left, sounds) - 523) < 6, `${pitch(pool.left, sounds)} Hz`);
    await appears(device, 'sound_state', 'Loaded with status 0, plays as 1', within());
    await tapOn(device, screen, 'play_beep');
    const beep = await hear(reader, 0.198);
    assert.ok(loudest(beep.left) > 8000);
  });

  it('sends nothing while an app plays silence, or nothing', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    await using sounds = await openSounds(device);
    const reader = sounds[Symbol.asyncIterator]();
    await tapOn(device, screen, 'play_silence');
    await appears(device, 'sound_state', 'Samples written: 25000', within());
    const tapped = await tapOn(device, screen, 'play_clip');
    const { value: first } = await reader.next();
    assert.ok(tapped.done && first.atMs >= tapped.injectedAtMs, 'the first that is heard is the clip');
  });

  it('says that a file cannot be decoded, to the app and in the log, and plays no silence in its place', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    await device.shell('logcat -c');
    await tapOn(device, screen, 'play_song');
    await appears(device, 'sound_state', 'Error 1, -1010', within());
    const { stdout } = await device.shell('logcat -d -s MediaPlayer');
    assert.match(stdout, /no decoder for MP3/);
  });

  it('falls silent when the app that plays is ended', async () => {
    const screen = await screenOf(device, 'SoundActivity', within());
    await using sounds = await openSounds(device);
    const reader = sounds[Symbol.asyncIterator]();
    await tapOn(device, screen, 'play_track');
    await reader.next();
    await device.forceStop(packageName);
    const again = await screenOf(device, 'SoundActivity', within());
    const tapped = await tapOn(device, again, 'play_clip');
    const { sounds: heard } = await hear(reader, 0.298, (sound) => tapped.done && sound.atMs >= tapped.injectedAtMs);
    assert.ok(heard.length > 0);
  });
});

/** The next so many seconds of sound that count. */
async function hear(reader: AsyncIterator<Sound>, seconds: number, counts: (sound: Sound) => boolean = () => true) {
  const sounds: Sound[] = [];
  const left: number[] = [];
  const right: number[] = [];
  while (left.length < seconds * 48_000) {
    const { value, done } = await reader.next();
    if (done) return assert.fail('The stream has ended.');
    if (!counts(value)) continue;
    sounds.push(value);
    for (let at = 0; at < value.samples.length; at += 4) {
      left.push(value.samples.readInt16LE(at));
      right.push(value.samples.readInt16LE(at + 2));
    }
  }
  return { sounds, left, right };
}

/** In Hz, by how often it passes zero between its first and its last loud sample. */
function pitch(samples: readonly number[], { sampleRate }: Sounds): number {
  const first = samples.findIndex((sample) => sample !== 0);
  const last = samples.findLastIndex((sample) => sample !== 0);
  const loud = samples.slice(first, last);
  const crossings = loud.filter((sample, index) => index > 0 && sample < 0 !== (loud[index - 1] as number) < 0).length;
  return (crossings / 2 / loud.length) * sampleRate;
}

function loudest(samples: readonly number[]): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
