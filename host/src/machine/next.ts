import { type ConcreteAction, sentenceOf, tellable } from '../actions/index.js';
import { describeNode, rowOf, type Screen, type UiNode } from '../screen/index.js';
import { actName, blockOf, type Cursor, plannedSentence, readSentence } from './cursor.js';
import { type Bindings, tryEvaluate } from './expression.js';
import { saysHidden } from './hidden.js';
import { checkHolds, describeScreen, look } from './holds.js';
import { goalOf } from './hole.js';
import { printGuard } from './language/write.js';
import type { WantedAndSeen } from './match.js';
import type { Alternative, Guard, Hole, Interrupt, Machine, Step, TextRead } from './model.js';
import { namesIn } from './names-in.js';
import { nextRound } from './next-round.js';
import { bindingsAt } from './repeats.js';
import { readText, unreadNames } from './text-read.js';
import { alreadySo } from './value.js';

/** One way to take the step, on one node. */
export interface ActDecision {
  readonly kind: 'act';
  /** Index of the way among the step's alternatives. */
  readonly alternative: number;
  readonly transition: Alternative;
  /** The action on what answers for the named node; its value evaluated. */
  readonly action: ConcreteAction;
  /** What the selector names; undefined for a key. */
  readonly node: UiNode | undefined;
}

export type Decision =
  | ActDecision
  /** What the step would bring about holds: it is witnessed, not done. `target`: it would lead there, and is there. */
  | {
      readonly kind: 'already';
      readonly alternative: number;
      readonly action: ConcreteAction;
      readonly target: string | undefined;
      readonly sentence: string;
    }
  /** Parameters alone say that it does not apply; or it is optional, and nothing to do it to is there (yet). */
  | {
      readonly kind: 'skip';
      readonly alternative: number;
      readonly because: 'parameters' | 'optional';
      readonly sentence: string;
    }
  /** The repeat that begins here is over: its last round is done, or what it waits for is there. On the same screen it goes on behind it. */
  | { readonly kind: 'over'; readonly cursor: Cursor; readonly transition: string; readonly sentence: string }
  /** A policy does what comes next. */
  | { readonly kind: 'hole'; readonly hole: Hole; readonly goal: string }
  /** Nothing is done: what stands there is known by these names from now on. */
  | { readonly kind: 'read'; readonly values: Bindings; readonly sentence: string }
  | (WantedAndSeen & { readonly kind: 'miss' });

type Miss = Extract<Decision, { kind: 'miss' }>;

/**
 * What to do next on a screen that `matchScreen` said is the cursor's: the first alternative whose guards hold and whose selector names exactly one
 * node that can be acted upon. An ambiguous one before it is a miss, and so is none. An act in `barred` (it may have happened, and cannot be
 * undone) bars its whole step, for the other ways would do it a second time. One on a row of a list that scrolls wants a probe. Pure; nothing
 * has been done when it answers.
 */
export function nextStep(
  machine: Machine,
  cursor: Cursor,
  screen: Screen,
  given: Bindings,
  barred: ReadonlySet<string> = new Set(),
): Decision {
  const repeated = nextRound(machine, cursor, screen, given);
  if (repeated !== undefined) return repeated;
  const bindings = bindingsAt(machine, cursor, given);
  const step = blockOf(machine, cursor.state)?.steps[cursor.step];
  if (step === undefined) {
    return {
      kind: 'miss',
      wanted: [`a step of '${cursor.state}' that leads on`],
      seen: ['all of its steps done, and none that led away'],
    };
  }
  if (step.hole !== undefined) return { kind: 'hole', hole: step.hole, goal: goalOf(step.hole, bindings) };
  if (step.read !== undefined) return readHere(machine, step.read, screen, bindings);
  const unread = unreadIn(machine, step, bindings);
  if (unread !== undefined) return miss(step.alternatives, bindings, [unread]);
  const applicable: boolean[] = [];
  for (const alternative of step.alternatives) {
    const held = paramGuardsHold(alternative, bindings);
    if (typeof held === 'string') return miss([alternative], bindings, [held]);
    applicable.push(held);
  }
  if (!applicable.includes(true) && step.alternatives.length > 0) return skip(step, bindings, 'parameters');

  const seen: string[] = [];
  for (const [index, alternative] of step.alternatives.entries()) {
    if (applicable[index] !== true) continue;
    const closed = alternative.guards.find(
      (guard) => guard.kind === 'screen' && !checkHolds(guard.check, screen, bindings).holds,
    );
    if (closed !== undefined) {
      seen.push(`no ${printGuard(closed)}${otherWay(closed, screen, bindings)}`);
      continue;
    }
    const choice = choose(machine, alternative, index, screen, bindings);
    if (choice.kind === 'none') {
      seen.push(choice.reason);
      continue;
    }
    if (choice.kind === 'act' && step.alternatives.some((_, way) => barred.has(actName(cursor, way)))) {
      return miss([alternative], bindings, ['that it may have been done before, and it cannot be undone']);
    }
    return choice;
  }
  if (step.optional) return skip(step, bindings, 'optional');
  return miss(
    step.alternatives.filter((_, index) => applicable[index]),
    bindings,
    seen,
  );
}

