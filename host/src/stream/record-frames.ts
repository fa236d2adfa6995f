import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frames, ScreenFrame } from './frames.js';

/** What of a stream of the screen was written. */
export interface FrameRecord {
  readonly frames: number;
  /** Drawn, but left out. */
  readonly skipped: number;
  readonly bytes: number;
  /** Of the last one. */
  readonly width: number;
  readonly height: number;
}

/** The index: one line of JSON for each frame, with its time. */
export const INDEX = 'frames.ndjson';
/** A video, of which a frame alone is no file. */
export const VIDEO = 'screen.h264';

/** Writes frames into a folder until their stream ends: a file for each picture, or one for a video, and an index of their times. */
export async function recordFrames(
  frames: Frames,
  folder: string,
  onRecord: (record: FrameRecord) => void,
): Promise<void> {
  let record: FrameRecord = { frames: 0, skipped: 0, bytes: 0, width: 0, height: 0 };
  try {
    for await (const frame of frames) {
      const file = await write(frame, frames.codec, folder, record);
      if (frame.config) continue;
      const { atMs, width, height, skipped, key, data } = frame;
      record = {
        frames: record.frames + 1,
        skipped: record.skipped + skipped,
        bytes: record.bytes + data.length,
        width,
        height,
      };
      const line = { file, atMs, width, height, skipped, bytes: data.length, ...(frames.codec === 'h264' && { key }) };
      await appendFile(join(folder, INDEX), `${JSON.stringify(line)}\n`);
    }
  } finally {
    onRecord(record);
  }
}

async function write(
  frame: ScreenFrame,
  codec: Frames['codec'],
  folder: string,
  { frames }: FrameRecord,
): Promise<string> {
  if (codec === 'h264') {
    await appendFile(join(folder, VIDEO), frame.data);
    return VIDEO;
  }
  const file = `${String(frames + 1).padStart(6, '0')}.${codec === 'jpeg' ? 'jpg' : 'png'}`;
  await writeFile(join(folder, file), frame.data, { flag: 'wx' });
  return file;
}
