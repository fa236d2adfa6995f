import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyTaken, readAlbum, takePhotos } from './album.js';

export const takeVideo = task({
  name: 'camera/take-video',
  app: APP,
  mirrors: ['CameraTakeVideo'],
  goals: ['Take a video', 'Record one video with the camera'],
  parameters: {},
  prepare: (phone, _values, draws) => takePhotos(phone, draws.int(0, 2)),
  read: readAlbum,
  judge: ({ before, after }) =>
    onlyTaken(before, after, ({ kind }) => (kind === 'video' ? undefined : 'It is a photo.')),
});