function readHere(machine: Machine, read: TextRead, screen: Screen, bindings: Bindings): Decision {
  const found = readText(machine, read, screen, bindings);
  const told = readSentence(read);
  if (found.kind === 'unread')
    return { kind: 'miss', wanted: [`to ${told.charAt(0).toLowerCase()}${told.slice(1)}`], seen: [found.seen] };
  return { kind: 'read', values: found.values, sentence: told };
}

/** A step that puts in what nothing was read for: its value is unknown, and so is where it would go. */
function unreadIn(machine: Machine, { alternatives }: Step, bindings: Bindings): string | undefined {
  const waiting = unreadNames(machine, bindings);
  if (waiting.size === 0) return undefined;
  const used = alternatives.flatMap(namesIn).find((name) => waiting.has(name));
  return used === undefined ? undefined : `that $${used} has not been read in this run`;
}

/** Does nothing on the screen answer to what the step at the cursor names, in any of its ways? Of something ambiguous that cannot be said. Pure. */
export function namesNothing(machine: Machine, cursor: Cursor, screen: Screen, given: Bindings): boolean {
  const bindings = bindingsAt(machine, cursor, given);
  const ways = blockOf(machine, cursor.state)?.steps[cursor.step]?.alternatives ?? [];
  const named = ways.flatMap(({ action }) =>
    'target' in action ? [look(screen, action.target, bindings, action.kind).kind] : [],
  );
  return named.length > 0 && named.every((kind) => kind === 'none');
}

/** What to do to a dialog that may come up anywhere. */
export type InterruptDecision =
  /** `last`: when it is done, the dialog should go. */
  (ActDecision & { readonly step: number; readonly last: boolean }) | Miss;

/**
 * The next act on an interrupt whose dialog stands there: the first of its steps that is not so already. A permission is granted only where the
 * header names permissions. Pure.
 */
export function interruptStep(
  machine: Machine,
  interrupt: Interrupt,
  screen: Screen,
  bindings: Bindings,
): InterruptDecision {
  for (const step of interrupt.steps.keys()) {
    const decision = nextStep(machine, { state: interrupt.id, step, iteration: 0 }, screen, bindings);
    if (decision.kind === 'already' || decision.kind === 'skip') continue;
    if (decision.kind === 'over' || decision.kind === 'hole' || decision.kind === 'read') break;
    if (decision.kind === 'miss') return decision;
    if (grantsPermission(decision.action) && machine.permissions.length === 0) {
      return miss([decision.transition], bindings, [
        'a permission dialog, and a header that names no permission to grant',
      ]);
    }
    return { ...decision, step, last: step === interrupt.steps.length - 1 };
  }
  return {
    kind: 'miss',
    wanted: [`an answer to '${interrupt.id}'`],
    seen: ['every step of it done, and the dialog still there'],
  };
}

/** Ids of AOSP's GrantPermissionsActivity: permission_allow_button, permission_allow_foreground_only_button, permission_allow_one_time_button. */
export const GRANTS = /permission_allow/;

/** Does this act answer a permission dialog with yes? Which permission it asks for, the dialog does not tell. Pure. */
export function grantsPermission(action: ConcreteAction): boolean {
  return 'target' in action && GRANTS.test(action.target.resourceId);
}

type Choice =
  | Exclude<Decision, { kind: 'skip' | 'over' | 'hole' | 'read' }>
  | { readonly kind: 'none'; readonly reason: string };

