import {
  blockPlace,
  type Check,
  commentKey,
  isByValue,
  type Machine,
  type State,
  screenHolds,
} from '../../machine/index.js';
import { isPresent, recognise, type Screen } from '../../screen/index.js';
import { stateChecks } from '../compile/checks.js';
import { nameState } from '../compile/names.js';
import type { Segment } from '../compile/segments.js';
import { compileStep } from '../compile/steps.js';
import { commits } from './committing.js';
import { type Growing, idsOf } from './growing.js';

/**
 * The detour's screens as states of their own, the last of which leads back. Where the missed act led to them in place of what it should have led to,
 * the act names them as a target beside it; else they came up on the way, and are optional. The reason where nothing tells them from the old ones.
 */
export function addStates(machine: Machine, growing: Growing): Machine | string {
  const { parts, slots, remark } = growing;
  const instead = isInstead(machine, growing);
  const ids: string[] = [];
  for (const part of parts) ids.push(nameState(part.screen, [...idsOf(machine), ...ids], slots));
  const [first] = ids;
  const states = parts.map((part, index) => stateOf(machine, growing, part, index, ids, instead));
  if (instead && states.some(({ checks }) => checks.length === 0))
    return 'Nothing that lasts tells the new screen from those of the old app.';
  const comments = Object.fromEntries(ids.map((id) => [commentKey.beside(blockPlace('state', id)), remark]));
  const grown = { ...machine, states: [...machine.states, ...states], comments: { ...machine.comments, ...comments } };
  return instead && first !== undefined ? withTarget(grown, growing, first) : grown;
}

/** Was the act done, and led to the detour's screens in place of what it should have led to? What comes before its target is on the way there. */
export function isInstead(machine: Machine, { detour: { miss }, back }: Growing): boolean {
  const targets = missedTargets(machine, miss);
  return miss.acted === 'yes' && targets.length > 0 && !targets.includes(back);
}

function missedTargets(machine: Machine, { at, alternative }: Growing['detour']['miss']): readonly string[] {
  if (alternative === undefined) return [];
  return machine.states.find(({ id }) => id === at.state)?.steps[at.step]?.alternatives[alternative]?.targets ?? [];
}

function stateOf(
  machine: Machine,
  growing: Growing,
  part: Segment,
  index: number,
  ids: readonly string[],
  instead: boolean,
): State {
  const { parts, back, all, slots, detour } = growing;
  const ways = part.steps.map((step, at) =>
    compileStep(step, at === part.steps.length - 1 ? [ids[index + 1] ?? back] : [], all, slots),
  );
  // Which of several acts it was that cannot be undone is not known where none says so: the last one, which led back.
  const isLast = index === parts.length - 1;
  const isUnmarked = isLast && commits(machine, detour, back) && !saysIrreversible(growing);
  return {
    id: ids[index] as string,
    optional: !instead,
    checks: instead
      ? tellingChecks(part.screen, growing, checksOfTargets(machine, growing))
      : stateChecks(part.screen, all, slots),
    steps: ways.map((way, at) => ({
      optional: false,
      alternatives: [isUnmarked && at === ways.length - 1 ? { ...way, irreversible: true } : way],
    })),
  };
}

function saysIrreversible({ parts, all, slots }: Growing): boolean {
  return parts.some(({ steps }) => steps.some((step) => compileStep(step, [], all, slots).irreversible));
}

/**
 * Checks of which one at least fails on every screen of the kept runs, however alike: of two targets exactly one must be there. None where nothing
 * lasting does. They say no value, which may be another one in a kept run.
 * @param old what the screen was known by that this one is there instead of: where it has nothing of its own, what it lacks of that tells it
 */
export function tellingChecks(
  screen: Screen,
  { kept, slots }: Growing,
  old: readonly Check[],
  avoid: readonly string[] = [],
): readonly Check[] {
  const selectors = recognise(screen, kept, { avoid: [...avoid, ...slots.map(({ value }) => value)] });
  const present = selectors.map((selector): Check => ({ kind: 'present', selector }));
  const isTold = (checks: readonly Check[]) => kept.every((other) => !screenHolds(checks, other, {}));
  if (present.length === 0 || isTold(present)) return present;
  const lacking = old.flatMap((check): Check[] =>
    check.kind === 'present' && !isByValue(check.selector) && !isPresent(screen, check.selector)
      ? [{ kind: 'absent', selector: check.selector }]
      : [],
  );
  return lacking.length > 0 && isTold([...present, ...lacking]) ? [...present, ...lacking] : [];
}

/** What the places are known by that the missed act should have led to. */
function checksOfTargets(machine: Machine, { detour: { miss } }: Growing): readonly Check[] {
  const targets = missedTargets(machine, miss);
  return [...machine.states, ...machine.finals].flatMap(({ id, checks }) => (targets.includes(id) ? checks : []));
}

/** The missed act leads there, too. */
export function withTarget(machine: Machine, { detour: { miss } }: Pick<Growing, 'detour'>, target: string): Machine {
  const { at, alternative: missed } = miss;
  const states = machine.states.map((state) =>
    state.id !== at.state
      ? state
      : {
          ...state,
          steps: state.steps.map((step, index) =>
            index !== at.step
              ? step
              : {
                  ...step,
                  alternatives: step.alternatives.map((way, each) =>
                    each === missed ? { ...way, targets: [...way.targets, target] } : way,
                  ),
                },
          ),
        },
  );
  return { ...machine, states };
}
