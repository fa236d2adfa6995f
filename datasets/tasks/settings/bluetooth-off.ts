import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

export const bluetoothOff = task({
  name: 'settings/bluetooth-off',
  app: APP,
  mirrors: ['SystemBluetoothTurnOff', 'SystemBluetoothTurnOffVerify'],
  goals: ['Turn Bluetooth off.', 'Switch off Bluetooth in the settings', 'Please disable Bluetooth'],
  parameters: {},
  prepare: async (phone) => {
    await phone.shell('svc bluetooth enable');
  },
  read: readSettings,
  judge: ({ before, after }) => onlySet(before, after, { bluetooth_on: '0' }),
});
