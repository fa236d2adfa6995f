import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

/** As `ui_night_mode` has it. */
const NEVER = '1';
const ALWAYS = '2';

export const darkTheme = task({
  name: 'settings/dark-theme',
  app: APP,
  goals: ['Give the phone its dark theme', 'The screen is too bright at night: switch Dark theme on'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell(`settings put secure ui_night_mode ${NEVER}`);
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { ui_night_mode: ALWAYS }),
});
