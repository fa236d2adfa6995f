import { onlyGone } from '../../../scripts/tasks/judge.js';
import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, readStorage, source, writeFile, writeOthers } from './storage.js';

const ending = oneOf('mp3', 'jpg', 'pdf');

export const deleteKind = task({
  name: 'files/delete-kind',
  app: APP,
  goals: [
    'Delete every {ending} file in the folder {from}, and nothing else',
    'Clear out {from}: all files that end in .{ending} can go, the others stay',
  ],
  parameters: { ending, from: source },
  prepare: async (phone, { ending, from }, draws) => {
    await writeOthers(phone, draws, from, 3);
    for (let index = 1; index <= 3; index += 1)
      await writeFile(phone, `${from}/${index}-${fileName(ending).draw(draws)}`, 'x');
    await writeFile(phone, `Movies/${fileName(ending).draw(draws)}`, 'x');
  },
  read: readStorage,
  judge: ({ values: { ending, from }, before, after }) =>
    onlyGone(
      before,
      after,
      before.filter((one) => one.startsWith(`${from}/`) && one.includes(`.${ending}: `)),
    ),
});
