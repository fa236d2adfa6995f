import { explainDate } from './explain-date.js';
import { explainDuration } from './explain-duration.js';
import { explainMoney, explainNumber } from './explain-number.js';
import { explainTime } from './explain-time.js';
import type { SuiteType } from './suite.js';

/**
 * What words of a goal stand for, read by the few rules that the suite's own words need: holds the suite honest, where a value is meant otherwise than
 * it is said. Undefined: no rule explains it. The rules are made of the words of a language, not of the goals, so that they tell nothing of those held out.
 */
export function explain(type: SuiteType, said: string): string | undefined {
  const words = said.toLowerCase();
  switch (type) {
    case 'number':
      return explainNumber(words);
    case 'time':
      return explainTime(words);
    case 'date':
      return explainDate(words);
    case 'duration':
      return explainDuration(words);
    case 'money':
      return explainMoney(words);
    case 'list':
      return said.split(/,? and |, | und |和|、/).join('; ');
    case 'enum':
    case 'text':
    case 'file':
    case 'phone':
    case 'email':
    case 'secret':
      return undefined;
    default:
      return type satisfies never;
  }
}
