import { parseSelector, saidIn } from '../screen/index.js';
import type { Check, Expression, Guard, Machine, SelectorText } from './model.js';

/** What a check looks for is told by: `none` what no language changes, `shown` words that must be there, `gone` words that must not be. */
export type Words = 'none' | 'shown' | 'gone';

/** By which words of an app, which another language says otherwise, does a check know what it looks for? Pure. */
export function wordsOf(machine: Machine, check: Check): Words {
  const isWorded =
    ('selector' in check && isByWords(machine, check.selector)) ||
    ('value' in check && mayBeWords(machine, check.value));
  if (!isWorded) return 'none';
  return holdsOfNothing(check) ? 'gone' : 'shown';
}

/** As `wordsOf`, of a guard. Pure. */
export function wordsOfGuard(machine: Machine, guard: Guard): Words {
  return guard.kind === 'screen' ? wordsOf(machine, guard.check) : 'none';
}

/** Does a selector name what it names by words of the app? What cannot be read may be anything. Pure. */
export function isByWords(machine: Machine, selector: SelectorText): boolean {
  const parsed = parseSelector(selector);
  if (parsed.kind !== 'selector') return true;
  const { literals, variables } = saidIn(parsed.xpath);
  return literals.some(hasLetters) || variables.some((name) => isWordOf(machine, name));
}

/** Does a check hold where its words are nowhere? */
function holdsOfNothing(check: Check): boolean {
  if (check.kind === 'absent' || ('selector' in check && /\bnot\s*\(|!=/.test(check.selector))) return true;
  if (check.kind !== 'count') return false;
  switch (check.comparison) {
    case '=':
    case '>=':
      return check.count <= 0;
    case '>':
      return check.count < 0;
    case '!=':
      return check.count !== 0;
    case '<':
      return check.count > 0;
    case '<=':
      return check.count >= 0;
    default:
      return check.comparison satisfies never;
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
