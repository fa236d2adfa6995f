import { onlyGone } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, readNotebook, writeOthers } from './notebook.js';

export const deleteAll = task({
  name: 'notes/delete-all',
  app: APP,
  mirrors: ['MarkorDeleteAllNotes'],
  goals: ['Delete all my notes', 'Empty the Notes app: delete every note there is'],
  parameters: {},
  prepare: async (phone, _values, draws) => {
    await writeOthers(phone, draws, draws.int(3, 6));
  },
  read: readNotebook,
  judge: ({ before, after }) => onlyGone(before, after, before),
});
