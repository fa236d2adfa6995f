import { ProtocolError } from '../base/index.js';
import type { Device, StreamWish } from '../device/index.js';
import { openStream } from './open.js';

/** What a screen showed from an instant on: a whole picture, or one frame of a video. */
export interface ScreenFrame {
  /** When it was drawn, by the device's uptime: the clock of its screens and acts. */
  readonly atMs: number;
  readonly width: number;
  readonly height: number;
  /** What was drawn just before it and left out, because nobody was ready for it. */
  readonly skipped: number;
  /** A video's: not a frame, but what a decoder must know first. */
  readonly config: boolean;
  /** Understood without the frames before it, as every picture is. */
  readonly key: boolean;
  readonly data: Buffer;
}

/** The screen from now on: as it is, and then each time that it was drawn anew. */
export interface Frames extends AsyncIterable<ScreenFrame>, AsyncDisposable {
  readonly codec: 'png' | 'jpeg' | 'h264';
  /** The device's uptime when it began. */
  readonly sinceMs: number;
}

/**
 * Opens the screen of a device as a stream. Who reads slowly gets the newest picture, never a queue of old ones; a screen that stands still sends
 * nothing.
 *
 * @example
 * await using frames = await openFrames(device, { maxPerSecond: 3 }, signal);
 * for await (const frame of frames) look(frame.data);
 */
export async function openFrames(
  device: Device,
  wish: Omit<StreamWish & { of: 'screen' }, 'of'> = {},
  signal?: AbortSignal,
): Promise<Frames> {
  const stream = await openStream(device, { of: 'screen', ...wish }, signal);
  const { format } = stream;
  const end = () => stream[Symbol.asyncDispose]();
  if (format.codec === 'pcm-s16le') {
    await end();
    throw new ProtocolError('broken-reply', `Wanted the screen of ${device.serial}, found a stream of sound.`);
  }
  async function* frames(): AsyncGenerator<ScreenFrame, void> {
    for await (const { timeUs, ...frame } of stream) yield { ...frame, atMs: timeUs / 1000 };
  }
  return {
    codec: format.codec,
    sinceMs: format.sinceUs / 1000,
    [Symbol.asyncIterator]: frames,
    [Symbol.asyncDispose]: end,
  };
}
