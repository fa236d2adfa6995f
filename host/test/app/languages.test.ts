import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { CommandLine } from './command-line.js';

const SETTINGS = 'com.android.settings';
const GOAL = 'Turn on Bluetooth';

describe('a phone that is set to another language', function () {
  this.timeout(120_000);
  let device: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await embeddedDevice();
    reprise = await CommandLine.in(device.env);
    assert.equal((await reprise.run('device', 'snapshot', 'before-languages')).code, 0);
  });
  after(async () => {
    await device?.adb('shell', `cmd locale set-app-locales ${SETTINGS} --locales ""`);
    await reprise?.run('device', 'restore', 'before-languages');
    await reprise?.[Symbol.asyncDispose]();
  });

  const speaking = async (locale: string) => {
    await device.adb('shell', 'cmd bluetooth_manager disable');
    await device.adb('shell', `cmd locale set-app-locales ${SETTINGS} --locales ${locale}`);
  };
  const isOn = async () => (await device.adb('shell', 'settings get global bluetooth_on')).stdout.trim();

  it('has a machine of its own once somebody has found the way, and each phone is given its own by the same words', async () => {
    await speaking('en-US');
    assert.equal((await reprise.run('run', GOAL)).code, 0);

    await speaking('de-DE');
    const first = await reprise.run('run', GOAL);
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /MISS {2}On 'settings'/);
    assert.match(first.stdout, /^kept (\S+)-de beside \1, for devices in de \(oracle: probe\)$/m);

    await speaking('de-DE');
    const again = await reprise.run('run', GOAL);
    assert.match(again.stdout, /^\S+-de is its machine for devices in de\.$/m);
    assert.match(again.stdout, /^replayed \d steps, 0 model calls/m, again.stdout + again.stderr);
    assert.equal(await isOn(), '1');

    await speaking('en-US');
    const there = await reprise.run('run', GOAL);
    assert.doesNotMatch(there.stdout, /-de\b/);
    assert.match(there.stdout, /^replayed \d steps, 0 model calls/m, there.stdout + there.stderr);
    assert.equal(await isOn(), '1');
  });
});
