import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const bluetoothOn = task({
  name: 'settings/bluetooth-on',
  app: APP,
  mirrors: ['SystemBluetoothTurnOn', 'SystemBluetoothTurnOnVerify'],
  goals: ['Turn Bluetooth on.', 'Switch on Bluetooth in the settings', 'I need Bluetooth: please enable it'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('svc bluetooth disable');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { bluetooth_on: '1' }),
});
