import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { unsaid, wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { folderName, title } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, line, others, readRecordings, record } from './recordings.js';

export const renameRecording = task({
  name: 'recorder/rename-recording',
  app: APP,
  goals: ['Rename the recording "{name}" to "{newName}"', 'In Recorder, give {name} the new name {newName}'],
  parameters: { name: title, newName: folderName, seconds: unsaid(wholeNumber(2, 9)) },
  prepare: (phone, { name, seconds }, draws) =>
    record(phone, [...others(draws, 3, [name], [seconds]), { name, seconds }]),
  read: readRecordings,
  judge: ({ values: { name, newName }, before, after }) => {
    const renamed = before.filter((recording) => recording.name === `${name}.wav`);
    const named = renamed.map((recording) => ({ ...recording, name: `${newName}.wav` }));
    return onlyChanged(before.map(line), after.map(line), { added: named.map(line), gone: renamed.map(line) });
  },
});
