import type { CharacterTest } from './pattern-class.js';
import { type PatternNode, parsePattern } from './pattern-parser.js';
import { refuse } from './refusal.js';

/** A pattern that is matched in one pass over the text, whatever the pattern: time is length times size. */
export interface Pattern {
  /** Instructions of its program. */
  readonly size: number;
  /** Does some part of the text match? */
  readonly matches: (text: string) => boolean;
}

/** Instructions; keeps nested repeats such as ((a{99}){99}) from growing without bound. */
const MAX_SIZE = 2000;

export type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'start' | 'end' | 'match' }
  /** Where a group that is taken begins and ends, by its number; a repeat forgets what it held the time before. */
  | { readonly kind: 'opens' | 'closes' | 'forgets'; readonly group: number }
  /** Goes on at the next instruction and at `to`; rather at `to` where it is lazy. */
  | { readonly kind: 'split'; readonly to: number; readonly lazy: boolean }
  | { readonly kind: 'jump'; readonly to: number };

/**
 * Compiles a pattern of the documented subset to a program for the machine of Thompson (1968): all ways are followed side by side, so that
 * nothing is ever tried twice.
 *
 * @throws Refused
 */
export function compilePattern(pattern: string, ignoreCase: boolean, offset: number): Pattern {
  const program = programOf(pattern, ignoreCase, offset);
  return { size: program.length, matches: (text) => run(program, [...text]) };
}

/** @throws Refused */
export function programOf(pattern: string, ignoreCase: boolean, offset: number, taken = 1): readonly Instruction[] {
  const program: (Instruction | undefined)[] = [];
  emit(parsePattern(pattern, offset), program, { ignoreCase, offset, taken });
  program.push({ kind: 'match' });
  return program as readonly Instruction[];
}

/** `taken`: how many groups are, from the first. */
interface Emitting {
  readonly ignoreCase: boolean;
  readonly offset: number;
  readonly taken: number;
}

function emit(node: PatternNode, program: (Instruction | undefined)[], how: Emitting): void {
  if (program.length > MAX_SIZE)
    refuse('The pattern is too large once its repeats are written out.', how.offset, 'Write * or +.');
  switch (node.kind) {
    case 'character':
      program.push({ kind: 'character', test: how.ignoreCase ? inAnyCase(node.test) : node.test });
      return;
    case 'start':
    case 'end':
      program.push({ kind: node.kind });
      return;
    case 'sequence':
      for (const part of node.parts) emit(part, program, how);
      return;
    case 'group':
      if (node.number <= how.taken) program.push({ kind: 'opens', group: node.number });
      emit(node.of, program, how);
      if (node.number <= how.taken) program.push({ kind: 'closes', group: node.number });
      return;
    case 'choice':
      emitChoice(node.branches, program, how);
      return;
    case 'repeat':
      emitRepeat(node, program, how);
      return;
  }
}

function emitChoice(branches: readonly PatternNode[], program: (Instruction | undefined)[], how: Emitting): void {
  const ends: number[] = [];
  for (const [place, branch] of branches.entries()) {
    const isLast = place === branches.length - 1;
    const split = isLast ? undefined : reserve(program);
    emit(branch, program, how);
    if (!isLast) ends.push(reserve(program));
    if (split !== undefined) program[split] = { kind: 'split', to: program.length, lazy: false };
  }
  for (const end of ends) program[end] = { kind: 'jump', to: program.length };
}

function emitRepeat(
  { of, min, max, lazy }: Extract<PatternNode, { kind: 'repeat' }>,
  program: (Instruction | undefined)[],
  how: Emitting,
): void {
  const emitOnce = (): void => {
    for (const group of groupsIn(of)) if (group <= how.taken) program.push({ kind: 'forgets', group });
    emit(of, program, how);
  };
  for (let count = 0; count < min; count++) emitOnce();
  if (max === Number.POSITIVE_INFINITY) {
    const split = reserve(program);
    emitOnce();
    program.push({ kind: 'jump', to: split });
    program[split] = { kind: 'split', to: program.length, lazy };
    return;
  }
  const splits: number[] = [];
  for (let count = min; count < max; count++) {
    splits.push(reserve(program));
    emitOnce();
  }
  for (const split of splits) program[split] = { kind: 'split', to: program.length, lazy };
}

/** The numbers of the groups within a part of a pattern. */
export function groupsIn(node: PatternNode): readonly number[] {
  switch (node.kind) {
    case 'character':
    case 'start':
    case 'end':
      return [];
    case 'group':
      return [node.number, ...groupsIn(node.of)];
    case 'repeat':
      return groupsIn(node.of);
    case 'sequence':
      return node.parts.flatMap(groupsIn);
    case 'choice':
      return node.branches.flatMap(groupsIn);
  }
}

function reserve(program: (Instruction | undefined)[]): number {
  return program.push(undefined) - 1;
}

function inAnyCase(test: CharacterTest): CharacterTest {
  return (one) => test(one) || test(one.toLowerCase()) || test(one.toUpperCase());
}

function run(program: readonly Instruction[], characters: readonly string[]): boolean {
  let alive: number[] = [];
  const seenAt = new Int32Array(program.length).fill(-1);
  for (let place = 0; place <= characters.length; place++) {
    // A match may begin anywhere.
    const here = follow([...alive, 0], program, place, characters.length, seenAt);
    if (here === 'match') return true;
    const character = characters[place];
    if (character === undefined) return false;
    alive = [];
    for (const at of here) {
      const instruction = program[at];
      if (instruction?.kind === 'character' && instruction.test(character)) alive.push(at + 1);
    }
  }
  return false;
}

/** The character instructions that can be reached without reading a character. */
function follow(
  from: number[],
  program: readonly Instruction[],
  place: number,
  length: number,
  seenAt: Int32Array,
): number[] | 'match' {
  const reached: number[] = [];
  const pending = from;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seenAt[at] === place) continue;
    seenAt[at] = place;
    const instruction = program[at] as Instruction;
    switch (instruction.kind) {
      case 'match':
        return 'match';
      case 'character':
        reached.push(at);
        break;
      case 'opens':
      case 'closes':
      case 'forgets':
        pending.push(at + 1);
        break;
      case 'jump':
        pending.push(instruction.to);
        break;
      case 'split':
        pending.push(at + 1, instruction.to);
        break;
      case 'start':
        if (place === 0) pending.push(at + 1);
        break;
      case 'end':
        if (place === length) pending.push(at + 1);
        break;
    }
  }
  return reached;
}
