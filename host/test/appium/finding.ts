import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { packageName } from '../apidemos/apk.js';
import { type Met, startActivity } from './met.js';

/** What names an element. */
export function describeFinding(met: Met): void {
  describe('it finds', () => {
    before(() => startActivity(met, `${packageName}/.ApiDemos`));

    it('by accessibility id', async () => {
      assert.equal(await met.browser.$('~Views').getText(), 'Views');
    });

    it('by id, with and without its package', async () => {
      assert.equal(await met.browser.$('id=android:id/list').getAttribute('class'), 'android.widget.ListView');
      assert.equal(await met.browser.$('id=android:id/nothing').isExisting(), false);
    });

    it('by class name, all of them in order', async () => {
      const rows = await met.browser.$$('android.widget.TextView').map((row) => row.getText());
      assert.ok(rows.includes('Accessibility') && rows.indexOf('App') < rows.indexOf('Views'), rows.join());
    });

    it('by XPath, with axes, positions and functions', async () => {
      const { browser } = met;
      const after = await browser.$('//*[@text="Graphics"]/following-sibling::*[1]').getText();
      assert.equal(after, 'Media');
      const counted = await browser.$$('//android.widget.ListView/android.widget.TextView[starts-with(@text, "A")]');
      assert.ok((await counted.length) >= 3);
    });

    it('by UiSelector: text, pattern, instance, child', async () => {
      const { browser } = met;
      const texts = async (selector: string) => browser.$$(`android=${selector}`).map((found) => found.getText());
      assert.deepEqual(await texts('new UiSelector().text("Views")'), ['Views']);
      assert.deepEqual(await texts('new UiSelector().textMatches("^V.*s$")'), ['Views']);
      assert.deepEqual(
        await texts(
          'new UiSelector().className("android.widget.ListView").childSelector(new UiSelector().instance(1))',
        ),
        [(await texts('new UiSelector().resourceId("android:id/text1")'))[1]],
      );
      assert.deepEqual(await texts('UiSelector().descriptionContains("graph").clickable(true)'), ['Graphics']);
    });

    it('within another element', async () => {
      const list = met.browser.$('android.widget.ListView');
      assert.equal(await list.$('~Media').getText(), 'Media');
      assert.equal(await list.$('.//*[@content-desc="Media"]').getText(), 'Media');
      assert.equal(await list.$('android=new UiSelector().text("Media")').getText(), 'Media');
      assert.equal(await met.browser.$('~Media').$('~Views').isExisting(), false);
    });

    it('what lies further down a list, by UiScrollable', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.view.List1`);
      const list = 'new UiScrollable(new UiSelector().scrollable(true))';
      assert.equal(await browser.$('//*[@text="Appenzell"]').isExisting(), false);
      const found = browser.$(`android=${list}.scrollIntoView(new UiSelector().text("Appenzell"))`);
      assert.equal(await found.getText(), 'Appenzell');
      await browser.$(`android=${list}.scrollToBeginning(20)`).waitForExist();
      await browser.$('//*[@text="Abertam"]').waitForExist();
    });

    it('by UiScrollable what is in a list that has yet to come', async () => {
      const { browser } = met;
      const scrollable = 'new UiSelector().scrollable(true)';
      await startActivity(met, `${packageName}/.app.HelloWorld`);
      assert.equal(await browser.$(`android=${scrollable}`).isExisting(), false);
      const find = browser.findElement(
        '-android uiautomator',
        `new UiScrollable(${scrollable}).scrollIntoView(new UiSelector().text("Appenzell"))`,
      );
      // A session does one thing after the other: the list is brought by adb.
      const [found] = await Promise.all([find, met.device.adb('shell', `am start -n ${packageName}/.view.List1`)]);
      assert.ok(!('error' in found), JSON.stringify(found));
    });
  });
}
