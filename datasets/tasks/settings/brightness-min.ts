import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const brightnessMin = task({
  name: 'settings/brightness-min',
  app: APP,
  mirrors: ['SystemBrightnessMin', 'SystemBrightnessMinVerify'],
  goals: ['Turn the brightness of the screen to the lowest there is', 'Set screen brightness to its minimum'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('settings put system screen_brightness 255');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { screen_brightness: '1' }),
});
