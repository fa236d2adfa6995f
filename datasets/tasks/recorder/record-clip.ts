import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyRecorded, readRecordings } from './recordings.js';

export const recordClip = task({
  name: 'recorder/record-clip',
  app: APP,
  mirrors: ['AudioRecorderRecordAudio'],
  goals: ['Record something with Recorder and save it', 'Make a sound recording and keep it in the Recorder app'],
  parameters: {},
  read: readRecordings,
  judge: ({ before, after }) => onlyRecorded(before, after, () => undefined),
});
