import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'mocha';
import { apk as apiDemos, installTimeoutMs, packageName } from '../apidemos/apk.js';
import type { AppiumServer } from './appium-server.js';
import type { Met } from './met.js';

const server = 'io.appium.uiautomator2.server';
const runner = `${server}.test/androidx.test.runner.AndroidJUnitRunner`;

/** How sessions begin and end; the shared one is over then. */
export function describeSessions(met: Met & { readonly appium: AppiumServer }): void {
  describe('a session', () => {
    const shell = async (command: string) => (await met.device.adb('shell', command)).stdout;

    it('is a process of the device as long as it lives', async () => {
      assert.match(await shell('ps -A'), new RegExp(`${server}\n`));
      await met.browser.deleteSession();
      assert.doesNotMatch(await shell('ps -A'), new RegExp(server));
    });

    it('begins with an app that it installs and starts', async function () {
      this.timeout(installTimeoutMs);
      await met.device.adb('uninstall', packageName);
      // Whether its signature is Appium's own key is a question to a tool of the Android SDK.
      const browser = await met.appium.open(met.device.serial, { app: apiDemos, noSign: true });
      try {
        assert.equal(await browser.getCurrentPackage(), packageName);
        assert.equal(await browser.$('~Views').getText(), 'Views');
      } finally {
        await browser.deleteSession();
      }
    });

    it('is what am instrument attends, until a force-stop', async () => {
      const { device } = met;
      assert.match(
        await shell('pm list instrumentation'),
        new RegExp(`instrumentation:${runner} \\(target=${server}\\)`),
      );
      const args = ['-P', String(device.adbPort), '-s', device.serial, 'shell', 'am', 'instrument', '-w', runner];
      const child = spawn('adb', args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const { stdout: port } = await device.adb('forward', 'tcp:0', 'tcp:6790');
      const status = `http://127.0.0.1:${port.trim()}/status`;
      while (
        !(await fetch(status).then(
          (reply) => reply.ok,
          () => false,
        ))
      )
        assert.equal(child.exitCode, null);
      await shell(`am force-stop ${server}`);
      await ended;
      assert.match(said, /Process crashed/);
      await assert.rejects(() => fetch(status));
      await device.adb('forward', '--remove', `tcp:${port.trim()}`);
    });

    it('is not begun for a test package whose code cannot run', async () => {
      const { stderr, code } = await met.device.adb('shell', 'am instrument -w com.example/.Runner');
      assert.match(stderr, /INSTRUMENTATION_FAILED: com.example\/.Runner/);
      assert.equal(code, 1);
    });
  });
}
