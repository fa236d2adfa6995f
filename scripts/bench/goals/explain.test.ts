import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { explain } from './explain.js';
import type { SuiteType } from './suite.js';

describe('the rules that hold what is meant honest', () => {
  for (const [type, said, meant] of [
    ['number', 'Seventy-one', '71'],
    ['number', '3,5', '3.5'],
    ['number', 'twenty-ten', undefined],
    ['number', 'some', undefined],
    ['number', 'seven hundred', '700'],
    ['number', 'a thousand', '1000'],
    ['number', 'many hundred', undefined],
    ['money', '€2.300,75', '2300.75 EUR'],
    ['money', '$2,300.75', '2300.75 USD'],
    ['money', 'eleven', undefined],
    ['time', 'quarter to one in the afternoon', '12:45'],
    ['time', '12:10 am', '00:10'],
    ['time', 'half past nine', undefined],
    ['time', 'halb drei morgens', '02:30'],
    ['date', '2. Dezember', '2023-12-02'],
    ['date', '4 August 1961', '1961-08-04'],
    ['date', 'someday', undefined],
    ['duration', 'four and a half minutes', '4m30s'],
    ['duration', 'an hour and fifty seconds', '1h50s'],
    ['duration', '2个小时', '2h'],
    ['duration', '三分钟', '3m'],
    ['duration', 'a while', undefined],
    ['list', 'a, b und c', 'a; b; c'],
    ['text', 'Ada', undefined],
  ] as const satisfies readonly (readonly [SuiteType, string, string | undefined])[]) {
    it(`explains the ${type} '${said}' as ${meant ?? 'nothing'}`, () => {
      assert.equal(explain(type, said), meant);
    });
  }
});
