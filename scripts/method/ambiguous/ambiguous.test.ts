import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ambiguousTable } from './report.js';
import { pickAll } from './run.js';

describe('of people who are alike', () => {
  it('never is one taken who was not meant, nor one of two of the very name', async function () {
    this.timeout(60_000);
    const picked = await pickAll(60, 7);
    assert.deepEqual(
      picked.filter(({ came }) => came === 'wrong'),
      [],
    );
    assert.deepEqual(
      picked.filter(({ isAmbiguous, came }) => isAmbiguous && came !== 'refused'),
      [],
    );
    const clear = picked.filter(({ likeness }) => likeness === 'none' || likeness === 'shorter name');
    assert.ok(clear.filter(({ came }) => came === 'right').length >= clear.length * 0.9, ambiguousTable(picked));
  });
});
