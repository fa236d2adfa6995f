import { slotsOf } from '../bind/template.js';
import type {
  Alternative,
  Check,
  Expectation,
  Expression,
  Final,
  Hole,
  Interrupt,
  Machine,
  SelectorText,
  State,
  Step,
  TextRead,
} from '../model.js';
import {
  alternativePlace,
  type BlockKind,
  blockPlace,
  checkPlace,
  expectPlace,
  headerPlace,
  type Place,
  probePlace,
  readPlace,
  repeatPlace,
} from '../place.js';
import { groupsOf, type Loop, loopsAt, loopsOf } from '../repeats.js';

/** A block of a machine, with what only some have left empty. */
export interface Block {
  readonly kind: BlockKind;
  readonly id: string;
  readonly place: Place;
  readonly optional: boolean;
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
  readonly probes: Final['probes'];
  readonly reads: Final['reads'];
  readonly expects: readonly Expectation[];
}

/** Every state, interrupt and final, in the order of the text. */
export function blocksOf(machine: Machine): readonly Block[] {
  const empty = { optional: false, steps: [], probes: [], reads: [], expects: [] };
  return [
    ...machine.states.map(
      (it: State): Block => ({ ...empty, ...it, kind: 'state', place: blockPlace('state', it.id) }),
    ),
    ...machine.interrupts.map(
      (it: Interrupt): Block => ({ ...empty, ...it, kind: 'on', place: blockPlace('on', it.id) }),
    ),
    ...machine.finals.map(
      (it: Final): Block => ({ ...empty, ...it, kind: 'final', place: blockPlace('final', it.id) }),
    ),
  ];
}

export interface PlacedAlternative {
  readonly block: Block;
  readonly step: Step;
  readonly index: number;
  readonly choice: number;
  readonly alternative: Alternative;
  readonly place: Place;
}

export function* alternativesOf(machine: Machine): Generator<PlacedAlternative> {
  for (const block of blocksOf(machine)) {
    for (const [index, step] of block.steps.entries()) {
      for (const [choice, alternative] of step.alternatives.entries()) {
        yield { block, step, index, choice, alternative, place: alternativePlace(block.place, index, choice) };
      }
    }
  }
}

export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
  /** The items of repeats that are known there. */
  readonly items: readonly string[];
  /** What it is compared with in a guard, as its right side. */
  readonly compared?: Expression;
}

/** A repeat of a state, and the line above its steps. */
export interface PlacedLoop extends Loop {
  readonly place: Place;
}

/** Every repeat, outer ones before those within them. */
export function loopsWithPlaces(machine: Machine): readonly PlacedLoop[] {
  return machine.states.flatMap(({ id, steps }) =>
    groupsOf(steps).flatMap((group) => {
      const loop = loopsOf(machine).find(
        (each) => each.state === id && each.from === group.from && each.to === group.to && each.repeat === group.repeat,
      );
      return loop === undefined
        ? []
        : [{ ...loop, place: repeatPlace(blockPlace('state', id), group.from, group.depth) }];
    }),
  );
}

export interface PlacedHole {
  readonly hole: Hole;
  readonly block: Block;
  readonly place: Place;
  readonly items: readonly string[];
}

/** Every hole. */
export function holesOf(machine: Machine): readonly PlacedHole[] {
  return blocksOf(machine).flatMap((block) =>
    block.steps.flatMap(({ hole }, index) => {
      const place = alternativePlace(block.place, index, 0);
      return hole === undefined ? [] : [{ hole, block, place, items: itemsAt(machine, block, index) }];
    }),
  );
}

/** Every check: of blocks, expectations, guards, effects and repeats. */
export function* checksOf(machine: Machine): Generator<Placed<Check>> {
  for (const block of blocksOf(machine)) {
    const items = itemsAround(machine, block);
    for (const [index, value] of block.checks.entries()) yield { value, place: checkPlace(block.place, index), items };
    for (const [index, { checks }] of block.expects.entries())
      for (const value of checks) yield { value, place: expectPlace(block.place, index), items };
  }
  for (const { alternative, place, block, index } of alternativesOf(machine)) {
    const items = itemsAt(machine, block, index);
    for (const guard of alternative.guards) if (guard.kind === 'screen') yield { value: guard.check, place, items };
    for (const value of alternative.effects) yield { value, place, items };
  }
  for (const { hole, place, items } of holesOf(machine)) for (const value of hole.checks) yield { value, place, items };
  for (const { repeat, place, state, from } of loopsWithPlaces(machine)) {
    if (repeat.kind !== 'until') continue;
    const items = itemNames(loopsAt(machine, { state, step: from }));
    for (const value of repeat.checks) yield { value, place, items };
  }
}

