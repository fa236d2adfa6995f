import type { Machine, Step } from '../model.js';
import { otherEntries, targetsOf } from '../paths.js';
import { namesAsked, namesUsed, readBehind } from './names-used.js';
import { type Block, blocksOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Where a run stops for want of what it has not read: before anything was done that cannot be undone, or half-way. */
interface Stop {
  readonly name: string;
  readonly isHalfWay: boolean;
}

/**
 * A run that begins on a screen which may come up in place of the first one has read nothing: it stops where it comes to what needs it. That is for whoever
 * reviews it; but not behind an act that cannot be undone, of which the rest would never be done.
 */
export function* checkPassedOver(machine: Machine): Generator<Problem> {
  const [entry] = machine.states;
  for (const block of blocksOf(machine)) {
    if (block.kind !== 'state' || !otherEntries(machine).includes(block.id)) continue;
    const stops = stopsFrom(machine, block);
    const [stop] = stops;
    // What cannot be undone on the screen itself, or on the first one, is nothing that a run begins with.
    const isBegunWith = ![...block.steps, ...(entry?.steps ?? [])].some(commits);
    const halfWay = isBegunWith ? stops.find(({ isHalfWay }) => isHalfWay) : undefined;
    if (halfWay !== undefined)
      yield error(
        block.place,
        `'${block.id}' may come up in place of '${entry?.id}', and leads past where $${halfWay.name} is read to what cannot be undone: such a run would stop half-way, where $${halfWay.name} is put in. Lead it to where that is read.`,
      );
    else if (stop !== undefined)
      yield warning(
        block.place,
        `'${block.id}' may come up in place of '${entry?.id}', and leads past where $${stop.name} is read: such a run stops where that is put in.`,
      );
  }
}

function stopsFrom(machine: Machine, from: Block): readonly Stop[] {
  const behind = readBehind(machine);
  const blocks = new Map(blocksOf(machine).flatMap((block) => (block.kind === 'on' ? [] : [[block.id, block]])));
  const stops: Stop[] = [];
  const seen = new Set<string>();
  const lacking = (names: readonly string[], known: readonly string[]) =>
    names.flatMap((name) => [...(behind.get(name) ?? [])]).find((name) => !known.includes(name));
  const goOn = (block: Block, before: readonly string[], wasDone: boolean) => {
    const here = `${block.id} ${[...new Set(before)].sort().join(',')} ${wasDone}`;
    if (seen.has(here)) return;
    seen.add(here);
    let [known, isDone] = [before, wasDone];
    const stopsAt = (name: string | undefined) => {
      if (name !== undefined) stops.push({ name, isHalfWay: isDone });
      return name !== undefined;
    };
    if (stopsAt(lacking(namesAsked(block), known))) return;
    for (const step of block.steps) {
      if (stopsAt(lacking(namesUsed(step), known)) && !hasOtherWay(step, (names) => lacking(names, known))) return;
      isDone ||= commits(step);
      for (const target of targetsOf(step)) {
        const next = blocks.get(target);
        if (next !== undefined) goOn(next, known, isDone);
      }
      known = [...known, ...(step.read?.names ?? [])];
    }
  };
  goOn(from, [], false);
  return stops;
}

function commits({ alternatives }: Step): boolean {
  return alternatives.some(({ irreversible }) => irreversible);
}

/** Can it be taken without what was not read, or left out? */
function hasOtherWay(step: Step, lacks: (names: readonly string[]) => string | undefined): boolean {
  if (step.optional) return true;
  return step.alternatives.some((way) => lacks(namesUsed({ ...step, alternatives: [way] })) === undefined);
}
