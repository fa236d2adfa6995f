import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const brightnessMax = task({
  name: 'settings/brightness-max',
  app: APP,
  mirrors: ['SystemBrightnessMax', 'SystemBrightnessMaxVerify'],
  goals: ['Turn the brightness of the screen to the highest there is', 'Set screen brightness to its maximum'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('settings put system screen_brightness 1');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { screen_brightness: '255' }),
});
