import type { Sound, Sounds } from './sounds.js';
import { WavFile } from './wav-file.js';

/** What of a stream of sound was written. */
export interface SoundRecord {
  /** How long something was heard. */
  readonly heardMs: number;
  /** What was lost because it was not read in time. */
  readonly lostMs: number;
  /** How long the file is, silence included. */
  readonly lengthMs: number;
}

/** Packets that follow each other closely belong together: their stamps are a little early or late. */
const TOGETHER_MS = 40;

/**
 * Writes sounds into a WAV file until their stream ends. Silence between them is written as silence: a place in the file is a time of the stream.
 *
 * @param lengthMs how long the file is to be in the end, with silence added: asked when the stream has ended
 */
export async function recordSounds(
  sounds: Sounds,
  path: string,
  lengthMs: () => number,
  onRecord: (record: SoundRecord) => void,
): Promise<void> {
  const { sampleRate, channels, sinceMs } = sounds;
  const file = await WavFile.create(path, sampleRate, channels);
  const perMs = sampleRate / 1000;
  let heard = 0;
  let lost = 0;
  try {
    for await (const sound of sounds) {
      const place = (sound.atMs - sinceMs) * perMs;
      if (place > file.length + TOGETHER_MS * perMs) await file.padTo(place);
      await file.append(sound.samples);
      heard += lengthOf(sound, channels);
      lost += sound.skipped;
    }
    await file.padTo(lengthMs() * perMs);
  } finally {
    await file[Symbol.asyncDispose]();
    onRecord({ heardMs: heard / perMs, lostMs: lost / perMs, lengthMs: file.length / perMs });
  }
}

function lengthOf({ samples }: Sound, channels: number): number {
  return samples.length / channels / 2;
}
