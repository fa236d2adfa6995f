import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { joined, type Row, rowsOf } from '../../../src/preact/replay/list-rows.js';
import type { Screen, Scroll } from '../../../src/screen/index.js';
import { screenOf } from '../../screen/screens.js';

const row = (words: string, more: Partial<Row> = {}): Row => ({
  place: undefined,
  words: [words],
  isCut: false,
  isNamed: false,
  ...more,
});
const rows = (...words: string[]) => words.map((each) => row(each));
const named = (read: readonly Row[]) => read.filter(({ isNamed }) => isNamed).length;
const said = (read: readonly Row[]) => read.map(({ words }) => words.join(' '));

describe('rows of a list that is read page by page', () => {
  it('meet in what one page ends with and the next begins with', () => {
    assert.deepEqual(said(joined(rows('Ada', 'Ben', 'Cora'), rows('Ben', 'Cora', 'Dev'))), [
      'Ada',
      'Ben',
      'Cora',
      'Dev',
    ]);
    assert.deepEqual(said(joined(rows('Ada', 'Ben'), rows('Cora'))), ['Ada', 'Ben', 'Cora']);
  });

  it('are one where the row at the edge was cut off, on one page or on both', () => {
    const cut = row('Ben', { isCut: true, isNamed: true });
    const whole = row('Ben', { isNamed: true });
    assert.equal(named(joined([row('Ada'), cut], [whole, row('Cora')])), 1);
    assert.equal(named(joined([row('Ada'), whole], [cut, row('Cora')])), 1);
    const below = row('555 0101', { isCut: true });
    assert.equal(named(joined([row('Ada'), cut], [below, row('Cora')])), 1);
    assert.equal(joined([row('Ada'), cut], [below, row('Cora')]).length, 3);
  });

  it('are two where two that say the same stand whole at the end of one page and the beginning of the next', () => {
    const twice = row('Ben', { isNamed: true });
    assert.equal(named(joined([row('Ada'), twice], [twice, row('Cora')])), 2);
  });

  it('are told apart by their places, where the app tells them', () => {
    const at = (words: string, place: string) => row(words, { place, isNamed: words === 'Ben' });
    const read = joined([at('Ada', '0/0'), at('Ben', '1/0')], [at('Ben', '1/0'), at('Cora', '2/0')]);
    assert.equal(named(read), 1);
    assert.equal(named(joined(read, [at('Ben', '3/0'), at('Dev', '4/0')])), 2);
  });

  it('are not told apart by places that each section counts anew', () => {
    const at = (words: string, place: string) => row(words, { place, isNamed: words === 'Ben' });
    const read = joined([at('Ada', '0/0'), at('Ben', '1/0')], [at('Cora', '0/0'), at('Ben', '1/0'), at('Dev', '2/0')]);
    assert.equal(named(read), 2);
  });
});

describe('a row at the edge that is shorter than the others', () => {
  const list = (...scrolls: readonly Scroll[]) => {
    const heights = [40, 100, 100, 100, 40];
    const bounds = heights.map((height, index) => {
      const top = heights.slice(0, index).reduce((sum, each) => sum + each, 0);
      return { left: 0, top, right: 100, bottom: top + height };
    });
    const children = bounds.map((each, index) => ({ text: `Row ${index}`, bounds: each }));
    return screenOf([{ root: { class: 'android.widget.ListView', scrollable: true, scrolls, children } }]);
  };
  const cutIn = (screen: Screen) =>
    rowsOf(screen, screen.tree.nodes[0], '//*[false()]', {}).flatMap(({ isCut, words }) => (isCut ? words : []));

  it('is cut off where the list goes on, or says nothing of it, and a heading or a footer where it does not', () => {
    assert.deepEqual(cutIn(list('forward', 'backward', 'to row')), ['Row 0', 'Row 4']);
    assert.deepEqual(cutIn(list()), ['Row 0', 'Row 4']);
    assert.deepEqual(cutIn(list('to row')), ['Row 0', 'Row 4']);
    assert.deepEqual(cutIn(list('forward', 'to row')), ['Row 4']);
    assert.deepEqual(cutIn(list('backward')), ['Row 0']);
  });

  it('is one of several in a grid', () => {
    const cells = [0, 1, 2, 3].map((index) => {
      const top = index < 2 ? 0 : 100;
      return { text: `Cell ${index}`, bounds: { left: 0, top, right: 50, bottom: top === 0 ? 100 : 120 } };
    });
    const grid = screenOf([{ root: { class: 'android.widget.GridView', scrollable: true, children: cells } }]);
    assert.deepEqual(cutIn(grid), ['Cell 2', 'Cell 3']);
  });
});
