import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  hasGaps,
  isReadFromFirst,
  type ListRead,
  readOn,
  wayFurther,
  wentOn,
} from '../../../src/preact/replay/list-read.js';
import type { Row } from '../../../src/preact/replay/list-rows.js';
import { buildTree, type Scroll, type UiNode } from '../../../src/screen/index.js';

/** Rows by their numbers; one below 0 is cut off: -3 is row 3. */
function rows(...numbers: readonly number[]): readonly Row[] {
  return numbers.map((number) => {
    const row = Math.abs(number);
    return { place: `${row}/0`, words: [`Row ${row}`], isCut: number < 0 || Object.is(number, -0), isNamed: false };
  });
}

const read = (shown: readonly Row[], count = 0, isEndSeen = false): ListRead => ({
  rows: shown,
  shown,
  count,
  isEndSeen,
});
const untold = (shown: readonly Row[]) => shown.map((row) => ({ ...row, place: undefined }));

function list(...scrolls: readonly Scroll[]): UiNode {
  const root = { class: 'android.widget.ListView', scrollable: true, scrolls };
  return buildTree([{ package: 'com.example', root }]).nodes[0] ?? assert.fail('no list');
}

describe('how a list is turned further', () => {
  it('is by a page of rows that were not seen whole, where it can be turned to a row and tells where its rows stand', () => {
    const at = read(rows(0, 1, 2, -3));
    assert.deepEqual(wayFurther(at, list('forward', 'to row'), 'forward'), { kind: 'scroll-to', row: 5 });
    const deep = read(rows(-6, 7, 8, 9));
    assert.deepEqual(wayFurther(deep, list('backward', 'to row'), 'backward'), { kind: 'scroll-to', row: 4 });
  });

  it('passes over what was seen, to what was missed between', () => {
    const begun = readOn(read(rows(0, 1, 2)), read(rows(6, 7, 8)), 'forward');
    assert.deepEqual(wayFurther(begun, list('backward', 'to row'), 'backward'), { kind: 'scroll-to', row: 3 });
    const missed = readOn(begun, read(rows(4, 5, 6)), 'backward');
    assert.deepEqual(wayFurther(missed, list('backward', 'to row'), 'backward'), { kind: 'scroll-to', row: 1 });
  });

  it('goes no further than the list says that it has rows', () => {
    assert.deepEqual(wayFurther(read(rows(0, 1, 2), 4), list('forward', 'to row'), 'forward'), {
      kind: 'scroll-to',
      row: 3,
    });
    assert.deepEqual(wayFurther(read(rows(-1, 2, 3)), list('backward', 'to row'), 'backward'), {
      kind: 'scroll-to',
      row: 0,
    });
  });

  it('is page by page where it has no such action, or nobody tells which row is which', () => {
    const page = { kind: 'scroll', direction: 'forward' };
    assert.deepEqual(wayFurther(read(rows(0, 1)), list('forward'), 'forward'), page);
    assert.deepEqual(wayFurther(read(untold(rows(0, 1))), list('forward', 'to row'), 'forward'), page);
    assert.deepEqual(wayFurther(read(rows(-1)), list('forward', 'to row'), 'forward'), page, 'one that fills it');
  });

  it('is a matter for a finger where it says nothing, and is at its end where it offers only the other way', () => {
    assert.deepEqual(wayFurther(read(rows(0)), list(), 'forward'), { kind: 'finger', direction: 'forward' });
    assert.deepEqual(wayFurther(read(rows(0)), list('to row'), 'forward'), { kind: 'finger', direction: 'forward' });
    assert.equal(wayFurther(read(rows(8)), list('backward'), 'forward'), 'end');
  });
});

describe('what was read of a list', () => {
  it('has a gap where a row between was not seen, or where the list says that it has more', () => {
    assert.equal(hasGaps(read(rows(0, 1, 2))), false);
    assert.equal(hasGaps(read(rows(0, 1, 3))), true);
    assert.equal(hasGaps(read(rows(0, 1, 2), 3)), false);
    assert.equal(hasGaps(read(rows(0, 1, 2), 4)), true);
    assert.equal(hasGaps(read(rows(0, 1, 2), -1)), false, 'it does not say');
    assert.equal(hasGaps(read(rows(2, 3), 1)), false, 'what it says cannot be');
    assert.equal(hasGaps(read(untold(rows(0, 3)))), false, 'nobody can tell');
  });

  it('has none behind its end, where that was seen: a footer that is gone was counted, and the list could not be read any more', () => {
    const end = read(rows(3, 4, 5), 7, true);
    assert.equal(hasGaps(end), false);
    assert.equal(hasGaps(read(rows(3, 5), 7, true)), true, 'one between');
    assert.equal(hasGaps(readOn(end, read(rows(0, 1, 2), 7), 'backward')), false, 'remembered on the way back');
    assert.equal(hasGaps(readOn(end, read(rows(0, 1, 2), 8), 'backward')), true, 'it grew since');
    assert.equal(hasGaps(readOn(end, read(rows(4, 5, 6), 9), 'forward')), true, 'it went on');
  });

  it('went on where the rows that are seen lie further, though each was known', () => {
    const known = readOn(read(rows(3, 4, 5)), read(rows(6, 7, 8)), 'forward');
    const back = readOn(known, read(rows(4, 5, 6)), 'backward');
    assert.equal(back.rows.length, known.rows.length);
    assert.equal(wentOn(known, back, 'backward'), true);
    assert.equal(wentOn(known, back, 'forward'), false);
    assert.equal(wentOn(back, back, 'backward'), false);
  });

  it('begins with the first row only where that was seen whole, and none is missing behind it', () => {
    assert.equal(isReadFromFirst(read(rows(0, 1))), true);
    assert.equal(isReadFromFirst(read(rows(-0, 1))), false);
    assert.equal(isReadFromFirst(read(rows(1, 2))), false);
    assert.equal(isReadFromFirst(read(rows(0, 2))), false);
    assert.equal(isReadFromFirst(read(untold(rows(0, 1)))), false);
  });

  it('is joined upwards only by the places of its rows', () => {
    const up = readOn(read(rows(3, 4)), read(rows(1, 2)), 'backward');
    assert.deepEqual(up.rows.map(({ place }) => place).sort(), ['1/0', '2/0', '3/0', '4/0']);
    const words = readOn(read(untold(rows(3, 4))), read(untold(rows(1, 2))), 'backward');
    assert.deepEqual(
      words.rows.map((row) => row.words.join()),
      ['Row 1', 'Row 2'],
    );
  });
});
