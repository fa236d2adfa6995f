import { type Alternative, alternativePlace, blockPlace, commentKey, type Machine } from '../../machine/index.js';
import { recognise, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Segment } from '../compile/segments.js';
import { compileStep } from '../compile/steps.js';
import type { Detour } from '../replay/index.js';
import { isIrreversible } from './committing.js';
import type { Growing } from './growing.js';
import { wayPutIn } from './held-reads.js';
import { addStates } from './states.js';
import { valueGuards } from './value-guards.js';

/** Another way to do the missed step. After the old ways when those cannot fire here; before them, guarded by what only this screen shows, when they can. */
export function addAlternative(machine: Machine, growing: Growing): Machine | string {
  const { detour, parts, back, all, kept, slots, remark } = growing;
  const { at } = detour.miss;
  const [first, ...later] = parts as readonly [Segment, ...Segment[]];
  if (first.steps.length > 1)
    return 'The detour took several steps on a screen where the machine takes one; show it the way by hand.';
  const grown = later.length === 0 ? machine : addStates(machine, { ...growing, parts: later });
  if (typeof grown === 'string') return grown;
  const next = later.length === 0 ? back : (grown.states.at(-later.length)?.id ?? back);
  const stays = next === at.state;
  const compiled = withOwnValue(
    compileStep(first.steps[0] as TrajectoryStep, stays ? [] : [next], all, slots),
    wayPutIn(machine, detour, growing.bindings),
  );
  // Another way to do what cannot be undone cannot be undone, whatever its button says.
  const alternative = isIrreversible(machine, at) ? { ...compiled, irreversible: true } : compiled;
  const guarded = guardFor(detour, kept, { ...alternative, guards: valueGuards(machine, at, growing.bindings) });
  if (typeof guarded === 'string') return guarded;
  const place = (alternatives: readonly Alternative[]) =>
    guarded.first ? [guarded.alternative, ...alternatives] : [...alternatives, guarded.alternative];
  let index = 0;
  const states = grown.states.map((state) =>
    state.id !== at.state
      ? state
      : {
          ...state,
          steps: state.steps.map((step, number) => {
            if (number !== at.step) return step;
            index = guarded.first ? 0 : step.alternatives.length;
            return { ...step, alternatives: place(step.alternatives) };
          }),
        },
  );
  return {
    ...grown,
    states,
    comments: {
      ...grown.comments,
      [commentKey.beside(alternativePlace(blockPlace('state', at.state), at.step, index))]: remark,
    },
  };
}

/** What was read is put in by the machine's own words for it: another run reads otherwise. */
function withOwnValue(compiled: Alternative, own: ReturnType<typeof wayPutIn>): Alternative {
  if (own === undefined || compiled.action.kind !== 'type') return compiled;
  return { ...compiled, action: { ...compiled.action, value: own.value, as: own.as } };
}

function guardFor(
  detour: Detour,
  kept: readonly Screen[],
  alternative: Alternative,
): { readonly first: boolean; readonly alternative: Alternative } | string {
  if (detour.miss.acted === 'no') return { first: false, alternative };
  const [selector] = recognise(detour.miss.screen, kept, {});
  if (selector === undefined) return 'Nothing on the screen tells when the new way is to be taken.';
  return {
    first: true,
    alternative: {
      ...alternative,
      guards: [...alternative.guards, { kind: 'screen', check: { kind: 'present', selector } }],
    },
  };
}
