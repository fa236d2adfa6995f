import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relativeDay } from '../../src/machine/index.js';

/** A Wednesday. */
const TODAY = '2026-01-28';

describe('a day in words', () => {
  for (const [language, words, day] of [
    ['en', 'today', '2026-01-28'],
    ['en', 'Tomorrow', '2026-01-29'],
    ['en', 'the day after tomorrow', '2026-01-30'],
    ['en', 'yesterday', '2026-01-27'],
    ['en', 'in 4 days', '2026-02-01'],
    ['en', 'in two weeks', '2026-02-11'],
    ['en', 'in a week', '2026-02-04'],
    ['en', 'Friday', '2026-01-30'],
    ['en', 'on Monday', '2026-02-02'],
    ['en', 'next Monday', '2026-02-02'],
    ['en', 'next Wednesday', '2026-02-04'],
    ['en', 'this Friday', '2026-01-30'],
    ['de', 'heute', '2026-01-28'],
    ['de', 'Übermorgen', '2026-01-30'],
    ['de', 'in 3 Tagen', '2026-01-31'],
    ['de', 'in einer Woche', '2026-02-04'],
    ['de', 'am Montag', '2026-02-02'],
    ['de', 'nächsten Dienstag', '2026-02-03'],
    ['de', 'diesen Samstag', '2026-01-31'],
    ['de', 'Sonnabend', '2026-01-31'],
    ['zh', '明天', '2026-01-29'],
    ['zh', '大后天', '2026-01-31'],
    ['zh', '3天后', '2026-01-31'],
    ['zh', '两周后', '2026-02-11'],
    ['zh', '下周五', '2026-02-06'],
    ['zh', '本周日', '2026-02-01'],
    ['zh', '星期五', '2026-01-30'],
  ] as const) {
    it(`is ${day} for ${words}`, () => assert.equal(relativeDay(words, TODAY, language), day));
  }

  for (const [language, words, why] of [
    ['en', 'next Friday', 'some mean the day after tomorrow, others the one of next week'],
    ['en', 'Wednesday', 'it may be today, or in a week'],
    ['en', 'this Monday', 'it has gone by'],
    ['en', 'in 0 days', 'nobody says so'],
    ['en', 'in 2000 days', 'nobody counts so far'],
    ['en', 'someday', 'it is none'],
    ['en', '', 'nothing is said'],
    ['de', 'nächsten Freitag', 'people do not agree'],
    ['zh', '下周八', 'a week has seven'],
  ] as const) {
    it(`is none for '${words}': ${why}`, () => assert.equal(relativeDay(words, TODAY, language), undefined));
  }

  it('is none on a Sunday for next Monday, which is tomorrow for some', () => {
    assert.equal(relativeDay('next Monday', '2026-02-01', 'en'), undefined);
    assert.equal(relativeDay('nächsten Montag', '2026-02-01', 'de'), '2026-02-02');
  });

  it('is none where today is no day', () => assert.equal(relativeDay('tomorrow', 'today', 'en'), undefined));
});
