import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyTaken, readAlbum, takePhotos } from './album.js';

export const takePhoto = task({
  name: 'camera/take-photo',
  app: APP,
  mirrors: ['CameraTakePhoto'],
  goals: ['Take a photo', 'Open the camera and take one picture'],
  parameters: {},
  prepare: (phone, _values, draws) => takePhotos(phone, draws.int(0, 2)),
  read: readAlbum,
  judge: ({ before, after }) =>
    onlyTaken(before, after, ({ kind }) => (kind === 'photo' ? undefined : 'It is a video.')),
});
