import { title } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyRecorded, others, readRecordings, record } from './recordings.js';

export const recordNamed = task({
  name: 'recorder/record-named',
  app: APP,
  mirrors: ['AudioRecorderRecordAudioWithFileName'],
  goals: [
    'Record something and save it as "{name}" in Recorder',
    'Make a new sound recording that is called {name}',
    'In the Recorder app, record a clip with the name {name}',
  ],
  parameters: { name: title },
  prepare: (phone, { name }, draws) => record(phone, others(draws, 2, [name])),
  read: readRecordings,
  judge: ({ values: { name }, before, after }) =>
    onlyRecorded(before, after, (given) =>
      given === `${name}.m4a` ? undefined : `It is called ${given} instead of ${name}.m4a.`,
    ),
});
