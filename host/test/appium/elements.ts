import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { packageName } from '../apidemos/apk.js';
import { idOf, type Met, startActivity } from './met.js';

const contacts = 'com.google.android.contacts';
const testApp = 'dev.reprise.testapp';

/** What is done to an element, and asked of it. */
export function describeElements(met: Met): void {
  describe('with elements it', () => {
    before(async () => {
      await met.device.adb('shell', `pm clear ${contacts}`);
      await startActivity(met, `${contacts}/com.android.contacts.activities.PeopleActivity`);
    });

    it('accepts a permission dialog as an alert', async () => {
      assert.match(await met.browser.getAlertText(), /contacts/i);
      await met.browser.acceptAlert();
      await met.browser.$(`id=${contacts}:id/add`).waitForExist();
    });

    it('clicks, types any script, reads back, clears', async () => {
      const { browser } = met;
      await browser.$(`id=${contacts}:id/add`).click();
      const first = browser.$(`id=${contacts}:id/first_name`);
      await first.waitForExist();
      await first.setValue('Zoë 雷');
      assert.equal(await first.getText(), 'Zoë 雷');
      await first.addValue('!');
      assert.equal(await first.getText(), 'Zoë 雷!');
      await first.clearValue();
      assert.notEqual(await first.getText(), 'Zoë 雷!');
      await first.setValue('Grace');
      await browser.$(`id=${contacts}:id/last_name`).setValue('Hopper');
      await browser.$(`id=${contacts}:id/save`).click();
      await browser.$('//*[@text="Grace Hopper"]').waitForExist();
      const { stdout } = await met.device.adb(
        'shell',
        'content query --uri content://com.android.contacts/contacts --projection display_name',
      );
      assert.match(stdout, /Grace Hopper/);
    });

    it('tells attributes, place and state', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.view.Controls1`);
      const box = browser.$('~Checkbox 1');
      assert.equal(await box.getAttribute('checked'), 'false');
      await box.click();
      assert.equal(await box.getAttribute('checked'), 'true');
      assert.deepEqual(
        [await box.isDisplayed(), await box.isEnabled(), await box.getAttribute('class')],
        [true, true, 'android.widget.CheckBox'],
      );
      const { x, y } = await box.getLocation();
      const { width, height } = await box.getSize();
      assert.equal(await box.getAttribute('bounds'), `[${x},${y}][${x + width},${y + height}]`);
      await assert.rejects(async () => box.getAttribute('colour'), /'colour' attribute is unknown/);
    });

    it('knows which element has the focus', async () => {
      const { browser } = met;
      const field = browser.$('id=io.appium.android.apis:id/edit');
      await field.click();
      await browser.keys('hi');
      assert.equal(await field.getText(), 'hi');
      const active = await browser.getActiveElement();
      assert.equal(Object.values(active)[0], await idOf(met, 'id=io.appium.android.apis:id/edit'));
    });

    it('moves a slider to a value', async () => {
      await startActivity(met, `${packageName}/.view.SeekBar1`);
      const slider = met.browser.$('android.widget.SeekBar');
      await slider.setValue('25');
      assert.equal(await slider.getText(), '25.0');
    });

    it('reads what a toast says', async () => {
      await startActivity(met, `${packageName}/.app.NotifyWithText`);
      await met.browser.$('~Show Short Notification').click();
      assert.equal(await met.browser.$('//android.widget.Toast').getText(), 'Short notification');
    });

    it('takes no notification for a toast', async () => {
      await met.device.adb('shell', `pm grant ${testApp} android.permission.POST_NOTIFICATIONS`);
      await startActivity(met, `${testApp}/.screen.SystemActivity`);
      // One that another test has read counts as shown for a while.
      await met.browser.$('//android.widget.Toast').waitForExist({ reverse: true });
      await met.browser.$(`id=${testApp}:id/notify_urgent`).click();
      await met.browser.openNotifications();
      await met.browser.$('//*[@text="Urgent notification"]').waitForExist();
      assert.equal(await met.browser.$('//android.widget.Toast').isExisting(), false);
      await met.browser.back();
    });

    it('types no keys into a screen that is off, and says so', async () => {
      await met.device.adb('shell', 'input keyevent SLEEP');
      try {
        await assert.rejects(met.browser.keys('a'), /No window took key 29/);
      } finally {
        await met.device.adb('shell', 'input keyevent WAKEUP && wm dismiss-keyguard');
      }
    });

    it('takes a picture of one element', async () => {
      await startActivity(met, `${packageName}/.view.SeekBar1`);
      const slider = met.browser.$('android.widget.SeekBar');
      const { width, height } = await slider.getSize();
      const picture = Buffer.from(
        await met.browser.takeElementScreenshot(await idOf(met, 'android.widget.SeekBar')),
        'base64',
      );
      assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [width, height]);
    });
  });
}
