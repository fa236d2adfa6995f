import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import sharp, { type Region } from 'sharp';
import { packageName } from '../apidemos/apk.js';
import { idOf, type Met, startActivity } from './met.js';

/** Gestures: the ready-made ones and those that the client plans itself. */
export function describeFingers(met: Met): void {
  describe('with fingers it', () => {
    it('taps, presses long and opens a context menu', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.view.ExpandableList1`);
      const elementId = await idOf(met, '//*[@text="People Names"]');
      await browser.execute('mobile: clickGesture', { elementId });
      await browser.$('//*[@text="Arnold"]').waitForExist();
      // Opening a group gives every row another view.
      await browser.execute('mobile: longClickGesture', { elementId: await idOf(met, '//*[@text="People Names"]') });
      await browser.$('//*[@text="Sample action"]').waitForExist();
      await browser.back();
    });

    it('scrolls until there is no more', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.ApiDemos`);
      await browser.$('~Views').click();
      const elementId = await idOf(met, 'id=android:id/list');
      const scroll = (direction: string) =>
        browser.execute('mobile: scrollGesture', { elementId, direction, percent: 0.8 });
      assert.equal(await scroll('down'), true);
      let more: unknown = true;
      for (let swipes = 0; more === true && swipes < 20; swipes += 1) more = await scroll('down');
      assert.equal(more, false);
      await browser.$('~WebView').waitForExist();
    });

    it('scrolls to what is named', async () => {
      const { browser } = met;
      await browser.execute('mobile: scroll', { strategy: 'accessibility id', selector: 'Animation' });
      await browser.$('~Animation').waitForExist();
      const nowhere = { strategy: 'accessibility id', selector: 'Nowhere', maxSwipes: 1 };
      // webdriverio hands this failure back as a value, as for a search.
      const failed = (await browser.execute('mobile: scroll', nowhere)) as { error?: string };
      assert.equal(failed.error, 'no such element');
      await browser.execute('mobile: scroll', { strategy: 'accessibility id', selector: 'WebView' });
    });

    it('flings and swipes', async () => {
      const { browser } = met;
      const elementId = await idOf(met, 'id=android:id/list');
      await browser.execute('mobile: flingGesture', { elementId, direction: 'up', speed: 9000 });
      await browser.$('~Animation').waitForExist();
      await browser.execute('mobile: swipeGesture', {
        elementId,
        direction: 'up',
        percent: 0.9,
        speed: 2000,
      });
      await browser.$('~Animation').waitForExist({ reverse: true });
    });

    it('drags the thumb of a slider', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.view.SeekBar1`);
      const slider = browser.$('android.widget.SeekBar');
      const { x, y } = await slider.getLocation();
      const { width, height } = await slider.getSize();
      const middle = Math.round(y + height / 2);
      const at = (part: number) => Math.round(x + width * part);
      const way = { startX: at(0.5), startY: middle, endX: at(0.75), endY: middle, speed: 1500 };
      await browser.execute('mobile: dragGesture', way);
      const value = Number(await slider.getText());
      assert.ok(value > 65 && value < 85, `${value}`);
    });

    it('performs the actions that a client plans: a tap, and a swipe', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.ApiDemos`);
      const views = browser.$('~Views');
      await browser
        .action('pointer', { parameters: { pointerType: 'touch' } })
        .move({ origin: views })
        .down()
        .pause(50)
        .up()
        .perform();
      const first = browser.$('~Animation');
      await first.waitForExist();
      await browser
        .action('pointer', { parameters: { pointerType: 'touch' } })
        .move({ x: 360, y: 1000 })
        .down()
        .move({ x: 360, y: 300, duration: 400 })
        .up()
        .perform();
      await first.waitForExist({ reverse: true });
    });

    it('draws with two fingers at once', async () => {
      const { browser } = met;
      await startActivity(met, `${packageName}/.graphics.TouchPaint`);
      await browser.$('//*[@text="Graphics/Touch Paint"]').waitForExist();
      const finger = (id: string, x: number) =>
        browser
          .action('pointer', { id, parameters: { pointerType: 'touch' } })
          .move({ x, y: 400 })
          .down()
          .move({ x, y: 800, duration: 300 })
          .up();
      const change = await changed(browser, () => browser.actions([finger('left', 200), finger('right', 520)]));
      for (const left of [190, 510]) assert.ok(change({ left, top: 400, width: 20, height: 400 }), `a line at ${left}`);
      assert.ok(!change({ left: 260, top: 400, width: 200, height: 400 }), 'nothing between the lines');
    });

    it('pinches', async () => {
      const { browser } = met;
      const area = { left: 100, top: 300, width: 500, height: 500 };
      const pinch = () => browser.execute('mobile: pinchOpenGesture', { ...area, percent: 0.9 });
      const change = await changed(browser, pinch);
      assert.ok(change({ left: 120, top: 600, width: 150, height: 200 }), 'a finger to the lower left');
      assert.ok(change({ left: 430, top: 300, width: 150, height: 200 }), 'a finger to the upper right');
    });
  });
}

/** Does something, and tells of each part of the screen whether it got any brighter. */
async function changed(browser: WebdriverIO.Browser, act: () => Promise<unknown>): Promise<(part: Region) => boolean> {
  const before = await brightness(browser);
  await act();
  const after = await brightness(browser);
  return (part) => {
    const places = Array.from({ length: part.width * part.height }, (_, at) => at);
    return places.some((at) => {
      const x = part.left + (at % part.width);
      const y = part.top + Math.floor(at / part.width);
      return after(x, y) > before(x, y) + 20;
    });
  };
}

async function brightness(browser: WebdriverIO.Browser): Promise<(x: number, y: number) => number> {
  const png = Buffer.from(await browser.takeScreenshot(), 'base64');
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => data[(y * info.width + x) * info.channels] ?? 0;
}
