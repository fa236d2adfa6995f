import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Device, type UntilOptions, until } from '../../src/device/index.js';
import type { Screen } from '../../src/screen/index.js';
import type { Gaps } from './contract.js';
import { appears, byId, centre, label, node, packageName, screenOf, tapOn } from './test-app.js';

/** Fingers, keys and what nodes can be asked to do. */
export function actingContract(use: () => Device, within: (ms?: number) => UntilOptions, gaps: Gaps): void {
  describe('acting', () => {
    it('taps, and the effect shows', async () => {
      const device = use();
      const screen = await screenOf(device, 'ControlsActivity', within());
      assert.equal(node(screen, 'accept').checked, false);
      const acted = await tapOn(device, screen, 'accept');
      assert.equal(acted.done, true);
      assert.ok(acted.done && Number.isFinite(acted.injectedAtMs));
      const held = await until(device, (now) => (node(now, 'accept').checked ? true : undefined), within());
      assert.equal(held.kind, 'held');
    });

    it('asks a node to act', async () => {
      const device = use();
      const screen = await screenOf(device, 'CounterActivity', within());
      const acted = await device.perform(screen, node(screen, 'increment'), { kind: 'click' });
      if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
      assert.equal(acted.done, true, JSON.stringify(acted));
      await appears(device, 'count', 'Count: 1', within());
    });

    it('sets a slider', async () => {
      const device = use();
      const screen = await screenOf(device, 'ControlsActivity', within());
      const acted = await device.perform(screen, node(screen, 'volume'), { kind: 'set-progress', value: 13 });
      if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
      assert.equal(acted.done, true, JSON.stringify(acted));
      const held = await until(device, (now) => (/volume 13\b/.test(label(now, 'state')) ? true : undefined), within());
      assert.equal(held.kind, 'held');
    });

    it('does not act on a node that is gone', async () => {
      const device = use();
      await screenOf(device, 'DelayedActivity', within());
      const ready = await until(device, (now) => now.tree.nodes.find(byId('continue_button')), within());
      assert.equal(ready.kind, 'held');
      if (ready.kind !== 'held') return;
      await tapOn(device, ready.screen, 'again');
      await appears(device, 'loading', 'Loading', within());
      const acted = await device.perform(ready.screen, ready.value, { kind: 'click' });
      assert.equal(acted.done, false);
      if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
      if (!acted.done) assert.deepEqual([acted.acted, acted.because], ['no', 'stale'], acted.reason);
    });

    it('does not act on what a dialog covers that has come up since', async () => {
      const device = use();
      const screen = await screenOf(device, 'DialogsActivity', within());
      assert.equal((await tapOn(device, screen, 'show_alert')).done, true);
      const alert = await until(
        device,
        (now) => now.tree.nodes.find(({ text }) => text === 'Shall the test go on?'),
        within(),
      );
      assert.equal(alert.kind, 'held');
      const typed = await device.setText(screen, node(screen, 'remark'), 'typed behind the dialog');
      const pressed = await device.perform(screen, node(screen, 'show_alert'), { kind: 'click' });
      for (const acted of gaps['node-actions'] ? [typed] : [typed, pressed]) {
        assert.equal(acted.done, false);
        const because = gaps['windows-behind'] ? 'stale' : 'covered';
        if (!acted.done) assert.deepEqual([acted.acted, acted.because], ['no', because], acted.reason);
      }
      await device.key('back');
      const closed = await until(
        device,
        (now) => (now.tree.nodes.some(({ text }) => text === 'Shall the test go on?') ? undefined : now),
        within(),
      );
      assert.equal(closed.kind, 'held');
      if (closed.kind === 'held') assert.doesNotMatch(label(closed.screen, 'remark'), /behind/);
    });

    it('scrolls a list by its own action', async () => {
      const device = use();
      const screen = await screenOf(device, 'LongListActivity', within());
      const acted = await device.perform(screen, node(screen, 'list'), { kind: 'scroll', direction: 'forward' });
      if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
      await hasScrolled(device);
    });

    it('scrolls a list to a row, and the list says which ways it goes on', async () => {
      const device = use();
      const screen = await screenOf(device, 'LongListActivity', within());
      const acted = await device.perform(screen, node(screen, 'list'), { kind: 'scroll-to', row: 20 });
      if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
      assert.deepEqual(node(screen, 'list').scrolls, ['forward', 'to row']);
      assert.equal(acted.done, true, JSON.stringify(acted));
      const isThere = (now: Screen) => now.tree.nodes.some(({ text, visible }) => text === 'Row 21' && visible);
      const between = ['forward', 'backward', 'to row'].join();
      const held = await until(
        device,
        (now) => (isThere(now) && node(now, 'list').scrolls?.join() === between ? true : undefined),
        within(),
      );
      assert.equal(held.kind, 'held');
    });

    it('scrolls a list with a finger', async () => {
      const device = use();
      const screen = await screenOf(device, 'LongListActivity', within());
      const { left, right, top, bottom } = node(screen, 'list').bounds;
      const x = (left + right) / 2;
      await device.swipe({ x, y: bottom - (bottom - top) / 6 }, { x, y: top + (bottom - top) / 6 }, 300);
      await hasScrolled(device);
    });

    it('goes back with the back key', async () => {
      const device = use();
      const launched = await device.launch(packageName, { cold: true });
      assert.equal(launched.done, true, JSON.stringify(launched));
      const main = await until(
        device,
        (now) => now.tree.nodes.find(({ text }) => text === 'Counter in a static'),
        within(),
      );
      assert.equal(main.kind, 'held');
      if (main.kind !== 'held') return;
      await device.tap(centre(main.value.bounds));
      await appears(device, 'count', 'Count: 0', within());
      assert.equal((await device.key('back')).done, true);
      await appears(device, 'title', 'Test app', within());
    });

    const hasScrolled = async (scrolled: Device) => {
      const gone = await until(
        scrolled,
        (now) => (now.tree.nodes.some(({ text }) => text === 'Row 1') ? undefined : now),
        within(),
      );
      assert.equal(gone.kind, 'held');
    };
  });
}

function refuses(acted: Awaited<ReturnType<Device['perform']>>, reason: string): void {
  assert.equal(acted.done, false);
  if (acted.done) return;
  assert.equal(acted.acted, 'no');
  assert.ok(acted.reason.includes(reason), `${acted.reason} does not say: ${reason}`);
}
