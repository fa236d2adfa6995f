import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid, wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { title } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, line, others, readRecordings, record } from './recordings.js';

export const lengthOf = task({
  name: 'recorder/length-of',
  app: APP,
  goals: [
    'How many seconds long is the recording {name}? Answer with the number alone.',
    'Look into Recorder: for how many seconds does "{name}" play? Tell me the number.',
  ],
  parameters: { name: title, seconds: unsaid(wholeNumber(2, 21)) },
  prepare: (phone, { name, seconds }, draws) =>
    record(phone, [...others(draws, 3, [name], [seconds]), { name, seconds }]),
  read: readRecordings,
  judge: ({ values: { seconds }, before, after, answer }) =>
    Number(answer?.trim() || Number.NaN) === seconds
      ? onlyAdded(before.map(line), after.map(line), [])
      : `The answer is ${JSON.stringify(answer ?? '')} instead of ${seconds}.`,
});
