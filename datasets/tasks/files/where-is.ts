import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, readStorage, source, writeFile, writeOthers } from './storage.js';

export const whereIs = task({
  name: 'files/where-is',
  app: APP,
  goals: [
    'In which folder does the file {name} lie? Answer with the name of the folder alone.',
    'Find {name} on this phone and tell me the folder that it is in, just its name.',
  ],
  parameters: { name: fileName('pdf'), from: unsaid(source) },
  prepare: async (phone, { name, from }, draws) => {
    await writeOthers(phone, draws, 'Alarms', 1);
    await writeFile(phone, `${from}/${name}`, sentence.draw(draws));
    // Its name is not enough for who looks at no more than the beginning.
    await writeFile(phone, `Movies/${name.replace('.pdf', '_old.pdf')}`, sentence.draw(draws));
  },
  read: readStorage,
  judge: ({ values: { from }, before, after, answer }) => sameTitles(answer, [from]) ?? onlyAdded(before, after, []),
});
