import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, readStorage, source, writeFile, writeOthers } from './storage.js';

export const largestFile = task({
  name: 'files/largest-file',
  app: APP,
  goals: [
    'What is the name of the largest file in the folder {from}? Answer with the name alone.',
    'Which file of {from} takes most room? Tell me its full name and nothing else.',
  ],
  parameters: { from: source, name: unsaid(fileName('jpg', 'pdf')) },
  prepare: async (phone, { from, name }, draws) => {
    await writeFile(phone, `${from}/${name}`, 'x'.repeat(4000));
    await writeFile(phone, `Movies/larger_${name}`, 'x'.repeat(6000));
    await writeOthers(phone, draws, from, 4);
    await writeFile(phone, `${from}/0-new.txt`, 'x'.repeat(2000));
  },
  read: readStorage,
  judge: ({ values: { name }, before, after, answer }) => sameTitles(answer, [name]) ?? onlyAdded(before, after, []),
});
