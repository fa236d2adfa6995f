import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { adbAddress } from '../../../src/device/index.js';

describe('the address of the adb server', () => {
  const cases: [string, Record<string, string>, { host: string; port: number }][] = [
    ['is the usual one when nothing is said', {}, { host: '127.0.0.1', port: 5037 }],
    ['has the port of ANDROID_ADB_SERVER_PORT', { ANDROID_ADB_SERVER_PORT: '5605' }, { host: '127.0.0.1', port: 5605 }],
    [
      'has the host of ANDROID_ADB_SERVER_ADDRESS',
      { ANDROID_ADB_SERVER_ADDRESS: 'farm', ANDROID_ADB_SERVER_PORT: '1' },
      { host: 'farm', port: 1 },
    ],
    [
      'is that of ADB_SERVER_SOCKET before all',
      { ADB_SERVER_SOCKET: 'tcp:farm:99', ANDROID_ADB_SERVER_PORT: '1' },
      { host: 'farm', port: 99 },
    ],
    ['may be a port alone in ADB_SERVER_SOCKET', { ADB_SERVER_SOCKET: 'tcp:99' }, { host: '127.0.0.1', port: 99 }],
    ['may be an IPv6 address', { ADB_SERVER_SOCKET: 'tcp:[::1]:99' }, { host: '::1', port: 99 }],
  ];
  for (const [name, env, wanted] of cases) it(name, () => assert.deepEqual(adbAddress(env), wanted));

  for (const env of [
    { ANDROID_ADB_SERVER_PORT: 'x' },
    { ANDROID_ADB_SERVER_PORT: '0' },
    { ANDROID_ADB_SERVER_PORT: '70000' },
    { ADB_SERVER_SOCKET: 'localfilesystem:/tmp/adb' },
  ]) {
    it(`refuses ${JSON.stringify(env)} in one sentence`, () => {
      assert.throws(() => adbAddress(env), { code: 'adb-address', exitCode: 2 });
    });
  }
});
