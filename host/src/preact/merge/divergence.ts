import { accepts, type Cursor, cursorAt, leadsTo, type Machine, screenHolds } from '../../machine/index.js';
import { segments } from '../compile/segments.js';
import type { ReadRun } from './run.js';

/** Where a run is on the machine's way again. */
export type Rejoin =
  | { readonly kind: 'state'; readonly cursor: Cursor }
  | { readonly kind: 'final'; readonly id: string }
  /** It ends where the machine has no end. */
  | { readonly kind: 'nowhere' };

/** A stretch of a run, from a step to before another one, that a machine would not have gone; and where that begins and ends in the machine. */
export interface Divergence {
  /** `arrival`: the act before the stretch was the machine's own, and led elsewhere. */
  readonly kind: 'act' | 'arrival';
  readonly cursor: Cursor;
  /** The way whose act led elsewhere. */
  readonly way?: number;
  readonly from: number;
  readonly until: number;
  readonly rejoin: Rejoin;
  /** Why the machine did not go on there. */
  readonly reason: string;
}

/** The first stretch that a machine does not go with a run; undefined where it goes all of it. A sentence where it cannot even begin. Pure. */
export function divergenceOf(machine: Machine, run: ReadRun): Divergence | string | undefined {
  const accepted = accepts(machine, run.recorded);
  if (accepted.kind === 'accepted') return undefined;
  const { at, reason, stood } = accepted;
  if (stood === undefined) return reason;
  const { cursor, way } = stood;
  const from = way === undefined ? at : at + 1;
  const kind = way === undefined ? 'act' : 'arrival';
  return {
    kind,
    cursor,
    from,
    ...rejoinOf(machine, run, cursor, from, kind),
    reason,
    ...(way !== undefined && { way }),
  };
}

/** The shortest stretch behind which the machine takes a step again; of places that take it the one that goes on longest. */
function rejoinOf(
  machine: Machine,
  run: ReadRun,
  cursor: Cursor,
  from: number,
  kind: Divergence['kind'],
): Pick<Divergence, 'until' | 'rejoin'> {
  const { steps, recorded } = run;
  const ahead = [...leadsTo(machine, cursor.state)].filter((id) => id !== cursor.state);
  for (let until = from; until < steps.length; until += 1) {
    const here = kind === 'act' && isOneScreen(run, from, until) ? stepsAhead(machine, cursor, until > from) : [];
    const places = [...here, ...ahead.filter((id) => machine.states.some((state) => state.id === id)).map(cursorAt)];
    const best = places
      .map((place) => ({ place, goes: goesOn(machine, run, place, until) }))
      .reduce<{ place: Cursor; goes: number } | undefined>(
        (most, one) => (one.goes > (most?.goes ?? 0) ? one : most),
        undefined,
      );
    if (best !== undefined) return { until, rejoin: { kind: 'state', cursor: best.place } };
  }
  const last = recorded.steps.at(-1)?.after;
  const final = machine.finals.find(
    ({ id, checks }) => ahead.includes(id) && last !== undefined && screenHolds(checks, last, recorded.bindings),
  );
  return { until: steps.length, rejoin: final === undefined ? { kind: 'nowhere' } : { kind: 'final', id: final.id } };
}

/** Was all of the stretch, and what comes next, done on one screen? */
function isOneScreen({ steps }: ReadRun, from: number, until: number): boolean {
  return segments(steps.slice(from, until + 1)).length === 1;
}

function stepsAhead(machine: Machine, { state, step, iteration }: Cursor, withSame: boolean): readonly Cursor[] {
  const count = machine.states.find(({ id }) => id === state)?.steps.length ?? 0;
  const first = withSame ? step : step + 1;
  return Array.from({ length: Math.max(0, count - first) }, (_, index) => ({ state, step: first + index, iteration }));
}

/** How many steps of the run a machine takes from a place. */
function goesOn(machine: Machine, { recorded }: ReadRun, place: Cursor, until: number): number {
  const rest = recorded.steps.slice(until);
  const accepted = accepts(machine, { ...recorded, steps: rest }, place);
  return accepted.kind === 'accepted' ? rest.length : accepted.at;
}
