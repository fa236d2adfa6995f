import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { failureBound, figure } from './statistics.js';
import { table, verdict } from './table.js';
import { tally, tallyTable, tallyVerdict } from './tally.js';

describe('the figures of the bench', () => {
  it('are the median and the 95th percentile of what was seen', () => {
    const { p50, p95, min, max, samples } = figure(
      'x',
      'ms',
      Array.from({ length: 100 }, (_, index) => 100 - index),
    );
    assert.deepEqual([p50, p95, min, max, samples], [50, 95, 1, 100, 100]);
    assert.equal(figure('x', 'ms', [7]).p95, 7);
  });

  it('meet a bound by the number that it is of, and only below it', () => {
    const met = (below: number, of: 'p50' | 'max') => figure('x', 'ms', [1, 2, 9], { bound: { below, of } }).bound?.met;
    assert.deepEqual([met(3, 'p50'), met(2, 'p50'), met(10, 'max'), met(9, 'max')], [true, false, true, false]);
  });

  it('meet no bound when nothing could be measured', () => {
    assert.equal(figure('x', 'ms', [], { bound: { below: 10, of: 'p50' } }).bound?.met, false);
  });

  it('say of no failure seen how many there may be all the same', () => {
    assert.equal(failureBound(0, 15).toFixed(2), '0.18');
    assert.equal(failureBound(3, 15).toFixed(3), '0.440');
    assert.equal((failureBound(0, 1_000) * 1_000).toFixed(1), '3.0');
    assert.equal(failureBound(20, 30_000).toFixed(5), '0.00097');
    assert.equal(failureBound(0, 0), 1);
    assert.equal(failureBound(15, 15), 1);
  });

  it('are a table in which a bound that is not met cannot be missed', () => {
    const figures = [
      figure('fast', 'ms', [4], { bound: { below: 10, of: 'p50' } }),
      figure('slow', 'ms', [400], { bound: { below: 100, of: 'max' } }),
      figure('a way', 'ms', [1200, 1300], { steps: [5, 6], failed: { count: 1, of: 3 } }),
    ];
    const lines = table(figures).split('\n').slice(2);
    assert.match(lines[0] ?? '', /^\| fast \| 4\.0 ms \| 4\.0 ms \| 1 \| .*\| met: p50 below 10 \|$/);
    assert.match(lines[1] ?? '', /\| NOT met: max below 100 \|$/);
    assert.match(
      lines[2] ?? '',
      /^\| a way \| 1200 ms \| 1300 ms \| 2 \| 5 or 6 \| 1 of 3 \(95 %: below \d+ %\) \| {2}\|$/,
    );
    assert.equal(verdict(figures), '1 of 2 bounds met.');
  });

  it('count what is right, refused and wrong each for itself, with what may be wrong all the same', () => {
    const counts = tally('values', ['right', 'right', 'right', 'refused']);
    assert.deepEqual(counts, { name: 'values', right: 3, refused: 1, wrong: 0 });
    const bounds = [0, 0.75, 0.76].map((least) => ({ ...counts, least }));
    assert.equal(
      tallyVerdict([...bounds, { ...counts, wrong: 1, least: 0 }, tally('nothing', [], 0), counts]),
      '2 of 5 bounds met.',
    );
    assert.match(tallyTable(bounds.slice(2)), /\| NOT met: 76 % right, none wrong \|$/);
    assert.match(tallyTable([counts]), /\| values \| 4 \| 3 \(75\.0 %\) \| 1 \| 0 \| 52\.71 % \| {2}\|$/);
  });
});
