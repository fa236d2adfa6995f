import type { Program, ProgramState, ProgramTransition } from './program.js';
import { changed, type ImportRemark, lost } from './remark.js';

/** A program without what could never be come to. */
export interface ProgramGraph {
  /** The first is where it begins. */
  readonly states: readonly ProgramState[];
  /** What leads from each state to another, in order. */
  readonly leaving: ReadonlyMap<string, readonly ProgramTransition[]>;
  /** What leads from each state to itself. */
  readonly loops: ReadonlyMap<string, readonly ProgramTransition[]>;
  readonly remarks: readonly ImportRemark[];
}

/** The graph of a program; a reason where no way through it ends. Pure. */
export function graphOfProgram(program: Program): ProgramGraph | { readonly refused: string } {
  const remarks: ImportRemark[] = [];
  const states = new Map<string, ProgramState>();
  for (const state of program.states) {
    if (states.has(state.id)) remarks.push(lost('state', `There are two states '${state.id}': the first one counts.`));
    else states.set(state.id, state);
  }
  const leaving = new Map<string, ProgramTransition[]>();
  const loops = new Map<string, ProgramTransition[]>();
  for (const transition of program.transitions) {
    const { from, to } = transition;
    const source = states.get(from);
    const missing = [from, to].find((id) => !states.has(id));
    if (missing !== undefined)
      remarks.push(lost('transition', `${named(transition)}: there is no state '${missing}'.`));
    else if (source?.verification.kind === 'terminal')
      remarks.push(lost('transition', `${named(transition)}: '${from}' is an end, so that it was never taken.`));
    else listed(from === to ? loops : leaving, from).push(transition);
  }
  const [entry] = states.keys();
  const reached = reachedFrom(entry ?? '', leaving);
  for (const id of states.keys())
    if (!reached.has(id))
      remarks.push(lost('state', `Nothing leads to '${id}': it is left out, and all that it does.`));
  const kept = [...states.values()].filter(({ id }) => reached.has(id));
  const ends = kept.filter(({ id }) => !leaving.has(id));
  if (ends.length === 0)
    return { refused: `It goes in circles: no way leads from '${entry}' to an end. Name another program.` };
  for (const { id, verification } of ends) {
    if (verification.kind === 'terminal') continue;
    remarks.push(
      changed('state', `Nothing leads on from '${id}', which does not say that it is an end: it is taken for one.`),
    );
  }
  return { states: kept, leaving, loops, remarks };
}

/** A transition, for a person. */
export function named({ from, to, action }: ProgramTransition): string {
  return `'${from}' -> '${to}' (${action.type})`;
}

/** All states that transitions lead to from one, itself among them. */
export function reachedFrom(
  id: string,
  leaving: ReadonlyMap<string, readonly { readonly to: string }[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    pending.push(...(leaving.get(next) ?? []).map(({ to }) => to));
  }
  return reached;
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}
