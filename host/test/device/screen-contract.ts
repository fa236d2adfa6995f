import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Device, settled, type UntilOptions, until } from '../../src/device/index.js';
import { topWindow } from '../../src/screen/index.js';
import type { Gaps } from './contract.js';
import { appears, centre, label, node, packageName, screenOf, tapOn } from './test-app.js';

/** Looking at the screen, and waiting for it to change. */
export function screenContract(use: () => Device, within: (ms?: number) => UntilOptions, gaps: Gaps): void {
  describe('looking', () => {
    it('shows the app, the activity, the size and the nodes of what was launched', async () => {
      const device = use();
      const screen = await screenOf(device, 'CounterActivity', within());
      assert.equal(screen.package, packageName);
      assert.equal(screen.activity, `${packageName}.screen.CounterActivity`);
      assert.ok(screen.width > 0 && screen.height > screen.width, `${screen.width}x${screen.height}`);
      assert.equal(node(screen, 'increment').class, 'android.widget.Button');
      assert.equal(node(screen, 'increment').clickable, true);
      const { bounds } = node(screen, 'increment');
      assert.ok(bounds.right > bounds.left && bounds.bottom > bounds.top);
    });

    it('never shows an older screen after a newer one', async () => {
      const device = use();
      await screenOf(device, 'CounterActivity', within());
      for (let count = 1; count <= 3; count += 1) {
        const screen = await settled(device, undefined, within().deadline);
        assert.equal(label(screen, 'count'), `Count: ${count - 1}`);
        await tapOn(device, screen, 'increment');
        await appears(device, 'count', `Count: ${count}`, within());
        assert.equal(label(await device.observe(), 'count'), `Count: ${count}`);
      }
    });

    it('keeps the generation while nothing happens, and raises it when something does', async () => {
      const device = use();
      await screenOf(device, 'CounterActivity', within());
      const quiet = await settled(device, undefined, within().deadline);
      assert.equal((await device.observe()).generation, quiet.generation);
      await tapOn(device, quiet, 'increment');
      await appears(device, 'count', 'Count: 1', within());
      // A phone shows a change a moment before it reports it.
      assert.equal(await device.changed(quiet.generation, 10_000), true);
      const after = await device.observe();
      assert.ok(after.generation > quiet.generation, `${after.generation} > ${quiet.generation}`);
    });

    it('answers observations that are asked for at the same time', async () => {
      const device = use();
      await screenOf(device, 'CounterActivity', within());
      const screens = await Promise.all([1, 2, 3].map(() => device.observe()));
      for (const screen of screens) assert.equal(label(screen, 'count'), 'Count: 0');
    });

    it('has a dialog as its topmost window, and the screen below it untouchable', async () => {
      const device = use();
      const screen = await screenOf(device, 'DialogsActivity', within());
      await tapOn(device, screen, 'show_alert');
      const dialog = await until(
        device,
        (now) => now.tree.nodes.find(({ text }) => text === 'Shall the test go on?'),
        within(),
      );
      assert.equal(dialog.kind, 'held');
      if (dialog.kind !== 'held') return;
      const top = topWindow(dialog.screen.tree);
      assert.equal(top?.root, dialog.screen.tree.windows[dialog.value.window]?.root);
      const yes = dialog.screen.tree.nodes.find(({ text }) => text.toLowerCase() === 'yes');
      assert.ok(yes);
      await device.tap(centre(yes.bounds));
      await appears(device, 'answer', 'Answer: Yes', within());
    });

    it('takes a picture', async () => {
      const device = use();
      await screenOf(device, 'CounterActivity', within());
      const png = await device.screenshot();
      assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
      assert.ok(png.readUInt32BE(16) > 0 && png.readUInt32BE(20) > 0);
    });
  });

  describe('waiting', () => {
    it('says when the screen changes, and not before', async () => {
      const device = use();
      await screenOf(device, 'DelayedActivity', within());
      // That it shows "Loading" before may have been over when a slow dump looked.
      const ready = await until(device, (now) => (label(now, 'loading') === 'Ready' ? now : undefined), within());
      assert.equal(ready.kind, 'held');
      if (ready.kind !== 'held') return;
      const quiet = await settled(device, undefined, within().deadline);
      const changed = await device.changed(quiet.generation, 400);
      assert.equal(changed, gaps.events !== undefined, gaps.events);
      await tapOn(device, quiet, 'again');
      assert.equal(await device.changed(quiet.generation, 10_000), true);
    });

    it('says at once that the screen has changed already', async () => {
      const device = use();
      const screen = await screenOf(device, 'CounterActivity', within());
      await tapOn(device, screen, 'increment');
      await appears(device, 'count', 'Count: 1', within());
      assert.equal(await device.changed(screen.generation, 10_000), true);
    });
  });
}
