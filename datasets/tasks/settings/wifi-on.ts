import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const wifiOn = task({
  name: 'settings/wifi-on',
  app: APP,
  mirrors: ['SystemWifiTurnOn', 'SystemWifiTurnOnVerify'],
  goals: ['Turn Wi-Fi on.', 'Switch on Wi-Fi in the settings', 'I need Wi-Fi: please enable it'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('svc wifi disable');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { wifi_on: '1' }),
});
