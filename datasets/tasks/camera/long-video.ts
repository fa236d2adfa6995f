import { wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, onlyTaken, readAlbum } from './album.js';

/** Between two pictures of a video, so that the last second counts although its last picture came before its end. */
const PICTURE_SECONDS = 0.25;

export const longVideo = task({
  name: 'camera/long-video',
  app: APP,
  goals: ['Record a video of at least {seconds} seconds', 'Film for {seconds} seconds or longer with the camera'],
  parameters: { seconds: wholeNumber(2, 3) },
  read: readAlbum,
  judge: ({ values: { seconds }, before, after }) =>
    onlyTaken(before, after, (content) => {
      if (content.kind !== 'video') return 'It is a photo.';
      if (content.seconds >= seconds - PICTURE_SECONDS) return undefined;
      return `It plays for ${content.seconds} seconds instead of ${seconds}.`;
    }),
});
