import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { packageName } from '../apidemos/apk.js';
import { idOf, type Met, startActivity } from './met.js';

/** What a client hears when something is not so. */
export function describeFailures(met: Met): void {
  describe('it tells', () => {
    it('that an element is nowhere', async () => {
      const found = await met.browser.findElement('id', 'android:id/nothing');
      assert.equal((found as unknown as { error?: string }).error, 'no such element');
    });

    it('that an element has gone with its screen', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.ApiDemos`);
      const views = await idOf(met, '~Views');
      await browser.$('~Graphics').click();
      await browser.$('~Arcs').waitForExist();
      await assert.rejects(() => browser.getElementText(views), /stale element reference/);
      await assert.rejects(() => browser.elementClick(views), /stale element reference/);
    });

    it('that a selector cannot be understood, and where', async () => {
      const { browser } = met;
      for (const [using, value] of [
        ['xpath', '//*[@text='],
        ['-android uiautomator', 'new UiSelector().text("x"'],
        ['-android uiautomator', 'new UiSelector().colour("red")'],
      ] as const) {
        await assert.rejects(() => browser.findElements(using, value), /invalid selector/, value);
      }
    });

    it('that no alert is open', async () => {
      await assert.rejects(() => met.browser.getAlertText(), /no such (alert|modal dialog)|modal dialog/i);
    });

    it('that what is no field takes no text', async () => {
      const { browser } = met;
      const arcs = await idOf(met, '~Arcs');
      await assert.rejects(() => browser.elementSendKeys(arcs, 'x'), /invalid element state/);
    });
  });
}
