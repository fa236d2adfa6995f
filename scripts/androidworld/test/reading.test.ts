import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dayMeant, timeMeant, writtenDay } from '../../../datasets/androidworld/days.js';
import { listed, namesAtTheEnd } from '../../../datasets/androidworld/listed.js';

const SUNDAY = '2023-10-15';

describe('what the solutions of AndroidWorld read from a goal', () => {
  it('a table between bars and blocks of lines list the same', () => {
    const rows = [
      { title: 'Soup', time: '10 mins' },
      { title: 'Pie: the best', time: '2 hrs' },
    ];
    assert.deepEqual(listed('Add these:\ntitle|time\nSoup|10 mins\nPie: the best|2 hrs', 'title'), rows);
    const blocks =
      'Add these recipes to the app:\nRecipe: Soup\n time: 10 mins\n\nRecipe: Pie: the best\n time: 2 hrs\n';
    assert.deepEqual(listed(blocks, 'title'), rows);
  });

  it('names at the end, without the full stop', () => {
    assert.deepEqual(namesAtTheEnd('Delete these from the app: Soup, Pie with Cream.'), ['Soup', 'Pie with Cream']);
  });

  for (const [words, day] of [
    ['October 28 2023', '2023-10-28'],
    ['October 28', '2023-10-28'],
    ['today', SUNDAY],
    ['tomorrow', '2023-10-16'],
    ['yesterday', '2023-10-14'],
    ['this Saturday', '2023-10-21'],
    ['Sunday', '2023-10-22'],
    ['the Monday after next', '2023-10-23'],
  ] as const) {
    it(`on a Sunday, "${words}" is ${day}`, () => assert.equal(dayMeant(words, SUNDAY), day));
  }

  it('a day that names none is refused', () => {
    assert.throws(() => dayMeant('soon', SUNDAY), /names no day/);
    assert.equal(writtenDay('Today, Sunday, October 15, 2023'), SUNDAY);
  });

  it('times of day in either way of counting', () => {
    assert.deepEqual(['5:20pm', '12am', '12pm', '7:45am', '23:59', '4pm'].map(timeMeant), [
      '17:20',
      '00:00',
      '12:00',
      '07:45',
      '23:59',
      '16:00',
    ]);
  });
});
