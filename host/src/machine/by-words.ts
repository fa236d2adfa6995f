import { parseSelector, type Words, wordsIn } from '../screen/index.js';
import type { Check, Expression, Guard, Machine, SelectorText } from './model.js';

/** By which words of an app, which another language says otherwise, does a check know what it looks for? Pure. */
export function wordsOf(machine: Machine, check: Check): Words {
  const named = 'selector' in check ? wordsOfSelector(machine, check.selector) : 'none';
  const valued = 'value' in check && mayBeWords(machine, check.value) ? 'shown' : 'none';
  if (named === 'none') return valued;
  return named === 'gone' || !wantsThem(check) ? 'gone' : 'shown';
}

/** As `wordsOf`, of a guard. Pure. */
export function wordsOfGuard(machine: Machine, guard: Guard): Words {
  return guard.kind === 'screen' ? wordsOf(machine, guard.check) : 'none';
}

/** By which words does a selector name what it names? What cannot be read may go by anything. Pure. */
export function wordsOfSelector(machine: Machine, selector: SelectorText): Words {
  const parsed = parseSelector(selector);
  if (parsed.kind !== 'selector') return 'gone';
  return wordsIn(parsed.xpath, ({ kind, said }) => (kind === 'string' ? hasLetters(said) : isWordOf(machine, said)));
}

/** Does a selector name what it names by words of the app? Pure. */
export function isByWords(machine: Machine, selector: SelectorText): boolean {
  return wordsOfSelector(machine, selector) !== 'none';
}

/** Does a check hold only where what it looks for is there? Of so many, and no more, another one need not be there. */
function wantsThem(check: Check): boolean {
  switch (check.kind) {
    case 'absent':
      return false;
    case 'count':
      return (check.comparison === '>=' && check.count > 0) || (check.comparison === '>' && check.count >= 0);
    case 'present':
    case 'before':
    case 'after':
    case 'pixel':
    case 'app':
    case 'activity':
      return true;
    default:
      return check satisfies never;
  }
}

/** Is a value one that the app words, and not whoever runs the machine, nor the screen that it was read off? */
function isWordOf({ params, lets = [], ...rest }: Machine, name: string): boolean {
  const param = params.find((each) => each.name === name);
  if (param !== undefined) return param.type === 'enum' || hasLetters(param.default ?? '');
  const made = lets.find((each) => each.name === name);
  return made !== undefined && mayBeWords({ params, lets, ...rest }, made.value);
}

function mayBeWords(machine: Machine, expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return hasLetters(expression.value);
    case 'param':
      return isWordOf(machine, expression.name);
    case 'call': {
      const [, pattern] = expression.arguments;
      if (WRITTEN.has(expression.function)) return pattern?.kind !== 'literal' || !BARE.test(pattern.value);
      return expression.arguments.some((each) => mayBeWords(machine, each));
    }
    default:
      return expression satisfies never;
  }
}

/** What is written as the language has it. */
const WRITTEN: ReadonlySet<string> = new Set(['date', 'time', 'later', 'duration', 'number', 'ordinal']);

/** One number alone, or a time of 24 hours: these are the same everywhere. */
const BARE = /^(?:d{1,2}|M{1,2}|y{1,4}|H{1,2}|m{1,2}|s{1,2}|#|H{1,2}:?mm(?::?ss)?)$/;

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
