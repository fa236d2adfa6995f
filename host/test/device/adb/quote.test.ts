import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { quote } from '../../../src/device/index.js';

describe('quote', () => {
  it('makes one argument of any text, for a POSIX shell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (texts) => {
        const whole = texts.map((text) => text.replaceAll('\0', ''));
        const line = `printf '%s\\001' ${whole.map(quote).join(' ')}`;
        const printed = execFileSync('sh', ['-c', line], { encoding: 'utf8' });
        assert.deepEqual(printed.split('\u0001').slice(0, -1), whole);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves plain words as they are, so that logs stay readable', () => {
    assert.equal(quote('/sdcard/Download/a-1.txt'), '/sdcard/Download/a-1.txt');
    assert.equal(quote(''), "''");
  });

  it('refuses what no process can be given', () => {
    assert.throws(() => quote('a\0b'), RangeError);
  });
});
