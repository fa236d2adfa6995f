import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const autoRotateOff = task({
  name: 'settings/auto-rotate-off',
  app: APP,
  goals: ['Stop the screen from turning when I turn the phone', 'Switch the automatic rotation of the screen off'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('settings put system accelerometer_rotation 1');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { accelerometer_rotation: '0' }),
});
