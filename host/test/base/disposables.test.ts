import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Disposables } from '../../src/base/index.js';

describe('what was opened', () => {
  const opening = () => {
    const closed: string[] = [];
    const opened = new Disposables();
    const open = (name: string, failing = false) =>
      opened.use({
        [Symbol.asyncDispose]: async () => {
          closed.push(name);
          if (failing) throw new Error(`${name} does not close`);
        },
      });
    return { closed, opened, open };
  };

  it('is given back in the opposite order, once', async () => {
    const { closed, opened, open } = opening();
    for (const name of ['lease', 'device', 'library']) open(name);
    await opened[Symbol.asyncDispose]();
    await opened[Symbol.asyncDispose]();
    assert.deepEqual(closed, ['library', 'device', 'lease']);
  });

  it('is given back even where a device that was lost cannot be closed: no lease stays behind', async () => {
    const { closed, opened, open } = opening();
    open('lease', true);
    open('device', true);
    await assert.rejects(opened[Symbol.asyncDispose](), /device does not close/);
    assert.deepEqual(closed, ['device', 'lease']);
  });
});
