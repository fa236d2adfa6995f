import { title } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyRecorded, readRecordings } from './recordings.js';
import type { Sound } from './sound.js';

export const recordStereo = task({
  name: 'recorder/record-stereo',
  app: APP,
  goals: [
    'Record a clip in stereo as a WAV file and save it as {name}',
    'Make a stereo recording called {name} with Recorder, in the format WAV',
  ],
  parameters: { name: title },
  read: readRecordings,
  judge: ({ values: { name }, before, after }) =>
    onlyRecorded(before, after, (given, sound) => (given === `${name}.wav` ? notStereo(sound) : `It is ${given}.`)),
});

function notStereo({ kind, channels }: Sound): string | undefined {
  return kind === 'wav' && channels === 2 ? undefined : `It is ${kind} with ${channels} channel(s).`;
}
