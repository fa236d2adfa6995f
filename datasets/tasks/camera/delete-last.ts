import { onlyGone } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, line, readAlbum, takePhotos } from './album.js';

export const deleteLast = task({
  name: 'camera/delete-last',
  app: APP,
  goals: ['Delete the last photo that I took', 'Open the camera and delete the latest picture'],
  parameters: {},
  prepare: (phone, _values, draws) => takePhotos(phone, draws.int(2, 5)),
  read: readAlbum,
  judge: ({ before, after }) =>
    // The time at which it was taken is its name.
    onlyGone(before.map(line), after.map(line), before.map(line).sort().slice(-1)),
});
