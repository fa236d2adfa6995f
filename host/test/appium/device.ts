import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'mocha';
import { packageName } from '../apidemos/apk.js';
import { type Met, startActivity } from './met.js';

/** AppState of the driver: not running, in the background, in front. */
const notRunning = 1;
const background = 3;
const inFront = 4;

/** What is beyond one element: the screen, the apps, keys, the clipboard. */
export function describeDevice(met: Met): void {
  describe('of the device it', () => {
    it('reads the source that holds what is seen', async () => {
      await startActivity(met, `${packageName}/.ApiDemos`);
      const source = await met.browser.getPageSource();
      assert.match(source, /<hierarchy [^>]*rotation="0"[^>]*width="720"/);
      assert.match(source, /<android\.widget\.TextView [^>]*text="Views"[^>]*content-desc="Views"/);
    });

    it('takes the picture that adb takes', async () => {
      const { browser } = met;
      const picture = async () => Buffer.from(await browser.takeScreenshot(), 'base64');
      // A scroll bar may fade between the two.
      const timeoutMsg = 'no two pictures were the same';
      await browser.waitUntil(async () => (await picture()).equals(await screencap(met)), { timeoutMsg });
      const png = await picture();
      assert.deepEqual(await browser.getWindowSize(), { width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
    });

    it('sets and gets the clipboard', async () => {
      const { browser } = met;
      await browser.setClipboard(Buffer.from('Grüße, 雷').toString('base64'), 'plaintext');
      assert.equal(Buffer.from(await browser.getClipboard('plaintext'), 'base64').toString(), 'Grüße, 雷');
    });

    it('knows and changes the state of apps', async () => {
      const { browser } = met;
      const state = () => browser.queryAppState(packageName);
      await browser.activateApp(packageName);
      assert.equal(await state(), inFront);
      assert.equal(await browser.getCurrentPackage(), packageName);
      assert.match(await browser.getCurrentActivity(), /ApiDemos$/);
      await browser.pressKeyCode(3);
      assert.equal(await state(), background);
      await browser.activateApp(packageName);
      assert.equal(await state(), inFront);
      assert.equal(await browser.terminateApp(packageName), true);
      assert.equal(await state(), notRunning);
      assert.equal(await browser.isAppInstalled(packageName), true);
      assert.equal(await browser.isAppInstalled('com.example.none'), false);
    });

    it('goes back, presses keys and holds them', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.ApiDemos`);
      await browser.$('~Views').click();
      await browser.$('~Animation').waitForExist();
      await browser.back();
      await browser.$('~Views').waitForExist();
      await startActivity(met, `${packageName}/.view.Controls1`);
      const field = browser.$(`id=${packageName}:id/edit`);
      await field.click();
      for (const keyCode of [29, 30, 31]) await browser.pressKeyCode(keyCode);
      assert.equal(await field.getText(), 'abc');
      await browser.pressKeyCode(67);
      assert.equal(await field.getText(), 'ab');
    });

    it('turns the screen', async () => {
      const { browser } = met;
      assert.equal(await browser.getOrientation(), 'PORTRAIT');
      await browser.setOrientation('LANDSCAPE');
      assert.equal(await browser.getOrientation(), 'LANDSCAPE');
      const { width, height } = await browser.getWindowSize();
      assert.ok(width > height, `${width} x ${height}`);
      await browser.setOrientation('PORTRAIT');
      assert.equal(await browser.getOrientation(), 'PORTRAIT');
    });

    it('keeps settings', async () => {
      const { browser } = met;
      const { waitForIdleTimeout: before } = (await browser.getSettings()) as { waitForIdleTimeout: number };
      await browser.updateSettings({ waitForIdleTimeout: before + 1 });
      assert.equal((await browser.getSettings())['waitForIdleTimeout'], before + 1);
      await browser.updateSettings({ waitForIdleTimeout: before });
    });
  });
}

function screencap({ device }: Met): Promise<Buffer> {
  const args = ['-P', String(device.adbPort), '-s', device.serial, 'exec-out', 'screencap', '-p'];
  return new Promise((resolve, reject) => {
    execFile('adb', args, { encoding: 'buffer', maxBuffer: 64 << 20 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}
