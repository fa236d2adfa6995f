import {
  blockPlace,
  type Check,
  checkHolds,
  commentKey,
  type Final,
  type Machine,
  wayTo,
} from '../../machine/index.js';
import { nameState } from '../compile/names.js';
import { compileRead } from '../compile/reads.js';
import { namesValue } from '../names-value.js';
import { type Growing, idsOf } from './growing.js';
import { shownOtherwise } from './shown-otherwise.js';
import { tellingChecks, withTarget } from './states.js';

/** The end of a detour of which whoever made it said that it was the goal, on a screen that is no final of the machine. */
export type NewEnd = Extract<NonNullable<Growing['detour']['rejoined']>, { readonly kind: 'done' }>;

/** A final for a new end, that proves what the old one does: its probes, and the answer where it reads one. The reason where it cannot. */
export function newFinal(machine: Machine, growing: Omit<Growing, 'back'>, end: NewEnd): Final | string {
  const { slots, all, detour } = growing;
  const [old] = machine.finals.filter(({ id }) => wayTo(machine, detour.miss.at, id) !== undefined);
  if (old === undefined) return 'No way leads from the miss to an end of the machine.';
  const read = old.reads.length === 0 ? undefined : compileRead(end.answer ?? '', end.screen, all, slots);
  if (read?.kind === 'refused') return read.reason;
  const otherwise = shownOtherwise(machine, old, end.screen, growing.bindings);
  const avoid = read === undefined ? [] : [read.value];
  const checks = otherwise ?? tellingChecks(end.screen, { ...growing, back: '' }, old.checks, avoid);
  // What the old end names by the values of the run tells whose page the new one is, too.
  const named = old.checks.filter(
    (check) =>
      otherwise === undefined &&
      check.kind !== 'absent' &&
      namesValue(check) &&
      checkHolds(check, end.screen, growing.bindings).holds,
  );
  const lacking = otherwise === undefined && growing.kept.length === 0 ? lackedBy(end, old, growing) : [];
  if (checks.length === 0) return 'Nothing that lasts tells the new end from the screens of the old app.';
  const [name] = old.reads.map((each) => each.name);
  return {
    id: nameState(end.screen, idsOf(machine), slots),
    checks: [...checks, ...named, ...lacking],
    probes: old.probes,
    ...(old.expects && { expects: old.expects }),
    reads: read === undefined || name === undefined ? [] : [{ ...read.read, name }],
  };
}

/** With no kept run at hand nothing shows how the old end looks but its checks: of two ends exactly one must be there, so the new one lacks what the old one has. */
function lackedBy({ screen }: NewEnd, old: Final, { bindings }: Pick<Growing, 'bindings'>): readonly Check[] {
  const lacked = old.checks.find((check) => check.kind === 'present' && !checkHolds(check, screen, bindings).holds);
  return lacked?.kind === 'present' ? [{ kind: 'absent', selector: lacked.selector }] : [];
}

/** The machine with one more final; the missed act leads there where the detour did nothing more. */
export function withFinal(machine: Machine, growing: Growing, final: Final): Machine | string {
  const { id } = final;
  const comments = { ...machine.comments, [commentKey.beside(blockPlace('final', id))]: growing.remark };
  const grown = { ...machine, finals: [...machine.finals, final], comments };
  if (growing.parts.length > 0) return grown;
  if (growing.detour.miss.acted !== 'yes') return 'Nothing was done that led to the new end.';
  return withTarget(grown, growing, id);
}
