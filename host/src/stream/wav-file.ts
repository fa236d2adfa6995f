import { type FileHandle, open } from 'node:fs/promises';

const HEAD_BYTES = 44;
const SAMPLE_BYTES = 2;
const PCM = 1;
/** What of silence is written at a time. */
const SILENCE_BYTES = 64 * 1024;

/**
 * A WAV file that is written as the sound comes: RIFF, 16 bits, little-endian.
 *
 *     0      4      8      12       16                          36     40     44
 *     +------+------+------+--------+---------------------------+------+------+---------
 *     | RIFF | size | WAVE | "fmt " | 16, PCM, channels, rate … | data | size | samples
 *     +------+------+------+--------+---------------------------+------+------+---------
 */
export class WavFile implements AsyncDisposable {
  readonly #file: FileHandle;
  readonly #frameBytes: number;
  readonly #head: Buffer;
  #bytes = 0;

  /** @throws the system's own error, `EEXIST` for a file that is there: nothing is overwritten */
  static async create(path: string, sampleRate: number, channels: number): Promise<WavFile> {
    const file = await open(path, 'wx');
    const wav = new WavFile(file, sampleRate, channels);
    await file.write(wav.#head, 0, HEAD_BYTES, 0);
    return wav;
  }

  private constructor(file: FileHandle, sampleRate: number, channels: number) {
    this.#file = file;
    this.#frameBytes = channels * SAMPLE_BYTES;
    this.#head = head(sampleRate, channels);
  }

  /** Samples of each channel that it has. */
  get length(): number {
    return this.#bytes / this.#frameBytes;
  }

  async append(samples: Buffer): Promise<void> {
    await this.#file.write(samples, 0, samples.length, HEAD_BYTES + this.#bytes);
    this.#bytes += samples.length;
  }

  /** Silence up to so many samples of each channel; nothing where there are as many. */
  async padTo(length: number): Promise<void> {
    const silence = Buffer.alloc(SILENCE_BYTES);
    for (let left = (Math.round(length) - this.length) * this.#frameBytes; left > 0; left -= silence.length)
      await this.append(silence.subarray(0, Math.min(left, silence.length)));
  }

  /** Only now its sizes are right. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#head.writeUInt32LE(HEAD_BYTES - 8 + this.#bytes, 4);
    this.#head.writeUInt32LE(this.#bytes, 40);
    await this.#file.write(this.#head, 0, HEAD_BYTES, 0);
    await this.#file.close();
  }
}

function head(sampleRate: number, channels: number): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(PCM, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * channels * SAMPLE_BYTES, 28);
  bytes.writeUInt16LE(channels * SAMPLE_BYTES, 32);
  bytes.writeUInt16LE(SAMPLE_BYTES * 8, 34);
  bytes.write('data', 36, 'latin1');
  return bytes;
}
