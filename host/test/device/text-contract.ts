import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Device, UntilOptions } from '../../src/device/index.js';
import type { Gaps } from './contract.js';
import { label, node, screenOf } from './test-app.js';

const ascii = [
  'plain',
  'two words',
  ' spaces around ',
  `it's "both" of them`,
  '$HOME `id` \\ & | ; < > ( ) # ! * ? ~',
  '100%s and %% and %',
  '-n --help',
];
const unicode = ['雷 李', 'é ü ñ ß', '😀 👩‍🚀', 'Привет', 'مرحبا', 'a\u200bb\u00a0c'];

/** Typing into fields: what was typed is what is read back, or what the field made of it; never a guess. */
export function textContract(use: () => Device, within: () => UntilOptions, gaps: Gaps): void {
  describe('typing', () => {
    for (const text of ascii) {
      it(`types ${JSON.stringify(text)} and reads it back`, () => typesAndReadsBack(use(), text, within()));
    }

    for (const text of unicode) {
      it(`types ${JSON.stringify(text)} and reads it back`, async () => {
        const reason = gaps['non-ascii'];
        if (reason === undefined) return typesAndReadsBack(use(), text, within());
        const screen = await screenOf(use(), 'FieldsActivity', within());
        const typed = await use().setText(screen, node(screen, 'plain_text'), text);
        assert.equal(typed.done, false);
        if (typed.done) return;
        assert.equal(typed.acted, 'no');
        assert.ok(typed.reason.includes(reason), typed.reason);
        assert.equal(label(await use().observe(), 'plain_text'), '');
      });
    }

    it('replaces what the field held', async () => {
      const device = use();
      const screen = await screenOf(device, 'FieldsActivity', within());
      await device.setText(screen, node(screen, 'plain_text'), 'the first text, which is longer');
      const second = await device.observe();
      const typed = await device.setText(second, node(second, 'plain_text'), 'second');
      assert.deepEqual(typed.done && typed.shown, { text: 'second' });
    });

    it('empties a field', async () => {
      const device = use();
      const screen = await screenOf(device, 'FieldsActivity', within());
      await device.setText(screen, node(screen, 'plain_text'), 'something');
      const second = await device.observe();
      const typed = await device.setText(second, node(second, 'plain_text'), '');
      assert.deepEqual(typed.done && typed.shown, { text: '' });
      assert.equal(label(await device.observe(), 'plain_text'), '');
    });

    it('tells the length alone of a password', async () => {
      const device = use();
      const screen = await screenOf(device, 'FieldsActivity', within());
      const typed = await device.setText(screen, node(screen, 'password'), 's3cret!');
      assert.deepEqual(typed.done && typed.shown, { length: 7 });
      const { tree } = await device.observe();
      assert.ok(tree.nodes.every(({ text }) => !text.includes('s3cret')));
    });

    it('tells what the field made of the text: cut, in capitals', async () => {
      const device = use();
      const screen = await screenOf(device, 'FieldsActivity', within());
      const short = await device.setText(screen, node(screen, 'short_text'), 'abcdefgh');
      assert.deepEqual(short.done && short.shown, { text: 'abcde' });
      const second = await device.observe();
      const capitals = await device.setText(second, node(second, 'capitals'), 'quiet');
      assert.deepEqual(capitals.done && capitals.shown, { text: 'QUIET' });
    });

    it('refuses a field that is disabled, and a node that is no field', async () => {
      const device = use();
      const screen = await screenOf(device, 'FieldsActivity', within());
      const readOnly = await device.setText(screen, node(screen, 'read_only'), 'changed');
      assert.deepEqual({ ...readOnly, reason: '' }, { done: false, acted: 'no', reason: '' });
      const noField = await device.setText(screen, node(screen, 'submitted'), 'changed');
      assert.deepEqual({ ...noField, reason: '' }, { done: false, acted: 'no', reason: '' });
    });
  });
}

async function typesAndReadsBack(device: Device, text: string, options: UntilOptions): Promise<void> {
  const screen = await screenOf(device, 'FieldsActivity', options);
  const typed = await device.setText(screen, node(screen, 'plain_text'), text);
  assert.equal(typed.done, true, JSON.stringify(typed));
  assert.deepEqual(typed.done && typed.shown, { text });
  assert.equal(label(await device.observe(), 'plain_text'), text);
}