export interface PlacedTextRead {
  readonly read: TextRead;
  readonly block: Block;
  readonly index: number;
  readonly place: Place;
}

/** Every text that is read in the middle of a run. */
export function textReadsOf(machine: Machine): readonly PlacedTextRead[] {
  return blocksOf(machine).flatMap((block) =>
    block.steps.flatMap(({ read }, index) =>
      read === undefined ? [] : [{ read, block, index, place: alternativePlace(block.place, index, 0) }],
    ),
  );
}

/** Every selector: of checks, actions and reads. */
export function* selectorsOf(machine: Machine): Generator<Placed<SelectorText>> {
  for (const { value, ...where } of checksOf(machine))
    if ('selector' in value) yield { value: value.selector, ...where };
  for (const { alternative, place, block, index } of alternativesOf(machine)) {
    const items = itemsAt(machine, block, index);
    if ('target' in alternative.action) yield { value: alternative.action.target, place, items };
  }
  for (const { read, place, block, index } of textReadsOf(machine))
    yield { value: read.selector, place, items: itemsAt(machine, block, index) };
  for (const block of blocksOf(machine)) {
    for (const [index, { selector }] of block.reads.entries())
      yield { value: selector, place: readPlace(block.place, index), items: [] };
  }
}

/** Every expression: of the header, actions, guards, repeats and probes. */
export function* expressionsOf(machine: Machine): Generator<Placed<Expression>> {
  for (const { name, value } of machine.lets ?? []) yield { value, place: headerPlace.let(name), items: [] };
  for (const { alternative, place, block, index } of alternativesOf(machine)) {
    const items = itemsAt(machine, block, index);
    if ('value' in alternative.action) yield { value: alternative.action.value, place, items };
    for (const guard of alternative.guards) {
      if (guard.kind === 'screen') continue;
      yield { value: guard.left, place, items };
      yield { value: guard.right, place, items, compared: guard.left };
    }
  }
  for (const { value, place, items } of checksOf(machine))
    if (value.kind === 'before' || value.kind === 'after') yield { value: value.value, place, items };
  for (const { hole, place, items } of holesOf(machine))
    for (const name of slotsOf(hole.goal)) yield { value: { kind: 'param', name }, place, items };
  for (const { repeat, place } of loopsWithPlaces(machine))
    if (repeat.kind === 'items') yield { value: { kind: 'param', name: repeat.list }, place, items: [] };
  for (const block of blocksOf(machine)) {
    for (const [index, { sentence }] of block.expects.entries())
      for (const name of slotsOf(sentence))
        yield { value: { kind: 'param', name }, place: expectPlace(block.place, index), items: [] };
    for (const [index, probe] of block.probes.entries()) {
      const place = probePlace(block.place, index);
      if (probe.kind === 'content') for (const { value } of probe.where) yield { value, place, items: [] };
      else yield { value: probe.kind === 'setting' ? probe.value : probe.path, place, items: [] };
    }
  }
}

/** The items that are known where a block is recognised: those of the repeats whose rounds lead through it. */
function itemsAround(machine: Machine, { kind, id }: Block): readonly string[] {
  return kind === 'state' ? itemNames(loopsOf(machine).filter(({ body }) => body.has(id))) : [];
}

function itemsAt(machine: Machine, { kind, id }: Block, step: number): readonly string[] {
  return kind === 'state' ? itemNames(loopsAt(machine, { state: id, step })) : [];
}

function itemNames(loops: readonly Loop[]): readonly string[] {
  return loops.flatMap(({ repeat }) => (repeat.kind === 'items' ? [repeat.item] : []));
}

/** The texts that stand in an expression as they are. */
export function literalsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'literal') return [expression.value];
  return expression.kind === 'call' ? expression.arguments.flatMap(literalsOf) : [];
}
