import { isDeepStrictEqual } from 'node:util';
import { printAlternative, printHole, printRepeat, printTextRead } from '../language/write.js';
import type { Alternative, Step } from '../model.js';
import { alternativePlace, type Place } from '../place.js';
import { align } from './align.js';
import { added, changed, type Difference, gone } from './difference.js';

/** In what the steps of a state or an interrupt differ. Steps are told by what they act upon, not by their number. */
export function* stepDifferences(
  block: Place,
  id: string,
  was: readonly Step[],
  is: readonly Step[],
): Generator<Difference> {
  for (const pair of align(was, is, isDeepStrictEqual, isSameStep)) {
    if (pair.was === undefined && pair.is !== undefined) yield addedStep(block, id, pair.is.value, pair.is.index);
    else if (pair.is === undefined && pair.was !== undefined)
      yield gone(
        alternativePlace(block, pair.was.index, 0),
        `'${id}': step ${pair.was.index + 1} is gone: ${stepText(pair.was.value)}`,
      );
    else if (pair.is !== undefined && pair.was !== undefined)
      yield* within(block, id, pair.is.index, pair.was.value, pair.is.value);
  }
}

function addedStep(block: Place, id: string, step: Step, index: number): Difference {
  return added(alternativePlace(block, index, 0), `'${id}': step ${index + 1} is new: ${stepText(step)}`);
}

/** All ways of a step, for a person. */
function stepText({ alternatives, optional, repeats = [], hole, read }: Step): string {
  const again = repeats.map((repeat) => `, ${printRepeat(repeat)}`).join('');
  const ways =
    read !== undefined
      ? [printTextRead(read)]
      : hole !== undefined
        ? [printHole(hole)]
        : alternatives.map(printAlternative);
  return `${ways.join(' or ')}${optional ? '  optional' : ''}${again}`;
}

function repeated({ repeats = [] }: Step): string {
  return repeats.length === 0 ? 'done once' : `done in ${repeats.map(printRepeat).join(', ')}`;
}

function* within(block: Place, id: string, index: number, was: Step, is: Step): Generator<Difference> {
  const step = `'${id}', step ${index + 1}`;
  if (was.optional !== is.optional)
    yield changed(
      alternativePlace(block, index, 0),
      `${step} ${is.optional ? 'may be left out now' : 'may be left out no more'}.`,
    );
  if (!isDeepStrictEqual(was.repeats, is.repeats))
    yield changed(alternativePlace(block, index, 0), `${step} is ${repeated(is)} now, and was ${repeated(was)}.`);
  if (was.hole !== undefined && is.hole !== undefined && !isDeepStrictEqual(was.hole, is.hole))
    yield changed(
      alternativePlace(block, index, 0),
      `${step} is ${printHole(is.hole)} now, and was ${printHole(was.hole)}`,
    );
  if (was.read !== undefined && is.read !== undefined && !isDeepStrictEqual(was.read, is.read))
    yield changed(
      alternativePlace(block, index, 0),
      `${step} is ${printTextRead(is.read)} now, and was ${printTextRead(was.read)}`,
    );
  for (const pair of align(was.alternatives, is.alternatives, isDeepStrictEqual, isSameWay)) {
    const place = alternativePlace(block, index, (pair.is ?? pair.was)?.index ?? 0);
    const [before, now] = [pair.was?.value, pair.is?.value];
    if (before === undefined && now !== undefined)
      yield added(place, `${step} has another way now: ${printAlternative(now)}`);
    else if (now === undefined && before !== undefined)
      yield gone(place, `${step} has lost a way: ${printAlternative(before)}`);
    else if (before !== undefined && now !== undefined && !isDeepStrictEqual(before, now))
      yield changed(place, `${step} is ${printAlternative(now)} now, and was ${printAlternative(before)}`);
  }
}

function isSameStep(one: Step, other: Step): boolean {
  if (one.hole !== undefined || other.hole !== undefined) return one.hole?.goal === other.hole?.goal;
  if (one.read !== undefined || other.read !== undefined) return isDeepStrictEqual(one.read?.names, other.read?.names);
  return one.alternatives.some((way) => other.alternatives.some((another) => isSameWay(way, another)));
}

/** The same node, or the same thing done that leads to the same place. */
function isSameWay(one: Alternative, other: Alternative): boolean {
  const [first, second] = [one.action, other.action];
  if ('target' in first && 'target' in second && first.target === second.target) return true;
  if (first.kind !== second.kind) return false;
  if ('value' in first && 'value' in second) return isDeepStrictEqual(first.value, second.value);
  return one.targets.length > 0 && one.targets.some((target) => other.targets.includes(target));
}
