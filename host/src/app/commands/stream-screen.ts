import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import { makeFolder, UsageError } from '../../base/index.js';
import { type FrameRecord, openFrames, recordFrames } from '../../stream/index.js';
import { defineCommand } from '../command.js';
import { openSession } from '../session.js';
import { StreamTime } from '../stream-time.js';
import { DEVICE_FLAGS, deviceInput, STREAM_FLAGS, streamInput } from './flags.js';

export const streamScreen = defineCommand({
  name: 'stream screen',
  summary: 'write the screen into a folder for a while: a picture with its time each time that it is drawn anew',
  arguments: [],
  flags: [
    { spelling: '-o, --output <folder>', summary: 'where the frames go: a new or an empty folder' },
    ...STREAM_FLAGS,
    { spelling: '--rate <frames>', summary: 'so many frames a second at most (default: 10)' },
    { spelling: '--size <pixels>', summary: 'the longer side at most (default: as large as the screen)' },
    {
      spelling: '--codec <png|jpeg|h264>',
      summary: "how frames are packed (default: the device's own choice; a phone has h264)",
    },
    ...DEVICE_FLAGS,
  ],
  input: z.object({
    ...streamInput,
    rate: z.coerce.number().int().min(1).max(60).optional(),
    size: z.coerce.number().int().min(64).max(8192).optional(),
    codec: z.enum(['png', 'jpeg', 'h264']).optional(),
    ...deviceInput,
  }),
  async run(input, context) {
    const folder = await unusedFolder(input.output);
    await using session = await openSession(input, 'reprise stream screen', context, { ready: false });
    const time = new StreamTime(context.signal);
    const { rate, size, codec } = input;
    const wish = {
      ...(rate !== undefined && { maxPerSecond: rate }),
      ...(size !== undefined && { maxSide: size }),
      ...(codec !== undefined && { codec }),
    };
    await using frames = await openFrames(session.device, wish, time.signal);
    // Not before: what is refused leaves no folder behind.
    makeFolder(folder);
    time.count(input.seconds);
    await recordFrames(frames, folder, (record) => {
      context.output.say(sentence(record, frames.codec, folder));
      context.output.attach({ folder, codec: frames.codec, ...record });
    });
    context.signal.throwIfAborted();
    context.output.give({});
    return 0;
  },
});

async function unusedFolder(output: string | undefined): Promise<string> {
  if (output === undefined)
    throw new UsageError('no-output', 'Wanted --output <folder>, where the frames are to go; found none.');
  const taken = await whyTaken(output);
  if (taken === undefined) return output;
  throw new UsageError('output-taken', `Wanted a new or an empty folder for the frames; ${output} ${taken}.`);
}

async function whyTaken(output: string): Promise<string | undefined> {
  try {
    return (await readdir(output)).length > 0 ? 'has files in it' : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') return 'is a file, or lies below one';
    throw error;
  }
}

function sentence({ frames, skipped, bytes, width, height }: FrameRecord, codec: string, folder: string): string {
  const left = skipped === 0 ? '' : `, ${skipped} more were drawn and left out`;
  return `${frames} ${frames === 1 ? 'frame' : 'frames'} of ${width}x${height} as ${codec}, ${Math.round(bytes / 1000)} KB, in ${folder}${left}.`;
}
