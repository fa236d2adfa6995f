import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

const MILLISECONDS = { '15 seconds': '15000', '2 minutes': '120000', '10 minutes': '600000' };

export const screenTimeout = task({
  name: 'settings/screen-timeout',
  app: APP,
  goals: ['Let the screen stay on for {time} when nobody touches it', 'Set the screen timeout to {time}'],
  parameters: { time: oneOf('15 seconds', '2 minutes', '10 minutes') },
  read: readSettings,
  judge: ({ values: { time }, before, after }) => onlySet(before, after, { screen_off_timeout: MILLISECONDS[time] }),
});
