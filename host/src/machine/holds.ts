import { UsageError } from '../base/index.js';
import {
  labelOf,
  type Purpose,
  type Resolution,
  resolve,
  type Screen,
  seen,
  topWindow,
  touchableWindows,
} from '../screen/index.js';
import type { Bindings } from './expression.js';
import { printCheck } from './language/write.js';
import type { Check, Comparison, SelectorText } from './model.js';
import { orderInstead } from './order.js';
import { pixelInstead } from './pixel.js';

/** Whether a check holds; when not, what was wanted and what is there instead, as ends of "wanted ..." and "saw ...". */
export type Held = { readonly holds: true } | { readonly holds: false; readonly wanted: string; readonly seen: string };

const HOLDS: Held = { holds: true };

/** Do all checks hold on this screen? No checks hold nowhere: nothing can be recognised by nothing. Pure. */
export function screenHolds(checks: readonly Check[], screen: Screen, bindings: Bindings): boolean {
  return checks.length > 0 && checks.every((check) => checkHolds(check, screen, bindings).holds);
}

/** The checks that do not hold, as wanted and seen. */
export function failing(
  checks: readonly Check[],
  screen: Screen,
  bindings: Bindings,
): readonly Extract<Held, { holds: false }>[] {
  return checks.map((check) => checkHolds(check, screen, bindings)).filter((held) => !held.holds);
}

/**
 * Does a check hold? Selectors look at the windows that a touch can reach; `absent` and upper bounds of a count never hold on a tree that was cut
 * short. A selector that cannot be evaluated holds nowhere, `absent` included.
 */
export function checkHolds(check: Check, screen: Screen, bindings: Bindings): Held {
  switch (check.kind) {
    case 'present':
    case 'absent':
    case 'count':
      return countHolds(check, screen, bindings);
    case 'app':
      return screen.package === check.package ? HOLDS : other(check, `the app ${screen.package || 'unknown'}`);
    case 'activity':
      return isActivity(screen, check.activity) ? HOLDS : other(check, `the activity ${screen.activity || 'unknown'}`);
    case 'before':
    case 'after': {
      const instead = orderInstead(check, look(screen, check.selector, bindings, 'see'), bindings);
      return instead === undefined ? HOLDS : other(check, instead);
    }
    case 'pixel': {
      const instead = pixelInstead(check, screen, look(screen, check.selector, bindings, 'see'));
      return instead === undefined ? HOLDS : other(check, instead);
    }
    default:
      return check satisfies never;
  }
}

interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** What a selector names on the screen; one that cannot be evaluated is a refusal, never an exception. */
export function look(
  screen: Screen,
  selector: SelectorText,
  bindings: Bindings,
  purpose: Purpose,
): Resolution | Refusal {
  return orRefusal(() => resolve(screen, selector, bindings, purpose));
}

/** A bad selector, an unbound variable, an expression that costs too much: the machine's fault, told in the error's own sentence. */
function orRefusal<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

/** What is on the screen, in a few words, for whoever wanted something else. */
export function describeScreen(screen: Screen): string {
  const top = topWindow(screen.tree);
  const windows = new Set(touchableWindows(screen.tree).map(({ root }) => root.window));
  const labels = new Set<string>();
  for (const node of screen.tree.nodes) {
    if (labels.size === MOST_LABELS) break;
    if (!windows.has(node.window) || !node.visible || node.editable || node.children.length > 0) continue;
    const label = labelOf(node).replaceAll(/\s+/g, ' ').trim();
    if (label !== '') labels.add(label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label);
  }
  const where =
    top === undefined
      ? 'no window'
      : `a ${top.type === 'application' ? 'screen' : top.type} of ${top.package || screen.package || 'an unknown app'}`;
  return labels.size === 0 ? where : `${where} with ${[...labels].map((label) => `'${label}'`).join(', ')}`;
}

/** Enough to know a screen by; more is noise. */
const MOST_LABELS = 6;
const LONGEST_LABEL = 40;

function countHolds(
  check: Extract<Check, { kind: 'present' | 'absent' | 'count' }>,
  screen: Screen,
  bindings: Bindings,
): Held {
  const found = orRefusal(() => seen(screen, check.selector, bindings));
  if ('kind' in found) return other(check, found.reason);
  const count = found.length;
  const [comparison, wanted] = bounds(check);
  if (!compare(count, comparison, wanted)) return other(check, count === 0 ? 'nothing of it' : `${count} of it`);
  // On a tree that was cut short there may be more.
  const isProven = !screen.tree.truncated || comparison === '>' || comparison === '>=';
  return isProven ? HOLDS : other(check, 'a tree that was cut short, which may hold more');
}

function bounds(check: Extract<Check, { kind: 'present' | 'absent' | 'count' }>): readonly [Comparison, number] {
  if (check.kind === 'count') return [check.comparison, check.count];
  return check.kind === 'present' ? ['>=', 1] : ['=', 0];
}

function compare(count: number, comparison: Comparison, wanted: number): boolean {
  switch (comparison) {
    case '=':
      return count === wanted;
    case '!=':
      return count !== wanted;
    case '<':
      return count < wanted;
    case '<=':
      return count <= wanted;
    case '>':
      return count > wanted;
    case '>=':
      return count >= wanted;
    default:
      return comparison satisfies never;
  }
}

/** `.Main` stands for the app's own package, as in a manifest. */
function isActivity({ activity, package: app }: Screen, wanted: string): boolean {
  return activity !== '' && (activity === wanted || (wanted.startsWith('.') && activity === `${app}${wanted}`));
}

function other(check: Check, instead: string): Held {
  return { holds: false, wanted: printCheck(check), seen: instead };
}
