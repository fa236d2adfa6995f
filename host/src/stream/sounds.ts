import { ProtocolError } from '../base/index.js';
import type { Device } from '../device/index.js';
import { openStream } from './open.js';

/** A stretch of what apps played. */
export interface Sound {
  /** When its first sample was played, by the device's uptime. */
  readonly atMs: number;
  /** Samples of each channel that were left out just before it, because nobody was ready for them. */
  readonly skipped: number;
  /** 16 bits, little-endian, the channels of one instant together. */
  readonly samples: Buffer;
}

/** What apps play from now on; nothing while all of them are silent. */
export interface Sounds extends AsyncIterable<Sound>, AsyncDisposable {
  /** In Hz. */
  readonly sampleRate: number;
  readonly channels: number;
  /** The device's uptime when it began. */
  readonly sinceMs: number;
}

/**
 * Opens the sound of a device as a stream.
 *
 * @example
 * await using sounds = await openSounds(device, signal);
 * for await (const { atMs, samples } of sounds) hear(atMs, samples);
 */
export async function openSounds(device: Device, signal?: AbortSignal): Promise<Sounds> {
  const stream = await openStream(device, { of: 'audio' }, signal);
  const { format } = stream;
  const end = () => stream[Symbol.asyncDispose]();
  if (format.codec !== 'pcm-s16le') {
    await end();
    throw new ProtocolError('broken-reply', `Wanted the sound of ${device.serial}, found a stream of ${format.codec}.`);
  }
  async function* sounds(): AsyncGenerator<Sound, void> {
    for await (const { timeUs, skipped, data } of stream) yield { atMs: timeUs / 1000, skipped, samples: data };
  }
  return {
    sampleRate: format.sampleRate,
    channels: format.channels,
    sinceMs: format.sinceUs / 1000,
    [Symbol.asyncIterator]: sounds,
    [Symbol.asyncDispose]: end,
  };
}
