import { type Cursor, cursorAt } from './cursor.js';
import type { Machine } from './model.js';
import { leadsSoonTo, type StepRef } from './paths.js';
import { type Loop, loopsAt, loopsOf, roundOf } from './repeats.js';

/** One step on, on the same screen; behind the last one of a repeat that is its first again, in the next round. */
export function advance(machine: Machine, cursor: Cursor): Cursor {
  return stepTo(cursor, cursor.step + 1, loopsAt(machine, cursor));
}

/** Behind a repeat that is over, on the same screen. */
export function leaveLoop(machine: Machine, cursor: Cursor, loop: Loop): Cursor {
  const outside = loopsAt(machine, cursor).filter(({ depth }) => depth < loop.depth);
  const { turn: _, ...left } = cursor;
  return stepTo(loop.depth === 0 ? { ...left, iteration: 0 } : left, loop.to, outside);
}

/**
 * At a state that a step, or finding the way again, has led to. Back at the state that a repeat belongs to, its next round begins; on a state that
 * its rounds lead through, the round goes on. An optional state that came up in between (`rounds` of it are over then) changes nothing.
 */
export function enter(machine: Machine, from: Cursor, target: string): Cursor {
  const around = loopsAt(machine, from).find((loop) => isOuter(loop));
  if (around !== undefined) {
    if (target === around.state) return { ...cursorAt(target), step: around.from, iteration: from.iteration + 1 };
    return around.body.has(target) ? { ...cursorAt(target), iteration: from.iteration } : cursorAt(target);
  }
  // A state that came up on the way carries the round that is due.
  const due = loopsOf(machine).find((loop) => isOuter(loop) && (loop.body.has(target) || loop.state === target));
  if (!isBetween(machine, from.state) || from.iteration === 0) return cursorAt(target);
  if (due === undefined)
    return isBetween(machine, target) ? { ...cursorAt(target), iteration: from.iteration } : cursorAt(target);
  const step = due.state === target ? due.from : 0;
  return { ...cursorAt(target), step, iteration: from.iteration };
}

/** Another step as a run at `cursor` would come to it: of a repeat, in the same round. */
export function inSameRound(machine: Machine, { iteration, turn = 0 }: Cursor, ref: StepRef): Cursor {
  const isRepeated = loopsAt(machine, ref).length > 0;
  return { state: ref.state, step: ref.step, iteration: isRepeated ? iteration : 0, turn: isRepeated ? turn : 0 };
}

/** An optional state that belongs to no repeat: it may come up between the rounds of one. */
export function isBetween(machine: Machine, id: string): boolean {
  const isOptional = machine.states.some((state) => state.id === id && state.optional);
  return isOptional && !loopsOf(machine).some(({ body, state }) => body.has(id) || state === id);
}

/** Where a run goes on that finds itself on an optional state between the rounds: on the way back to where the repeat belongs, the round is over. */
export function comeBetween(machine: Machine, from: Cursor, id: string, isHeadedBack: boolean): Cursor | undefined {
  const around = loopsAt(machine, from).find((loop) => isOuter(loop));
  if (around === undefined) return cursorAt(id);
  const homes = loopsOf(machine).filter((loop) => isOuter(loop) && loop.state === around.state);
  const soon = leadsSoonTo(machine, id);
  const isOnItsWay = soon.has(around.state) || [...around.body].some((state) => soon.has(state));
  // Of two repeats of one state nothing would say which to go on with.
  if (homes.length > 1 || !isOnItsWay) return undefined;
  return { ...cursorAt(id), iteration: from.iteration + (isHeadedBack ? 1 : 0) };
}

/** A repeat whose round is the cursor's iteration. */
export function isOuter({ depth }: Loop): boolean {
  return depth === 0;
}

function stepTo(cursor: Cursor, step: number, around: readonly Loop[]): Cursor {
  const ending = around.findLast((loop) => loop.state === cursor.state && loop.to === step);
  if (ending === undefined) return { ...cursor, step };
  const { turn: _, ...outer } = cursor;
  const round = roundOf(ending, cursor) + 1;
  return isOuter(ending)
    ? { ...outer, step: ending.from, iteration: round }
    : { ...cursor, step: ending.from, turn: round };
}
