import { onlyGone } from '../../../scripts/tasks/judge.js';
import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { allowance, readAllowed } from './allowed.js';
import { APP } from './settings.js';

/** Apps that may see the contacts, by their labels. */
const APPS = { Messages: 'com.simplemobiletools.smsmessenger', Phone: 'com.google.android.dialer' };

export const forbid = task({
  name: 'settings/forbid',
  app: APP,
  goals: [
    'The app {app} is not to see my contacts any more: take the permission from it',
    'In the settings, withdraw from {app} the permission for contacts',
  ],
  parameters: { app: oneOf('Messages', 'Phone') },
  read: readAllowed,
  judge: ({ values: { app }, before, after }) => {
    const allowed = allowance(APPS[app], 'READ_CONTACTS');
    return onlyGone(
      before,
      after,
      before.filter((one) => one === allowed),
    );
  },
});
