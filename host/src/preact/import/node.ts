import type { Alternative, Check } from '../../machine/index.js';
import { type TranslatedAction, translateAction } from './action.js';
import { named, type ProgramGraph } from './graph.js';
import type { ProgramState, ProgramTransition } from './program.js';
import { changed, type ImportRemark, lost } from './remark.js';
import { translateSelector } from './selector.js';

/** A state of a program with all that could be taken over. */
export interface ProgramNode {
  readonly id: string;
  readonly isTerminal: boolean;
  readonly checks: readonly Check[];
  /** Done on its screen, in order. */
  readonly staying: readonly Alternative[];
  /** Lead to another state. */
  readonly ways: readonly Alternative[];
  /** Lead to another state without an act on the screen. */
  readonly passes: readonly Pass[];
  /** Had it anything that led on, kept or not? */
  readonly ledOn: boolean;
  /** Was something that led on left out? Then nothing may be said to lead past it. */
  readonly hasGap: boolean;
}

export interface Pass {
  readonly to: string;
  readonly transition: ProgramTransition;
  readonly by: Extract<TranslatedAction, { kind: 'launch' | 'nothing' | 'read' }>;
}

/** Takes over one state and what is done in it; tells what cannot be. Pure. */
export function nodeOf(
  state: ProgramState,
  graph: ProgramGraph,
  app: string,
  asks: boolean,
): { readonly node: ProgramNode; readonly remarks: readonly ImportRemark[] } {
  const remarks: ImportRemark[] = [];
  const ways: Alternative[] = [];
  const staying: Alternative[] = [];
  const passes: Pass[] = [];
  const gaps = new Set<string>();
  const loops = graph.loops.get(state.id) ?? [];
  const leaving = graph.leaving.get(state.id) ?? [];
  for (const transition of [...loops, ...leaving]) {
    const translated = translate(transition, state, app);
    const isLoop = transition.from === transition.to;
    // What was left out may have done what the next way to the same place does not.
    const reason = gaps.has(transition.to) ? 'the one before it to the same place was left out' : undefined;
    if (translated.kind === 'lost' || reason !== undefined) {
      const why = translated.kind === 'lost' ? translated.reason : reason;
      remarks.push(lost('transition', `${named(transition)} is left out: ${why}.`));
      if (!isLoop) gaps.add(transition.to);
      continue;
    }
    if ('notes' in translated)
      remarks.push(...translated.notes.map((note) => changed('selector', `${named(transition)}: ${note}.`)));
    if (translated.kind !== 'acts') {
      if (!isLoop) passes.push({ to: transition.to, transition, by: translated });
      else if (translated.kind !== 'nothing')
        remarks.push(lost('transition', `${named(transition)} is left out: it leads to its own screen.`));
      continue;
    }
    const alternatives = translated.acts.map(({ action, irreversible }) => way(action, irreversible || asks));
    const last = alternatives.at(-1);
    if (isLoop) {
      staying.push(...alternatives);
      remarks.push(
        changed('transition', `${named(transition)} leads to its own screen: it is done there, before what leads on.`),
      );
    } else if (alternatives.length > 1 && leaving.length > 1) {
      gaps.add(transition.to);
      remarks.push(lost('transition', `${named(transition)} is left out: it is two acts, and one of several ways.`));
    } else if (last !== undefined) {
      staying.push(...alternatives.slice(0, -1));
      add(ways, { ...last, targets: [transition.to] });
    }
    if (transition.action.rawCommand !== undefined)
      remarks.push(lost('action', `${named(transition)}: its raw command is left out; it is for a desktop.`));
  }
  const isTerminal = state.verification.kind === 'terminal';
  const checks = checksOf(state, app, remarks);
  return {
    node: { id: state.id, isTerminal, checks, staying, ways, passes, ledOn: leaving.length > 0, hasGap: gaps.size > 0 },
    remarks,
  };
}

function translate(transition: ProgramTransition, state: ProgramState, app: string): TranslatedAction {
  const { condition, action } = transition;
  if (condition !== undefined && !/^(?:true|always)$/i.test(condition.trim()))
    return { kind: 'lost', reason: `its condition '${condition}' cannot be checked, and was never looked at` };
  return translateAction(action, state, app);
}

/** The same act that leads to two places is one way to either. */
function add(ways: Alternative[], added: Alternative): void {
  const index = ways.findIndex((way) => JSON.stringify(way.action) === JSON.stringify(added.action));
  const known = ways[index];
  if (known === undefined) ways.push(added);
  else ways[index] = { ...known, targets: [...new Set([...known.targets, ...added.targets])] };
}

function way(action: Alternative['action'], irreversible: boolean): Alternative {
  return { guards: [], action, targets: [], irreversible, effects: [] };
}

function checksOf({ id, verification }: ProgramState, app: string, remarks: ImportRemark[]): readonly Check[] {
  const selector = 'selector' in verification ? verification.selector : undefined;
  if (selector !== undefined) {
    const translated = translateSelector(selector, app);
    if (translated.kind === 'selector') {
      remarks.push(...translated.notes.map((note) => changed('selector', `'${id}': in '${selector.text}', ${note}.`)));
      return [{ kind: 'present', selector: translated.selector }];
    }
    remarks.push(lost('state', `'${id}' cannot be known by '${selector.text}': ${translated.reason}.`));
    return [];
  }
  if (verification.kind === 'data')
    remarks.push(
      lost('state', `'${id}' is known by the value '${verification.key}' having been read, and not by its screen.`),
    );
  if (verification.kind === 'unknown')
    remarks.push(
      lost('state', `'${id}' has the verification '${verification.type}', which says nothing of its screen.`),
    );
  return [];
}
