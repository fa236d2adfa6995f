import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyTaken, readAlbum } from './album.js';

export const selfie = task({
  name: 'camera/selfie',
  app: APP,
  goals: ['Take a photo with the front camera', 'Take a selfie'],
  parameters: {},
  read: readAlbum,
  judge: ({ before, after }) =>
    onlyTaken(before, after, (content) =>
      content.kind === 'photo' && content.camera === 'front' ? undefined : 'It is no photo of the front camera.',
    ),
});
