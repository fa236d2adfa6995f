import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { fileName, SENTENCES } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const mergeNotes = task({
  name: 'notes/merge-notes',
  app: APP,
  mirrors: ['MarkorMergeNotes'],
  goals: [
    'Merge the notes {first}, {second} and {third}, in this order, into a new note {name}, with an empty line between them',
    'Make a note {name} out of what {first}, {second} and {third} say: one after the other, an empty line between each two',
  ],
  parameters: { first: fileName('md'), second: fileName('md'), third: fileName('md'), name: fileName('txt') },
  prepare: async (phone, { first, second, third }, draws) => {
    await writeOthers(phone, draws, 2);
    const texts = draws.sample(SENTENCES, 3);
    for (const [index, name] of [first, second, third].entries())
      await phone.write(`${FOLDER}/${name}`, texts[index] ?? '');
  },
  read: readNotebook,
  judge: ({ values: { first, second, third, name }, before, after }) => {
    const texts = [first, second, third].map((part) =>
      before.find((kept) => kept.startsWith(note(part, '')))?.slice(note(part, '').length),
    );
    return onlyAdded(before, after, [note(name, texts.join('\n\n'))]);
  },
});