function choose(machine: Machine, alternative: Alternative, index: number, screen: Screen, bindings: Bindings): Choice {
  const planned = alternative.action;
  if (planned.kind === 'key')
    return { kind: 'act', alternative: index, transition: alternative, action: planned, node: undefined };
  const isAtOffset = 'offset' in planned;
  const found = look(screen, planned.target, bindings, isAtOffset ? 'see' : planned.kind);
  if (found.kind === 'none') return { kind: 'none', reason: `${clause(found.found)}, on ${describeScreen(screen)}` };
  if (found.kind === 'several') return miss([alternative], bindings, [clause(found.found)]);
  if (found.kind === 'refused') return miss([alternative], bindings, [clause(found.reason)]);
  if (isAtOffset && !found.target.enabled)
    return { kind: 'none', reason: `${describeNode(found.target)} is disabled, on ${describeScreen(screen)}` };
  if (
    alternative.irreversible &&
    isRowOfMany(found.target) &&
    machine.finals.every(({ probes }) => probes.length === 0)
  ) {
    return miss([alternative], bindings, [UNPROVEN_ROW]);
  }
  if (planned.kind === 'type' && found.target.password && !saysHidden(planned.target))
    return miss([alternative], bindings, [UNSAID_HIDING]);
  let action: ConcreteAction;
  if (planned.kind === 'type' || planned.kind === 'set') {
    const evaluated = tryEvaluate(planned.value, bindings);
    if (evaluated.kind === 'refused') return miss([alternative], bindings, [clause(evaluated.reason)]);
    action = { ...planned, target: found.target, value: evaluated.value };
  } else {
    action = { ...planned, target: found.target };
  }
  const already = alreadySo(machine, alternative, action, screen, bindings);
  if (already.kind === 'already') {
    const sentence = `${sentenceOf(tellable(action), describeNode(found.target))}: it is so already`;
    return { kind: 'already', alternative: index, action, target: already.target, sentence };
  }
  return { kind: 'act', alternative: index, transition: alternative, action, node: found.node };
}

const UNPROVEN_ROW =
  'a row of a list that scrolls: another like it may lie out of sight, and no probe of the machine would tell. Write a probe in its final';

/** What hides a value everywhere is read from the machine's text before a run begins; a field that the text does not tell of comes too late. */
const UNSAID_HIDING =
  "a field that hides what is typed, which the step does not say. Write [@password='true'] behind its selector, so that the value is kept out of every record";

/** Unique on the screen is not unique in the list: more rows may lie out of sight. */
function isRowOfMany(node: UiNode): boolean {
  return rowOf(node)?.parent?.scrollable === true;
}

/** Do the guards over parameters hold? The reason, when one cannot be evaluated: then nobody knows. */
export function paramGuardsHold({ guards }: Pick<Alternative, 'guards'>, bindings: Bindings): boolean | string {
  for (const guard of guards) {
    if (guard.kind === 'screen') continue;
    const [left, right] = [tryEvaluate(guard.left, bindings), tryEvaluate(guard.right, bindings)];
    if (left.kind === 'refused') return clause(left.reason);
    if (right.kind === 'refused') return clause(right.reason);
    if ((left.value === right.value) !== (guard.comparison === '=')) return false;
  }
  return true;
}

/** Of what can be turned one way only, as far as any run has shown: what would teach the other. */
function otherWay(guard: Guard, screen: Screen, bindings: Bindings): string {
  if (guard.kind !== 'screen' || (guard.check.kind !== 'before' && guard.check.kind !== 'after')) return '';
  const kind = guard.check.kind === 'before' ? 'after' : 'before';
  return checkHolds({ ...guard.check, kind }, screen, bindings).holds
    ? ' (it lies the other way; where nothing turns there, a run with such a value would teach it)'
    : '';
}

function skip(step: Step, bindings: Bindings, because: 'parameters' | 'optional'): Decision {
  const [entry] = step.alternatives;
  const what = entry === undefined ? 'Nothing' : plannedSentence(entry.action, bindings);
  const why =
    because === 'parameters' ? 'the parameters do not ask for it' : 'it is optional, and not there to be done';
  return { kind: 'skip', alternative: 0, because, sentence: `${what}: ${why}` };
}

function miss(alternatives: readonly Alternative[], bindings: Bindings, seen: readonly string[]): Miss {
  const wanted = alternatives
    .map(({ action }) => plannedSentence(action, bindings))
    .map((sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1));
  return { kind: 'miss', wanted: [`to ${wanted.join(', or to ')}`], seen };
}

/** A sentence as the end of another one. */
function clause(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
