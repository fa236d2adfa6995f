import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { type Device, settled, type UntilOptions } from '../../src/device/index.js';
import type { Screen, UiNode } from '../../src/screen/index.js';
import type { Gaps } from './contract.js';
import { label, node, screenOf } from './test-app.js';

const ascii = ['plain', ` it's "two"  words `, '$HOME `id` \\ & | ; < > ( ) # ! * ? ~ 100%s and %% and %', '-n --help'];
const unicode = ['雷 李', 'é ü ñ ß', '😀 👩‍🚀', 'Привет', 'مرحبا', 'a\u200bb\u00a0c'];

/** Typing into fields: what was typed is what is read back, or what the field made of it; never a guess. */
export function textContract(use: () => Device, within: () => UntilOptions, gaps: Gaps): void {
  describe('typing', () => {
    let screen: Screen;
    before(async function () {
      this.timeout(60_000);
      screen = await screenOf(use(), 'FieldsActivity', within());
    });

    /** Types into the field of this id as it is now. */
    const type = async (id: string, text: string) => {
      screen = await use().observe();
      return use().setText(screen, node(screen, id), text);
    };
    const emptyText = gaps.hints === undefined ? '' : 'Plain text';

    for (const text of ascii) {
      it(`types ${JSON.stringify(text)} and reads it back, whatever the field held`, async () => {
        const typed = await type('plain_text', text);
        assert.equal(typed.done, true, JSON.stringify(typed));
        assert.deepEqual(typed.done && typed.shown, { text });
        assert.equal(label(await use().observe(), 'plain_text'), text);
      });
    }

    it('types every script', async () => {
      await type('plain_text', '');
      screen = await use().observe();
      for (const text of unicode) {
        const typed = await use().setText(screen, node(screen, 'plain_text'), text);
        const reason = gaps['non-ascii'];
        if (reason === undefined) {
          assert.deepEqual(typed.done && typed.shown, { text }, JSON.stringify(typed));
          screen = await use().observe();
          assert.equal(label(screen, 'plain_text'), text);
        } else {
          assert.deepEqual({ ...typed, reason: '' }, { done: false, acted: 'no', reason: '' });
          assert.ok(!typed.done && typed.reason.includes(reason), JSON.stringify(typed));
        }
      }
      if (gaps['non-ascii'] !== undefined) assert.equal(label(await use().observe(), 'plain_text'), emptyText);
    });

    it('empties a field', async () => {
      await type('plain_text', 'something');
      const typed = await type('plain_text', '');
      assert.deepEqual(typed.done && typed.shown, { text: emptyText }, gaps.hints);
      assert.equal(label(await use().observe(), 'plain_text'), emptyText);
    });

    it('tells the length alone of a password', async () => {
      const typed = await type('password', 's3cret!');
      assert.deepEqual(typed.done && typed.shown, { length: 7 });
      const { tree } = await use().observe();
      assert.ok(tree.nodes.every(({ text }) => !text.includes('s3cret')));
    });

    it('tells what the field made of the text: cut, in capitals', async () => {
      await scrolledTo(use(), 'short_text', within());
      const short = await type('short_text', 'abcdefgh');
      assert.deepEqual(short.done && short.shown, { text: 'abcde' });
      await scrolledTo(use(), 'capitals', within());
      const capitals = await type('capitals', 'quiet');
      assert.deepEqual(capitals.done && capitals.shown, { text: 'QUIET' });
    });

    it('refuses a field that is disabled, and a node that is no field', async () => {
      for (const id of ['read_only', 'submitted']) {
        const found = await scrolledTo(use(), id, within());
        const typed = await use().setText(found, node(found, id), 'changed');
        assert.deepEqual({ ...typed, reason: '' }, { done: false, acted: 'no', reason: '' });
      }
    });
  });
}

/** Swipes upwards, above where a keyboard would be and too slowly to fling, until the node is in sight. */
async function scrolledTo(device: Device, id: string, { deadline }: UntilOptions): Promise<Screen> {
  for (;;) {
    const screen = await settled(device, undefined, deadline);
    if (screen.tree.nodes.some((found) => found.resourceId.endsWith(`:id/${id}`) && isInSight(screen, found)))
      return screen;
    deadline.check(`${id} to be in sight`);
    const x = screen.width / 2;
    await device.swipe({ x, y: screen.height * 0.55 }, { x, y: screen.height * 0.25 }, 900);
  }
}

function isInSight({ height }: Screen, { visible, bounds }: UiNode): boolean {
  return visible && bounds.bottom > bounds.top && bounds.bottom <= height;
}
