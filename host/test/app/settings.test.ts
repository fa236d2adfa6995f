import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { settingsOf } from '../../src/app/settings.js';

describe('settings of the environment', () => {
  it('have defaults, and are taken where they are given', () => {
    assert.equal(settingsOf({}).quarantineAfter, 3);
    assert.equal(settingsOf({}).irreversible, 'ask');
    assert.equal(settingsOf({ REPRISE_QUARANTINE_AFTER: '5' }).quarantineAfter, 5);
  });

  it('that cannot be used are named with what was wanted', () => {
    assert.throws(
      () => settingsOf({ REPRISE_IRREVERSIBLE: 'maybe' }),
      /REPRISE_IRREVERSIBLE is 'maybe'.*ask, refuse or allow\.$/,
    );
    for (const value of ['often', '0', '1.5'])
      assert.throws(
        () => settingsOf({ REPRISE_QUARANTINE_AFTER: value }),
        new RegExp(`^UsageError: REPRISE_QUARANTINE_AFTER is '${value}', which cannot be used: .*\\.$`),
      );
  });
});
