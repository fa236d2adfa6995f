import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { table } from '../table.js';
import { Tally } from './tally.js';

describe('the tally of a client', () => {
  it('counts a step that failed, tells why, and makes no time of it', async () => {
    const told: string[] = [];
    const tally = new Tally('a client', (line) => told.push(line));
    await tally.attempt(['find', 'tap', 'find and tap'], async () => [1, 2, 3]);
    await tally.attempt(['find', 'tap', 'find and tap'], async () => {
      throw new Error('The button is not there.');
    });
    const { samples, p50, failed } = tally.figure('tap');
    assert.deepEqual([samples, p50, failed], [1, 2, { count: 1, of: 2 }]);
    assert.deepEqual(told, ['a client, find and tap: The button is not there.']);
    assert.match(table([tally.figure('find')]), /\| find: a client \| 1\.0 ms \|.*\| 1 of 2 \(95 %/);
  });

  it('keeps the failures of a warm-up whose times are forgotten', async () => {
    const tally = new Tally('a client', () => {});
    await tally.attempt(['tree'], async () => [9]);
    tally.fail(['tree'], 'no tree came');
    tally.forgetTimes();
    await tally.attempt(['tree'], async () => [2]);
    const { p50, failed } = tally.figure('tree');
    assert.deepEqual([p50, failed?.count], [2, 1]);
  });
});
