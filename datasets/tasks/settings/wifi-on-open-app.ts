import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

const APPS = {
  Calendar: 'com.simplemobiletools.calendar.pro',
  Contacts: 'com.google.android.contacts',
  Phone: 'com.google.android.dialer',
};

export const wifiOnOpenApp = task({
  name: 'settings/wifi-on-open-app',
  app: APP,
  mirrors: ['TurnOnWifiAndOpenApp'],
  goals: ['Turn Wi-Fi on, then open {app}', 'Switch Wi-Fi on; after that I want to see {app}'],
  parameters: { app: oneOf('Calendar', 'Contacts', 'Phone') },
  prepare: async (phone) => {
    await phone.shell('svc wifi disable');
  },
  read: async (phone) => ({ settings: await readSettings(phone), inFront: await phone.inFront() }),
  judge: ({ values: { app }, before, after }) =>
    onlySet(before.settings, after.settings, { wifi_on: '1' }) ??
    (after.inFront === APPS[app] ? undefined : `${after.inFront} is in front instead of ${APPS[app]}.`),
});
