import type { Offset } from '../../actions/action.js';
import { writeDuration } from '../duration.js';
import type {
  Alternative,
  Check,
  Count,
  Expectation,
  Expression,
  Final,
  Guard,
  Hole,
  Probe,
  Repeat,
  SelectorText,
  TextRead,
} from '../model.js';
import { canBeBare, isUnprintable, quote } from './scan.js';
import { isWord, lexer, Word } from './tokens.js';

/** One way to take a step, as it is written behind `do` or `or`: `tap //*[@text='Save'] -> saved  irreversible`. */
export function printAlternative({ action, guards, targets, effects, irreversible }: Alternative): string {
  const when = guards.length === 0 ? '' : ` when ${guards.map(printGuard).join(' and ')}`;
  const to = targets.length === 0 ? '' : ` -> ${targets.map(name).join(' or ')}`;
  const then = effects.length === 0 ? '' : ` then ${effects.map(printCheck).join(' and ')}`;
  return `${printAction(action)}${when}${to}${then}${irreversible ? '  irreversible' : ''}`;
}

/** An action as it is written in a step: `type //*[@hint='Phone'] $phone  as digits`. */
export function printAction(action: Alternative['action']): string {
  switch (action.kind) {
    case 'tap':
    case 'hold':
      return `${action.kind} ${selector(action.target)}${printOffset(action.offset)}`;
    case 'type':
      return `type ${selector(action.target)} ${printExpression(action.value)}${action.as === 'exact' ? '' : `  as ${action.as}`}`;
    case 'set':
      return `set ${selector(action.target)} ${printExpression(action.value)}`;
    case 'scroll':
      return `scroll ${action.direction} ${selector(action.target)}`;
    case 'key':
      return `key ${action.key}`;
    default:
      return action satisfies never;
  }
}

function printOffset(offset: Offset | undefined): string {
  return offset === undefined ? '' : ` offset ${offset.x}% ${offset.y}%`;
}

/** A check as it is written behind `verify`. */
export function printCheck(check: Check): string {
  switch (check.kind) {
    case 'present':
      return selector(check.selector);
    case 'absent':
      return `absent ${selector(check.selector)}`;
    case 'count':
      return `count ${selector(check.selector)} ${check.comparison} ${check.count}`;
    case 'app':
      return `app ${name(check.package)}`;
    case 'activity':
      return `activity ${name(check.activity)}`;
    case 'before':
    case 'after':
      return `${check.kind} ${selector(check.selector)} ${printExpression(check.value)}`;
    case 'pixel': {
      const within = check.within === 0 ? '' : ` within ${check.within}`;
      return `pixel ${selector(check.selector)}${printOffset(check.offset)} = ${literal(check.colour)}${within}`;
    }
    default:
      return check satisfies never;
  }
}

/** A repeat as it is written above its steps. */
export function printRepeat(repeat: Repeat): string {
  if (repeat.kind === 'items') return `repeat for $${repeat.item} in $${repeat.list}`;
  return `repeat until ${repeat.checks.map(printCheck).join(' and ')} at most ${repeat.most}`;
}

/** A hole as it is written. */
export function printHole({ goal, checks, most, seconds, targets }: Hole): string {
  const to = targets.length === 0 ? '' : ` -> ${targets.map(name).join(' or ')}`;
  return `hole ${quote(goal)} until ${checks.map(printCheck).join(' and ')} at most ${most} within ${writeDuration(seconds)}${to}`;
}

/** What is read in the middle of a run, as it is written behind `do`. */
export function printTextRead({ names, selector: where, pattern }: TextRead): string {
  const called = names.map((each) => `$${each}`).join(', ');
  return `read ${called} ${selector(where)}${pattern === undefined ? '' : ` matching ${quote(pattern)}`}`;
}

/** A guard as it is written behind `when`. */
export function printGuard(guard: Guard): string {
  if (guard.kind === 'screen') return printCheck(guard.check);
  return `${printExpression(guard.left)} ${guard.comparison} ${printExpression(guard.right)}`;
}

/** A probe as it is written behind `probe`. */
export function printProbe(probe: Probe): string {
  switch (probe.kind) {
    case 'content': {
      const conditions = probe.where.map(
        ({ column, operator, value }) => `${name(column)} ${operator} ${printExpression(value)}`,
      );
      const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
      return `content ${name(probe.uri)}${where} ${printCount(probe.count)}`;
    }
    case 'setting':
      return `setting ${probe.namespace} ${name(probe.key)} = ${printExpression(probe.value)}`;
    case 'file':
      return `file ${printExpression(probe.path)} ${probe.exists ? 'exists' : 'gone'}`;
    case 'files':
      return `file ${printExpression(probe.path)} ${printCount(probe.count)}`;
    default:
      return probe satisfies never;
  }
}

function printCount({ kind, value }: Count): string {
  return `count ${kind === 'delta' && value >= 0 ? '+' : ''}${value}`;
}

/** An expression as it is written: `concat($first, ' ', $last)`. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'param':
      return `$${expression.name}`;
    case 'call':
      return `${expression.function}(${expression.arguments.map(printExpression).join(', ')})`;
    default:
      return expression satisfies never;
  }
}

/** A read as it is written behind `read`. */
export function printRead({ name: called, selector: where, pattern }: Final['reads'][number]): string {
  return `${name(called)} ${selector(where)}${pattern === undefined ? '' : ` matching ${quote(pattern)}`}`;
}

/** An expectation as it is written behind `expect`: its sentence, and the check that it comes to. */
export function printExpectation({ sentence, checks }: Expectation): string {
  return `${quote(sentence)} ${checks.map(printCheck).join(' and ')}`;
}

/** A text in single quotes where they can hold it, else in double quotes with escapes. */
export function literal(value: string): string {
  return value.includes("'") || isUnprintable(value) ? quote(value) : `'${value}'`;
}

/** A name as one word, or in quotes where it is none. */
export function name(text: string): string {
  return isWord(text) && !isUnprintable(text) ? text : quote(text);
}

/** Read back as a name where a selector is wanted: no word of the language, and no number. */
function isElementWord(text: string): boolean {
  const [only, another] = lexer().tokenize(text).tokens;
  return only?.tokenType === Word && only.image === text && another === undefined && !isUnprintable(text);
}

/** A selector as it stands, or in quotes where it would not end where it ends. */
export function selector(text: SelectorText): string {
  return canBeBare(text) || isElementWord(text) ? text : quote(text);
}
