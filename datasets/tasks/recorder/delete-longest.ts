import { onlyGone } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, line, others, type Recording, readRecordings, record } from './recordings.js';

export const deleteLongest = task({
  name: 'recorder/delete-longest',
  app: APP,
  goals: ['Delete the longest of my recordings', 'Which recording plays longest? Delete that one from Recorder.'],
  parameters: {},
  prepare: (phone, _values, draws) => record(phone, others(draws, draws.int(3, 5), [])),
  read: readRecordings,
  judge: ({ before, after }) => onlyGone(before.map(line), after.map(line), longest(before).map(line)),
});

function longest(recordings: readonly Recording[]): readonly Recording[] {
  const [first] = [...recordings].sort((a, b) => (b.sound?.seconds ?? 0) - (a.sound?.seconds ?? 0));
  return first ? [first] : [];
}
