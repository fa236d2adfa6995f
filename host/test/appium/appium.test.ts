import { copyFile } from 'node:fs/promises';
import { after, before, describe } from 'mocha';
import { apk as apiDemos, installTimeoutMs, packageName } from '../apidemos/apk.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { type AppiumServer, startAppium } from './appium-server.js';
import { describeDevice } from './device.js';
import { describeElements } from './elements.js';
import { describeFailures } from './failures.js';
import { describeFinding } from './finding.js';
import { describeFingers } from './fingers.js';
import type { Met } from './met.js';
import { describeSessions } from './sessions.js';

/** A session's first start on a device installs three packages, one of which is converted when this computer meets it for the first time. */
const sessionTimeoutMs = 180_000;

describe('stock Appium, with its own driver and default capabilities, drives the embedded device:', function () {
  this.timeout(60_000);
  let device: SharedDevice | undefined;
  let server: AppiumServer | undefined;
  let browser: WebdriverIO.Browser | undefined;
  const met: Met & { readonly appium: AppiumServer } = {
    get appium() {
      if (!server) throw new Error('Appium did not start.');
      return server;
    },
    get browser() {
      if (!browser) throw new Error('The session did not begin.');
      return browser;
    },
    get device() {
      if (!device) throw new Error('The device did not boot.');
      return device;
    },
  };

  before(async function () {
    this.timeout(bootTimeoutMs + installTimeoutMs + sessionTimeoutMs);
    device = await embeddedDevice();
    await device.adb('install', apiDemos);
    server = await startAppium(device.adbPort);
    browser = await server.open(device.serial);
  });
  after(async function () {
    this.timeout(60_000);
    // Over already, unless something failed.
    await browser?.deleteSession().catch(() => undefined);
    // Kept for whoever has to look into a failure.
    const kept = process.env['REPRISE_APPIUM_LOG'];
    if (server && kept) await copyFile(server.logFile, kept);
    await server?.[Symbol.asyncDispose]();
    await device?.adb('uninstall', packageName);
    await device?.adb('shell', 'settings delete system user_rotation');
  });

  describeFinding(met);
  describe('as a client that waits by itself,', () => {
    // The server waits for half a second of rest before it looks, as long as it may.
    before(() => met.browser.updateSettings({ waitForIdleTimeout: 100 }));

    describeElements(met);
    describeFingers(met);
    describeDevice(met);
    describeFailures(met);
  });
  describeSessions(met);
});
