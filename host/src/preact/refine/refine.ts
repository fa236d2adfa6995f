import {
  type Bindings,
  contains,
  derive,
  type Machine,
  namesIn,
  screenHolds,
  stepAt,
  unreadNames,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../trajectory/index.js';
import { hiddenSentence, typesHidden } from '../compile/hidden.js';
import { compileInterrupts, isPermissionScreen } from '../compile/interrupts.js';
import { normalise } from '../compile/normalise.js';
import { boundSlots } from '../compile/parameters.js';
import { type Segment, sameScreen, segments } from '../compile/segments.js';
import { withTurn } from '../merge/turned.js';
import type { Detour } from '../replay/index.js';
import { addAlternative } from './alternative.js';
import { newFinal, withFinal } from './final.js';
import type { Growing } from './growing.js';
import { readSlots, wayPutIn, whyHoldsRead } from './held-reads.js';
import { addDialog, addInterrupts } from './interrupts.js';
import { addStates, isInstead, withTarget } from './states.js';

export type Refined =
  | { readonly kind: 'refined'; readonly machine: Machine; readonly added: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Adds a detour to a machine; only ever adds: `contains(refined, machine)` holds (law 2). A dialog that stood in the way and went becomes an
 * interrupt; a screen that came up on the way an optional state; another way to do the missed step an `or` line;
 * a screen in place of the old one a target beside it, and an end that was not known a final. Returns a new machine. What the run had read it never
 * holds: that is refused. Pure.
 * @param given the values of the run, with what it had read
 * @param others further detours of the run: what came up on them is to be told from what came up on this one
 */
export function refine(
  machine: Machine,
  detour: Detour,
  given: Bindings,
  trajectories: readonly Trajectory[],
  remark: string,
  others: readonly Detour[] = [],
): Refined {
  const { rejoined } = detour;
  if (rejoined === undefined) return { kind: 'refused', reason: 'The detour did not come back to a known screen.' };
  const hiding = detour.steps.find(typesHidden);
  if (hiding !== undefined) return { kind: 'refused', reason: hiddenSentence(hiding) };
  const derived = derive(machine, given);
  if (derived.kind === 'refused') return derived;
  const { bindings } = derived;
  const missing = unreadAt(machine, detour, bindings);
  if (missing !== undefined) return { kind: 'refused', reason: missing };
  const kept = trajectories.flatMap(({ steps }) => steps.flatMap(({ before, after }) => [before, after]));
  const all = [...new Set([...kept, ...[detour, ...others].flatMap(screensOf)])];
  const asked = detour.steps.filter(({ before }) => isPermissionScreen(before));
  const parts = segments(normalise(detour.steps.filter(({ before }) => !isPermissionScreen(before))));
  const grown = addInterrupts(machine, compileInterrupts(asked, all), remark);
  const slots = [...boundSlots(machine.params, bindings), ...readSlots(machine, bindings)];
  const growing = { detour, bindings, slots, parts, kept, all, remark };

  if (rejoined.kind === 'done') {
    const final = newFinal(machine, growing, rejoined);
    if (typeof final === 'string') return { kind: 'refused', reason: final };
    const ended = { ...growing, back: final.id };
    const withEnd = withFinal(grown, ended, final);
    return finish(machine, bindings, typeof withEnd === 'string' ? withEnd : addParts(withEnd, ended));
  }
  const back = rejoined.kind === 'final' ? rejoined.id : rejoined.cursor.state;
  return finish(machine, bindings, addParts(grown, { ...growing, back }));
}

/** The missed step puts in what was read: of what was put in instead nobody knows whether it was to be that, and a constant is none. */
function unreadAt(machine: Machine, detour: Detour, bindings: Bindings): string | undefined {
  const { miss, steps } = detour;
  const ways = stepAt(machine, miss.at)?.alternatives ?? [];
  const lacking = unreadNames(machine, bindings);
  const unknown = ways.flatMap(namesIn).find((each) => lacking.has(each));
  if (unknown !== undefined)
    return `What $${unknown} had read in that run is not known, and so nothing tells what of it was put in.`;
  if (wayPutIn(machine, detour, bindings) !== undefined) return undefined;
  const reads = unreadNames(machine, {});
  const name = ways.flatMap(namesIn).find((each) => reads.has(each));
  const put = steps.find(({ action }) => 'value' in action);
  return name !== undefined && put !== undefined && 'value' in put.action
    ? `'${put.action.value}' was put in where $${name} was wanted, which reads otherwise in another run. Write the new way by hand, with $${name} in it, or compile a run of the changed app.`
    : undefined;
}

function screensOf({ steps }: Detour): readonly Screen[] {
  return steps.flatMap(({ before, after }) => [before, after]);
}

/** What the detour did, where it belongs in the machine. */
function addParts(machine: Machine, growing: Growing): Machine | string {
  const { parts, detour, back, bindings } = growing;
  const { miss, rejoined } = detour;
  const [first] = parts;
  // A question that is not asked any more: the act leads straight to what it led to behind it.
  const isUnasked = detour.isHeal && detour.steps.length === 0 && rejoined?.kind === 'final';
  if (isUnasked && isInstead(machine, growing)) return withoutQuestion(machine, growing);
  if (first === undefined) return machine;
  const sameStep = rejoined?.kind === 'state' && back === miss.at.state && rejoined.cursor.step === miss.at.step;
  const onState =
    miss.acted === 'no' && sameScreen(first.screen, miss.screen) && isOn(machine, miss.at.state, miss.screen, bindings);
  if (sameStep && parts.length === 1 && !onState) return addDialog(machine, growing);
  const turned = sameStep && onState && parts.length === 1 ? turnedBefore(machine, growing, first) : undefined;
  if (turned !== undefined) return turned;
  if (sameStep && onState)
    return 'What was done there made the next step possible and is not that step: in its place it would leave it out. Solve the goal once more from its start, and the two runs become one machine.';
  return onState ? addAlternative(machine, growing) : addStates(machine, growing);
}

/** Only where the end is proven outside the screen: else Delete that only went back would pass, where its row is out of sight or the question late. */
function withoutQuestion(machine: Machine, growing: Growing): Machine | string {
  const end = machine.finals.find(({ id }) => id === growing.back);
  if (end === undefined || end.probes.length === 0)
    return 'Whether it was done without the question no probe of the end can tell, so it is looked for anew in each run. Give the end a probe.';
  return withTarget(machine, growing, growing.back);
}

/** Pages that were turned until the missed step could be taken; undefined where nothing of the kind was done. */
function turnedBefore(
  machine: Machine,
  { detour, bindings, all, remark }: Growing,
  part: Segment,
): Machine | undefined {
  const lets = (machine.lets ?? []).map(({ name }) => ({ name, type: 'text' as const }));
  const last = part.steps.at(-1);
  if (last === undefined) return undefined;
  // What comes next is the machine's own act, on the screen at the end.
  const next: TrajectoryStep = { ...last, before: last.after, action: { kind: 'key', key: 'enter' } };
  return withTurn(machine, {
    divergence: { cursor: detour.miss.at, from: 0 },
    run: { steps: [...part.steps, next], bindings },
    slots: boundSlots([...machine.params, ...lets], bindings),
    seen: all,
    remark,
  });
}

function finish(old: Machine, bindings: Bindings, machine: Machine | string): Refined {
  if (typeof machine === 'string') return { kind: 'refused', reason: machine };
  const held = whyHoldsRead(machine, old, bindings);
  if (held !== undefined) return { kind: 'refused', reason: held };
  const containment = contains(machine, old);
  if (containment.kind !== 'contains')
    return { kind: 'refused', reason: `It would lose what it had: ${containment.reason}` };
  const ids = (each: Machine) => [...each.states, ...each.interrupts, ...each.finals].map(({ id }) => id);
  const added = ids(machine).filter((id) => !ids(old).includes(id));
  return { kind: 'refined', machine, added };
}

/** Is the machine's own state what the miss showed? Then the detour found another way to do its step. */
function isOn(machine: Machine, state: string, screen: Screen, bindings: Bindings): boolean {
  const checks = machine.states.find(({ id }) => id === state)?.checks;
  return checks !== undefined && screenHolds(checks, screen, bindings);
}
