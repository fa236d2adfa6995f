import { isDeepStrictEqual } from 'node:util';
import { type Alternative, type Machine, mayBeLeftOut, type Step } from '../../machine/index.js';
import { localesOf } from '../compile/provenance/index.js';
import type { Span } from '../compile/provenance/spans.js';
import { compileStep } from '../compile/steps.js';
import { type Turn, turnStep, turnsIn, untilFor, wayToTurn, whyUnprovenCell } from '../compile/turns/index.js';
import { type Branching, remarked } from './branch.js';
import type { Divergence } from './divergence.js';
import { withStep, withSteps } from './inserted.js';
import type { ReadRun } from './run.js';

/** Where the machine stood, and what the run did there. */
interface Turned extends Pick<Branching, 'slots' | 'seen' | 'remark'> {
  readonly divergence: Pick<Divergence, 'cursor' | 'from'>;
  readonly run: Pick<ReadRun, 'steps' | 'bindings'>;
}

/**
 * A machine that turns pages to where a value is, of a run that turned some where the machine turned none, or that turned the other way: no branch, for the
 * number of turns follows from the value. Undefined where the run did nothing of the kind. Pure.
 */
export function withTurn(machine: Machine, turned: Turned): Machine | undefined {
  const { divergence, run, slots, seen } = turned;
  const { cursor, from } = divergence;
  const found = turnAt(machine, run, divergence);
  const [first] = found?.turn.steps ?? [];
  const here = machine.states.find(({ id }) => id === cursor.state)?.steps[cursor.step];
  if (found === undefined || first === undefined || here === undefined || first !== run.steps[from]) return undefined;
  const { turn, param } = found;
  const way = wayToTurn(turn, compileStep(first, [], seen, slots).action, param);
  if (isTurnOf(here, way))
    return remarked(
      withStep(machine, cursor.state, cursor.step, { ...here, alternatives: [...here.alternatives, way] }),
      turned,
      here.alternatives.length,
    );
  const [next] = here.alternatives;
  // Where the step is left out, so would have to be the turns before it.
  const until =
    here.repeats === undefined && next !== undefined && !mayBeLeftOut(here)
      ? untilFor(next, machine.lets ?? [], param)
      : undefined;
  if (until === undefined) return undefined;
  const grown = withSteps(machine, cursor.state, cursor.step, [turnStep(way, until)]);
  return whyUnprovenCell(grown) === undefined ? remarked(grown, turned, 0) : undefined;
}

/** The turn with which a stretch of a run begins, and the parameter that it is of. */
function turnAt(
  machine: Machine,
  { steps, bindings }: Turned['run'],
  { from }: Turned['divergence'],
): { readonly turn: Turn; readonly param: string } | undefined {
  // By their places, for the same day may be the value of two.
  const spans = machine.params.flatMap(({ name, type }, index): readonly Span[] => {
    const value = bindings[name];
    return (type === 'date' || type === 'number') && value !== undefined && value !== ''
      ? [{ type, value, start: index, end: index }]
      : [];
  });
  const turn = turnsIn(steps.slice(from), spans, localesOf(machine.goals[0] ?? ''))[0];
  const param = turn && machine.params[turn.span.start]?.name;
  return turn === undefined || param === undefined ? undefined : { turn, param };
}

/** Does a step turn the same display already, and only from the other side? */
function isTurnOf({ repeats, alternatives }: Step, { guards }: Alternative): boolean {
  const orderOf = (way: Pick<Alternative, 'guards'>) => {
    const [guard] = way.guards;
    return guard?.kind === 'screen' && (guard.check.kind === 'before' || guard.check.kind === 'after')
      ? guard.check
      : undefined;
  };
  const own = orderOf({ guards });
  return (
    repeats?.length === 1 &&
    own !== undefined &&
    alternatives.every((way) => {
      const other = orderOf(way);
      return other !== undefined && other.kind !== own.kind && isDeepStrictEqual({ ...other, kind: own.kind }, own);
    })
  );
}
