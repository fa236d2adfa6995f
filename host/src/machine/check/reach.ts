import type { Machine } from '../model.js';
import { leadsTo, onwardFrom, otherEntries } from '../paths.js';
import { blockPlace } from '../place.js';
import { alternativesOf, holesOf } from './parts.js';
import { error, type Problem } from './problem.js';

/** Every target there, every state and final reachable, and a way from each state to a final. */
export function* checkReach(machine: Machine): Generator<Problem> {
  const wrong = [...checkTargets(machine)];
  yield* wrong;
  const [entry] = machine.states;
  // A wrong name makes much unreachable: it is told of alone.
  if (entry === undefined || wrong.length > 0) return;

  const reachable = reachableFrom(machine, entry.id);
  for (const { id } of machine.states) {
    if (!reachable.has(id))
      yield error(blockPlace('state', id), `Nothing leads to '${id}'. Write it behind the -> of a step, or remove it.`);
  }
  for (const { id } of machine.finals) {
    if (!reachable.has(id))
      yield error(
        blockPlace('final', id),
        `Nothing leads to the final '${id}'. Write it behind the -> of a step, or remove it.`,
      );
  }
  const finals = new Set(machine.finals.map(({ id }) => id));
  for (const { id, steps } of machine.states) {
    const place = blockPlace('state', id);
    if (steps.length === 0)
      yield error(place, `Nothing is done in '${id}'. Write a do that leads on, or make it a final.`);
    else if (onwardFrom(machine, id).size === 0)
      yield error(place, `No step leads away from '${id}'. Write -> and where it leads.`);
    else if (![...leadsTo(machine, id)].some((target) => finals.has(target)))
      yield error(place, `No way leads from '${id}' to a final.`);
  }
}

function* checkTargets(machine: Machine): Generator<Problem> {
  const known = new Set([...machine.states, ...machine.finals].map(({ id }) => id));
  const interrupts = new Set(machine.interrupts.map(({ id }) => id));
  const leading = [
    ...[...alternativesOf(machine)].map(({ block, alternative, place }) => ({ block, place, ...alternative })),
    ...holesOf(machine).map(({ block, hole, place }) => ({ block, place, targets: hole.targets })),
  ];
  for (const { block, targets, place } of leading) {
    if (block.kind === 'on' && targets.length > 0) {
      yield error(place, 'An interrupt returns to where it came from. Leave the -> out.');
      continue;
    }
    for (const [index, target] of targets.entries()) {
      if (interrupts.has(target))
        yield error(
          place,
          `'${target}' is an interrupt, which may come up anywhere and is never led to. Make it a state.`,
        );
      else if (!known.has(target))
        yield error(place, `There is no state or final '${target}'. Write one, or correct the name.`);
      else if (target === block.id)
        yield error(
          place,
          `'-> ${target}' leads to its own screen, whose steps would begin again without end. Leave it out.`,
        );
      if (targets.indexOf(target) < index) yield error(place, `'${target}' is named twice behind ->. Name it once.`);
    }
  }
}

/** From the entry along targets, and from what may come up in its place; an optional state comes up on the way to whatever it leads to. */
function reachableFrom(machine: Machine, entry: string): ReadonlySet<string> {
  const isEnd = (id: string) => machine.finals.some((final) => final.id === id);
  const others = otherEntries(machine).filter((id) => [...leadsTo(machine, id)].some(isEnd));
  const reachable = new Set([entry, ...others].flatMap((id) => [id, ...leadsTo(machine, id)]));
  for (let grew = true; grew; ) {
    grew = false;
    for (const { id, optional } of machine.states) {
      if (reachable.has(id) || !optional) continue;
      const onward = leadsTo(machine, id);
      if (![...onward].some((target) => reachable.has(target))) continue;
      for (const found of [id, ...onward]) reachable.add(found);
      grew = true;
    }
  }
  return reachable;
}
