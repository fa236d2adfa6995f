import type { Machine } from '../model.js';
import { targetsOf } from '../paths.js';
import { blockPlace } from '../place.js';
import { covers } from './covers.js';
import { loopsWithPlaces, type PlacedLoop } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Repeats whose rounds do not come back, that lead into one another, or that end before they begin. */
export function* checkRounds(machine: Machine): Generator<Problem> {
  const loops = loopsWithPlaces(machine);
  for (const loop of loops) {
    yield* checkName(machine, loop, loops);
    yield* checkReturn(machine, loop);
    yield* checkNesting(loop, loops);
    yield* checkUntil(machine, loop);
  }
  yield* checkShared(machine, loops);
}

function* checkName(machine: Machine, { repeat, place }: PlacedLoop, loops: readonly PlacedLoop[]): Generator<Problem> {
  if (repeat.kind !== 'items') return;
  const list = machine.params.find(({ name }) => name === repeat.list);
  if (list !== undefined && list.type !== 'list')
    yield error(place, `$${list.name} is a ${list.type}, and has no items. Declare: param ${list.name}: list of text`);
  const isTaken = [...machine.params, ...(machine.lets ?? [])].some(({ name }) => name === repeat.item);
  if (isTaken) yield error(place, `There is a $${repeat.item} already. Call the item otherwise.`);
  const first = loops.find((other) => other.repeat.kind === 'items' && other.repeat.item === repeat.item);
  if (first !== undefined && first.place !== place)
    yield error(place, `Another repeat calls its item $${repeat.item}. Call this one otherwise.`);
}

/** Each round ends where it began, and behind the last one something leads on. */
function* checkReturn(machine: Machine, { state, from, to, body, place }: PlacedLoop): Generator<Problem> {
  const final = machine.finals.find(({ id }) => body.has(id));
  if (final !== undefined)
    yield error(
      place,
      `A round of this repeat ends in '${final.id}' and not in '${state}', where it began: the rounds after it would not be done. Lead back to '${state}', and to '${final.id}' behind the end.`,
    );
  for (const { id, steps } of machine.states) {
    if (!body.has(id)) continue;
    const onward = steps.flatMap(targetsOf);
    if (onward.length > 0 && !onward.some((target) => target === state || body.has(target)))
      yield error(blockPlace('state', id), `No way leads from '${id}' back to '${state}', where the repeat began.`);
  }
  const home = machine.states.find(({ id }) => id === state);
  const leadsOn = home?.steps.slice(to).some((step) => targetsOf(step).length > 0);
  if (leadsOn === false && body.size > 0 && home?.steps.slice(0, from).every((step) => targetsOf(step).length === 0))
    yield error(place, `Nothing leads on from '${state}' when the repeat is over. Write a do with -> behind its end.`);
}

function* checkNesting({ depth, body, place, state }: PlacedLoop, loops: readonly PlacedLoop[]): Generator<Problem> {
  if (depth > 1) yield error(place, 'A repeat lies in two others, and a run keeps count of two. Write fewer.');
  if (depth > 0 && body.size > 0)
    yield error(
      place,
      `A repeat within another stays on its screen, and this one leads away from '${state}'. Leave out its ->, or write two machines.`,
    );
  const other = loops.find((each) => each.state === state && each.body.size > 0 && each.depth === 0);
  if (depth === 0 && body.size > 0 && other !== undefined && other.place !== place)
    yield error(
      place,
      `'${state}' has another repeat that leads away: back on '${state}', nothing would tell of which of them a round is over.`,
    );
}

function* checkUntil(machine: Machine, { repeat, place, state, from, to }: PlacedLoop): Generator<Problem> {
  if (repeat.kind !== 'until') return;
  if (repeat.most < 1) yield error(place, 'It may have no round at all. Write how many it may have: at most 24.');
  const home = machine.states.find(({ id }) => id === state);
  if (home !== undefined && covers(home.checks, repeat.checks))
    yield warning(place, `What it is repeated for is what '${state}' is known by: it is over before it begins.`);
  const irreversible = home?.steps
    .slice(from, to)
    .some(({ alternatives }) => alternatives.some((alternative) => alternative.irreversible));
  if (irreversible === true)
    yield warning(
      place,
      `What cannot be taken back is done up to ${repeat.most} times here. If it is meant for certain things, repeat for the items of a list.`,
    );
}

/** A screen that rounds lead through belongs to one repeat alone, and is reached in no other way: else nothing says which item it is for. */
function* checkShared(machine: Machine, loops: readonly PlacedLoop[]): Generator<Problem> {
  const outer = loops.filter(({ depth, body }) => depth === 0 && body.size > 0);
  const [entry] = machine.states;
  for (const loop of outer) {
    const isOutside = (id: string, index: number) =>
      !loop.body.has(id) && (id !== loop.state || index < loop.from || index >= loop.to);
    for (const { id, steps } of machine.states)
      for (const [index, step] of steps.entries()) {
        const into = isOutside(id, index) ? targetsOf(step).find((target) => loop.body.has(target)) : undefined;
        if (into !== undefined)
          yield error(
            loop.place,
            `'${into}' belongs to the rounds of this repeat, and step ${index + 1} of '${id}' leads to it as well. Give that one a state of its own.`,
          );
      }
    if (entry !== undefined && loop.body.has(entry.id))
      yield error(loop.place, `The run begins in '${entry.id}', in the middle of a round. Begin before the repeat.`);
  }
}
