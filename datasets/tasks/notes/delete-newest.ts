import { onlyGone } from '../../../scripts/tasks/judge.js';
import type { Phone } from '../../../scripts/tasks/phone.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const deleteNewest = task({
  name: 'notes/delete-newest',
  app: APP,
  mirrors: ['MarkorDeleteNewestNote'],
  goals: ['Delete the note that was changed last', 'Delete the newest of my notes, by date'],
  parameters: {},
  prepare: async (phone, _values, draws) => {
    await writeOthers(phone, draws, draws.int(4, 7));
  },
  read: async (phone) => ({ notes: await readNotebook(phone), newest: await newest(phone) }),
  judge: ({ before, after }) =>
    onlyGone(
      before.notes,
      after.notes,
      before.notes.filter((kept) => kept.startsWith(note(before.newest, ''))),
    ),
});

async function newest(phone: Phone): Promise<string> {
  return (await phone.shell(`ls -t ${FOLDER}`)).split('\n')[0] ?? '';
}
