import { irreversibleWord } from '../../actions/index.js';
import { parseSelector } from '../../screen/index.js';
import { paramsOf } from '../expression.js';
import { saysHidden } from '../hidden.js';
import type { Machine } from '../model.js';
import { GRANTS } from '../next.js';
import { covers } from './covers.js';
import { alternativesOf, type Block, blocksOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Acts that cannot be taken back and are not marked; dialogs that would be taken for another; permissions that nobody asked for; passwords in the text. */
export function* checkRisks(machine: Machine): Generator<Problem> {
  yield* checkIrreversible(machine);
  yield* checkInterrupts(machine);
  yield* checkPermissions(machine);
  yield* checkHidden(machine);
}

function* checkIrreversible(machine: Machine): Generator<Problem> {
  const isProven = machine.finals.some(({ probes }) => probes.length > 0);
  for (const { alternative, place, block } of alternativesOf(machine)) {
    const { action, irreversible } = alternative;
    if (irreversible) {
      if (block.kind === 'state' && !isProven) {
        yield warning(
          place,
          'An act that cannot be taken back, and no probe: if its effect does not show, the run must stop. Write a probe in the final.',
        );
      }
      continue;
    }
    if (action.kind !== 'tap' && action.kind !== 'hold') continue;
    for (const { literal, isLabel } of namesIn(action.target)) {
      const word = irreversibleWord(literal);
      if (word === undefined) continue;
      const sentence = `'${literal}' says '${word}', which cannot be taken back. Mark the step irreversible`;
      // A label is what a person would read; an id may only be an old name.
      yield isLabel ? error(place, `${sentence}.`) : warning(place, `${sentence} if that is what it does.`);
    }
  }
}

/** The literals of a selector that are labels or ids: not classes, packages and claims. */
function* namesIn(selector: string): Generator<{ literal: string; isLabel: boolean }> {
  const parsed = parseSelector(selector);
  if (parsed.kind !== 'selector') return;
  for (const literal of parsed.xpath.literals) {
    const isId = /^[\w.]+:id\/\w+$/.test(literal);
    const isOther = /^(?:true|false|[\w]+(?:\.[\w$]+)+)$/.test(literal);
    if (isId || !isOther) yield { literal, isLabel: !isId };
  }
}

function* checkInterrupts(machine: Machine): Generator<Problem> {
  for (const [index, interrupt] of machine.interrupts.entries()) {
    const block = blocksOf(machine).find(({ kind, id }) => kind === 'on' && id === interrupt.id);
    if (block === undefined || interrupt.checks.length === 0) continue;
    if (interrupt.steps.length === 0)
      yield error(block.place, `Nothing answers the interrupt '${interrupt.id}'. Write a do.`);
    for (const other of machine.interrupts.slice(0, index)) {
      const isAmbiguous = covers(interrupt.checks, other.checks) || covers(other.checks, interrupt.checks);
      if (isAmbiguous && other.checks.length > 0) {
        yield error(
          block.place,
          `'${interrupt.id}' cannot be told from '${other.id}': the checks of one are among those of the other. Verify what only one of them shows.`,
        );
      }
    }
    for (const state of [...machine.states, ...machine.finals]) {
      if (covers(state.checks, interrupt.checks)) {
        yield error(
          block.place,
          `'${interrupt.id}' would be seen on every screen of '${state.id}'. Verify what only the interrupt shows.`,
        );
      }
    }
  }
}

function* checkPermissions(machine: Machine): Generator<Problem> {
  if (machine.permissions.length > 0) return;
  for (const { alternative, place } of alternativesOf(machine)) {
    if ('target' in alternative.action && GRANTS.test(alternative.action.target)) {
      yield error(
        place,
        'This grants a permission, and the header names none. Write: permissions android.permission...., or deny it.',
      );
    }
  }
}

function* checkHidden(machine: Machine): Generator<Problem> {
  for (const { alternative, place } of alternativesOf(machine)) {
    const { action } = alternative;
    if (action.kind !== 'type' || !saysHidden(action.target) || paramsOf(action.value).length > 0) continue;
    yield error(
      place,
      'What is typed into a password field must not stand in the machine. Declare a parameter and type that.',
    );
  }
}

export type { Block };
