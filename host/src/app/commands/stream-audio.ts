import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { openSounds, recordSounds, type SoundRecord } from '../../stream/index.js';
import { defineCommand } from '../command.js';
import { openSession } from '../session.js';
import { StreamTime } from '../stream-time.js';
import { DEVICE_FLAGS, deviceInput, STREAM_FLAGS, streamInput } from './flags.js';

export const streamAudio = defineCommand({
  name: 'stream audio',
  summary: 'write what apps play into a WAV file for a while; silence between is written as silence',
  arguments: [],
  flags: [
    { spelling: '-o, --output <file>', summary: 'the WAV file; it must not be there yet' },
    ...STREAM_FLAGS,
    ...DEVICE_FLAGS,
  ],
  input: z.object({ ...streamInput, ...deviceInput }),
  async run(input, context) {
    const file = await newFile(input.output);
    await using session = await openSession(input, 'reprise stream audio', context, { ready: false });
    const time = new StreamTime(context.signal);
    await using sounds = await openSounds(session.device, time.signal);
    time.count(input.seconds);
    await recordSounds(
      sounds,
      file,
      () => (context.signal.aborted ? 0 : input.seconds * 1000),
      (record) => {
        context.output.say(sentence(record, file));
        context.output.attach({ file, sampleRate: sounds.sampleRate, channels: sounds.channels, ...record });
      },
    );
    context.signal.throwIfAborted();
    context.output.give({});
    return 0;
  },
});

async function newFile(output: string | undefined): Promise<string> {
  if (output === undefined)
    throw new UsageError('no-output', 'Wanted --output <file>, the WAV file that is to be written; found none.');
  if (await isThere(output))
    throw new UsageError('output-taken', `Wanted a new file for the sound; ${output} is there already.`);
  const folder = dirname(output);
  if (!(await isThere(folder)))
    throw new UsageError(
      'no-folder',
      `Wanted a folder for ${basename(output)}; ${folder} is not there. Make it first.`,
    );
  return output;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function sentence({ heardMs, lostMs, lengthMs }: SoundRecord, file: string): string {
  const heard = heardMs === 0 ? 'nothing was played' : `something was heard for ${seconds(heardMs)} s of it`;
  const lost = lostMs === 0 ? '' : `, ${seconds(lostMs)} s were lost`;
  return `${seconds(lengthMs)} s in ${file}: ${heard}${lost}.`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
