import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { explainState } from '../../../src/device/adb/state.js';
import { chooseDevice } from '../../../src/device/index.js';

const listed = (serial: string, state = 'device') => ({
  serial,
  state,
  ready: state === 'device',
  explanation: explainState(serial, state),
});
const one = [listed('A')];
const two = [listed('A'), listed('B')];

describe('choosing a device', () => {
  it('takes the only one', () => assert.equal(chooseDevice(one, { env: {} }), 'A'));

  it('takes the only one that is ready', () => {
    assert.equal(chooseDevice([listed('X', 'unauthorized'), listed('A'), listed('Y', 'offline')], { env: {} }), 'A');
  });

  it('takes the flag before ANDROID_SERIAL, and that before the only one', () => {
    assert.equal(chooseDevice(two, { serial: 'A', env: { ANDROID_SERIAL: 'B' } }), 'A');
    assert.equal(chooseDevice(two, { env: { ANDROID_SERIAL: 'B' } }), 'B');
  });

  const fails: [string, () => unknown, string, RegExp][] = [
    [
      'never guesses between two, names them and says what to write',
      () => chooseDevice(two, { env: {} }),
      'several-devices',
      /A, B.*--serial A/,
    ],
    ['says what to do when there is none', () => chooseDevice([], { env: {} }), 'no-device', /reprise device start/],
    [
      'explains the ones that are not ready',
      () => chooseDevice([listed('A', 'unauthorized')], { env: {} }),
      'no-device',
      /allow USB debugging/,
    ],
    [
      'does not take another than the one that was named',
      () => chooseDevice(one, { serial: 'C', env: {} }),
      'no-device',
      /C.*adb lists A/,
    ],
    [
      'names the variable that named it',
      () => chooseDevice(one, { env: { ANDROID_SERIAL: 'C' } }),
      'no-device',
      /ANDROID_SERIAL names C/,
    ],
    [
      'explains a named one that is offline',
      () => chooseDevice([listed('A', 'offline')], { serial: 'A', env: {} }),
      'device-offline',
      /offline/,
    ],
  ];
  for (const [name, choose, code, sentence] of fails) {
    it(name, () => {
      assert.throws(choose, (error: Error & { code?: string; exitCode?: number }) => {
        assert.equal(error.code, code);
        assert.equal(error.exitCode, 3);
        assert.match(error.message, sentence);
        return true;
      });
    });
  }

  it('says of a device over TCP that does not answer how to be rid of it, and of a phone to wake it', () => {
    assert.match(explainState('127.0.0.1:5700', 'offline'), /adb disconnect 127\.0\.0\.1:5700\.$/);
    assert.match(explainState('R58M', 'offline'), /Wake it/);
  });

  it('says what to do about a device that this user may not open, in whatever words adb says it', () => {
    for (const more of ['', ' (user in plugdev group; are your udev rules wrong?); see [http://developer.android.com]'])
      assert.match(explainState('A', `no permissions${more}`), /Add a udev rule/);
  });
});
