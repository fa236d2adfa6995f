import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Turns } from './turns.js';

describe('several suites at a time', () => {
  it('are told one after the other, the first of them as it writes', () => {
    const told: string[] = [];
    const turns = new Turns({ write: (chunk: string | Uint8Array) => told.push(String(chunk)) > 0 });
    const [first, second, third] = [turns.next(), turns.next(), turns.next()];
    second.show(Buffer.from('2a '));
    first.show(Buffer.from('1a '));
    third.show(Buffer.from('3a '));
    second.end();
    assert.equal(told.join(''), '1a ');
    first.show(Buffer.from('1b '));
    assert.equal(told.join(''), '1a 1b ');
    first.end();
    assert.equal(told.join(''), '1a 1b 2a 3a ');
    third.show(Buffer.from('3b'));
    assert.equal(told.join(''), '1a 1b 2a 3a 3b');
  });
});
