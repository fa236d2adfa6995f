import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button } from '../../../src/device/index.js';
import { guestDevice, guestMachine, guests, replayed } from './guests.js';

const NAMED = 'android.permission.READ_CONTACTS';
const OTHER = 'android.permission.CAMERA';

/** A permission dialog comes up when the last name was typed; "Allow" grants these. */
const asking = (...permissions: readonly string[]) => {
  let isShown = false;
  return guestDevice({
    typed: (app) => {
      if (!isShown) app.show('notice');
      isShown = true;
    },
    notice: [
      button(
        'Allow',
        (app) => {
          for (const permission of permissions) app.grant(permission);
          app.dismiss();
        },
        { id: 'com.android.permissioncontroller:id/permission_allow_button' },
      ),
    ],
  });
};

describe('a permission dialog that a machine answers', () => {
  it('grants what the header names', async () => {
    const device = asking(NAMED);
    const result = await replayed(device, guestMachine({ permission: NAMED }));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  for (const [what, granted] of [
    ['another permission than the header names', [OTHER]],
    ['more than the header names', [NAMED, OTHER]],
    ['nothing that anybody can see', []],
  ] as const) {
    it(`granted ${what}, and the run went on`, async () => {
      const device = asking(...granted);
      const result = await replayed(device, guestMachine({ permission: NAMED }));
      assert.equal(result.outcome, 'diverged', result.reason);
      assert.match(result.reason ?? '', /wanted to grant android\.permission\.READ_CONTACTS and nothing else; saw/);
      assert.match(result.reason ?? '', granted.length === 0 ? /nothing granted/ : /CAMERA granted/);
      assert.deepEqual(await guests(device), []);
    });
  }
});
