import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const wifiOff = task({
  name: 'settings/wifi-off',
  app: APP,
  mirrors: ['SystemWifiTurnOff', 'SystemWifiTurnOffVerify'],
  goals: ['Turn Wi-Fi off.', 'Switch off Wi-Fi in the settings', 'Please disable Wi-Fi'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('svc wifi enable');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { wifi_on: '0' }),
});
