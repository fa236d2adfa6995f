import type { Alternative, Check, Expression, Final, Interrupt, Machine, SelectorText, State, Step } from '../model.js';
import {
  alternativePlace,
  type BlockKind,
  blockPlace,
  checkPlace,
  headerPlace,
  type Place,
  probePlace,
  readPlace,
} from '../place.js';

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
}

/** Every state, interrupt and final, in the order of the text. */
export function blocksOf(machine: Machine): readonly Block[] {
  const empty = { optional: false, steps: [], probes: [], reads: [] };
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
}

/** Every check: of blocks, guards and effects. */
export function* checksOf(machine: Machine): Generator<Placed<Check>> {
  for (const block of blocksOf(machine)) {
    for (const [index, value] of block.checks.entries()) yield { value, place: checkPlace(block.place, index) };
  }
  for (const { alternative, place } of alternativesOf(machine)) {
    for (const guard of alternative.guards) if (guard.kind === 'screen') yield { value: guard.check, place };
    for (const value of alternative.effects) yield { value, place };
  }
}

/** Every selector: of checks, actions and reads. */
export function* selectorsOf(machine: Machine): Generator<Placed<SelectorText>> {
  for (const { value, place } of checksOf(machine)) if ('selector' in value) yield { value: value.selector, place };
  for (const { alternative, place } of alternativesOf(machine)) {
    if ('target' in alternative.action) yield { value: alternative.action.target, place };
  }
  for (const block of blocksOf(machine)) {
    for (const [index, { selector }] of block.reads.entries())
      yield { value: selector, place: readPlace(block.place, index) };
  }
}

/** Every expression: of the header, actions, guards and probes. */
export function* expressionsOf(machine: Machine): Generator<Placed<Expression>> {
  for (const { name, value } of machine.lets ?? []) yield { value, place: headerPlace.let(name) };
  for (const { alternative, place } of alternativesOf(machine)) {
    if ('value' in alternative.action) yield { value: alternative.action.value, place };
    for (const guard of alternative.guards) {
      if (guard.kind === 'screen') continue;
      yield { value: guard.left, place };
      yield { value: guard.right, place };
    }
  }
  for (const block of blocksOf(machine)) {
    for (const [index, probe] of block.probes.entries()) {
      const place = probePlace(block.place, index);
      if (probe.kind === 'content') for (const { value } of probe.where) yield { value, place };
      else yield { value: probe.kind === 'setting' ? probe.value : probe.path, place };
    }
  }
}

/** The texts that stand in an expression as they are. */
export function literalsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'literal') return [expression.value];
  return expression.kind === 'call' ? expression.arguments.flatMap(literalsOf) : [];
}
