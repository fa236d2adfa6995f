import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compile, compileSeveral } from '../../src/preact/index.js';
import type { Trajectory } from '../../src/trajectory/index.js';
import { opened } from './calendar-pages.js';
import { page } from './recorded.js';
import { showDay } from './turning-calendar.js';

describe('a calendar that shows the head of the next month below', () => {
  const unsaid = (made: Trajectory): Trajectory => ({
    ...made,
    steps: made.steps.map((step) => (step === made.steps.at(-1) ? { ...step, after: page('Events') } : step)),
  });
  const stayed = opened('2031-03', '2031-03-18');

  it('is tapped on no day of March for one of April, though the end says nothing of the day', async () => {
    for (const made of [compile(unsaid(stayed)), compile(stayed)]) {
      const result = await showDay(made, '2031-04-15', { goesOn: true });
      assert.equal(result.outcome, 'diverged');
      assert.equal(result.steps.length, 0, result.reason);
      const here = await showDay(made, '2031-03-15', { goesOn: true });
      assert.equal(here.outcome, 'passed', here.reason);
    }
  });

  it('is turned until the month stands where it was turned to', async () => {
    const made = compileSeveral([stayed, opened('2031-03', '2031-05-18')]);
    const result = await showDay(made, '2031-04-15', { goesOn: true });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(result.steps.filter(({ how }) => how === 'acted').length, 2);
  });
});
