import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { settingsApk } from './settings-apk.js';

/** Its conversion takes half a minute beside other work, once on every machine. */
const installTimeoutMs = 300_000;
const settings = 'io.appium.settings';

describe('Appium’s helper app, which runs services and no screen of its own', function () {
  this.timeout(installTimeoutMs);
  let device: SharedDevice;
  const shell = async (command: string) => (await device.adb('shell', command)).stdout.trim();

  before(async function () {
    this.timeout(bootTimeoutMs + installTimeoutMs);
    device = await embeddedDevice();
    const { code, stdout, stderr } = await device.adb('install', '-g', settingsApk);
    assert.equal(code, 0, stdout + stderr);
  });
  after(() => device?.adb('uninstall', settings));

  it('starts, leaves its service running in the foreground, and finishes its screen', async () => {
    assert.match(await shell(`am start -W -n ${settings}/.Settings`), /Status: ok/);
    assert.match(await shell(`pidof ${settings}`), /^\d+$/);
    const services = await shell(`dumpsys activity services ${settings}`);
    assert.match(services, /ServiceRecord\{\S+ u0 io\.appium\.settings\/\.ForegroundService\}/);
    assert.match(services, /isForeground=true/);
  });

  it('answers a broadcast that names its receiver', async () => {
    const receiver = `${settings}/.receivers.WiFiConnectionSettingReceiver`;
    assert.match(await shell(`am broadcast -a ${settings}.wifi -n ${receiver} --es setstatus enable`), /result=-1/);
  });
});
