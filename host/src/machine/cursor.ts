import { type Action, HIDDEN, sentenceOf } from '../actions/index.js';
import { UsageError } from '../base/index.js';
import { type Bindings, tryEvaluate } from './expression.js';
import { saysHidden } from './hidden.js';
import { printExpression } from './language/write.js';
import type { Alternative, Expression, Interrupt, Machine, SelectorText, State, Step, TextRead } from './model.js';

/**
 * Where a run stands: about to take a step of a state (or of an interrupt), or in a final. It tells screens apart that look alike.
 */
export interface Cursor {
  /** A state's, interrupt's or final's id. */
  readonly state: string;
  /** Index of the step that comes next; the number of steps when all are done. */
  readonly step: number;
  /** Which round of a repeat this is, from 0; 0 outside of one. */
  readonly iteration: number;
  /** The same of a repeat within that one; absent outside of one, and in its first round. */
  readonly turn?: number;
}

/** Where every run begins: at the first step of the first state. */
export function entryCursor(machine: Machine): Cursor {
  const [entry] = machine.states;
  if (entry === undefined)
    throw new UsageError('empty-machine', `${machine.name} has no state: there is nothing to run.`);
  return cursorAt(entry.id);
}

/** At the first step of a state. */
export function cursorAt(state: string): Cursor {
  return { state, step: 0, iteration: 0 };
}

/** What has steps and is called `id`: a state or an interrupt. */
export function blockOf(machine: Machine, id: string): State | Interrupt | undefined {
  return machine.states.find((state) => state.id === id) ?? machine.interrupts.find((interrupt) => interrupt.id === id);
}

/**
 * The name by which evidence, statistics and barred acts know a transition: `form.3.0 -> saved`. Without a target, one that stays on its screen,
 * or that has not arrived.
 */
export function transitionName(
  cursor: Pick<Cursor, 'state' | 'step'>,
  alternative: number,
  target: string | undefined,
): string {
  return `${cursor.state}.${cursor.step}.${alternative}${target === undefined ? '' : ` -> ${target}`}`;
}

/**
 * The name by which a run knows one act: that of its transition, with its round. What cannot be undone is barred by it, so that the next item's act
 * is another one.
 */
export function actName(cursor: Cursor, alternative: number): string {
  const rounds = [cursor.iteration, cursor.turn ?? 0];
  const name = transitionName(cursor, alternative, undefined);
  return rounds.every((round) => round === 0) ? name : `${name} in round ${rounds.map((round) => round + 1).join('.')}`;
}

/** The way of a step that was there first; undefined for a step without any, which `checkMachine` refuses. */
export function entryOf(step: Step): Alternative | undefined {
  return step.alternatives[0];
}

/** What a step would do, for people and policies: "Type 'Ada' into //*[@hint='First name']". */
export function stepSentence(step: Step, bindings: Bindings): string {
  if (step.read !== undefined) return readSentence(step.read);
  const entry = entryOf(step);
  return entry === undefined ? 'Do nothing' : plannedSentence(entry.action, bindings);
}

/** What a step reads, for people: "Read $code off //*[@resource-id='com.app:id/message']". */
export function readSentence({ names, selector }: TextRead): string {
  return `Read ${names.map((name) => `$${name}`).join(', ')} off ${selector}`;
}

/** An action of a machine in a sentence, before its node is known. */
export function plannedSentence(action: Action<SelectorText, Expression>, bindings: Bindings): string {
  if (action.kind === 'key') return sentenceOf(action, '');
  if (action.kind !== 'type' && action.kind !== 'set') return sentenceOf(action, action.target);
  if (action.kind === 'type' && saysHidden(action.target))
    return sentenceOf({ ...action, value: HIDDEN }, action.target);
  const evaluated = tryEvaluate(action.value, bindings);
  const value = evaluated.kind === 'value' ? evaluated.value : printExpression(action.value);
  return sentenceOf({ ...action, value }, action.target);
}
