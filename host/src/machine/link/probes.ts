import { isDeepStrictEqual } from 'node:util';
import type { Machine, Probe, Use } from '../model.js';
import { onwardFrom } from '../paths.js';
import type { Substitution } from './substitute.js';

/** A machine that is used, and what stands for its parameters. */
export interface Part {
  readonly use: Use;
  readonly used: Machine;
  readonly put: Substitution;
}

/**
 * What proves the used machine proves the whole, too: its probes are added to each final that only a way through it leads to. A sentence where a final
 * can be reached with it and without, for then a probe would be wrong on one of the ways. Pure.
 */
export function withProbes(linked: Machine, { use, used, put }: Part): Machine | string {
  const each = used.finals.map(({ probes }) => probes.map((probe) => put.probe(probe)));
  const [first = []] = each;
  if (each.every((probes) => probes.length === 0)) return linked;
  if (!each.every((probes) => isDeepStrictEqual(probes, first)))
    return `The finals of ${used.name} are proven by different probes, and nothing here says which of them it was. Use a machine with one final.`;
  const isInner = (id: string) => id.startsWith(`${use.name}.`);
  const [without, all] = [reached(linked, (id) => !isInner(id)), reached(linked, () => true)];
  const both = linked.finals.find(({ id }) => without.has(id) && all.has(id) && leadsFromInner(linked, isInner, id));
  if (both !== undefined)
    return `'${both.id}' is reached through ${used.name} and without it, so that the probes of ${used.name} would not hold on every way. Give each way its own final.`;
  const finals = linked.finals.map((final) =>
    without.has(final.id) ? final : { ...final, probes: [...final.probes, ...missing(final.probes, first)] },
  );
  return { ...linked, finals };
}

function missing(probes: readonly Probe[], more: readonly Probe[]): readonly Probe[] {
  return more.filter((probe) => !probes.some((other) => isDeepStrictEqual(other, probe)));
}

/** What is reached from the first state along states that may be walked through. */
function reached(machine: Machine, mayWalk: (id: string) => boolean): ReadonlySet<string> {
  return from(machine, [machine.states[0]?.id ?? ''].filter(mayWalk), mayWalk);
}

function leadsFromInner(machine: Machine, isInner: (id: string) => boolean, final: string): boolean {
  const inner = machine.states.flatMap(({ id }) => (isInner(id) ? [id] : []));
  return from(machine, inner, () => true).has(final);
}

function from(machine: Machine, starts: readonly string[], mayWalk: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...starts];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...[...onwardFrom(machine, id)].filter(mayWalk));
  }
  return found;
}
