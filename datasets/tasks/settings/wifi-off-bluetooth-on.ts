import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const wifiOffBluetoothOn = task({
  name: 'settings/wifi-off-bluetooth-on',
  app: APP,
  mirrors: ['TurnOffWifiAndTurnOnBluetooth'],
  goals: ['Turn Wi-Fi off, and then Bluetooth on', 'Disable Wi-Fi and enable Bluetooth instead'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('svc wifi enable && svc bluetooth disable');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { wifi_on: '0', bluetooth_on: '1' }),
});
