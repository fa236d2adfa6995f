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

type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'start' | 'end' | 'match' }
  /** Goes on at the next instruction and at `to`. */
  | { readonly kind: 'split'; readonly to: number }
  | { readonly kind: 'jump'; readonly to: number };

/**
 * Compiles a pattern of the documented subset to a program for the machine of Thompson (1968): all ways are followed side by side, so that
 * nothing is ever tried twice.
 *
 * @throws Refused
 */
export function compilePattern(pattern: string, ignoreCase: boolean, offset: number): Pattern {
  const program: (Instruction | undefined)[] = [];
  emit(parsePattern(pattern, offset), program, ignoreCase, offset);
  program.push({ kind: 'match' });
  const done = program as readonly Instruction[];
  return { size: done.length, matches: (text) => run(done, [...text]) };
}

function emit(node: PatternNode, program: (Instruction | undefined)[], ignoreCase: boolean, offset: number): void {
  if (program.length > MAX_SIZE)
    refuse('The pattern is too large once its repeats are written out.', offset, 'Write * or +.');
  switch (node.kind) {
    case 'character':
      program.push({ kind: 'character', test: ignoreCase ? inAnyCase(node.test) : node.test });
      return;
    case 'start':
    case 'end':
      program.push({ kind: node.kind });
      return;
    case 'sequence':
      for (const part of node.parts) emit(part, program, ignoreCase, offset);
      return;
    case 'choice':
      emitChoice(node.branches, program, ignoreCase, offset);
      return;
    case 'repeat':
      emitRepeat(node, program, ignoreCase, offset);
      return;
  }
}

function emitChoice(
  branches: readonly PatternNode[],
  program: (Instruction | undefined)[],
  ignoreCase: boolean,
  offset: number,
): void {
  const ends: number[] = [];
  for (const [place, branch] of branches.entries()) {
    const isLast = place === branches.length - 1;
    const split = isLast ? undefined : reserve(program);
    emit(branch, program, ignoreCase, offset);
    if (!isLast) ends.push(reserve(program));
    if (split !== undefined) program[split] = { kind: 'split', to: program.length };
  }
  for (const end of ends) program[end] = { kind: 'jump', to: program.length };
}

function emitRepeat(
  { of, min, max }: Extract<PatternNode, { kind: 'repeat' }>,
  program: (Instruction | undefined)[],
  ignoreCase: boolean,
  offset: number,
): void {
  for (let count = 0; count < min; count++) emit(of, program, ignoreCase, offset);
  if (max === Number.POSITIVE_INFINITY) {
    const split = reserve(program);
    emit(of, program, ignoreCase, offset);
    program.push({ kind: 'jump', to: split });
    program[split] = { kind: 'split', to: program.length };
    return;
  }
  const splits: number[] = [];
  for (let count = min; count < max; count++) {
    splits.push(reserve(program));
    emit(of, program, ignoreCase, offset);
  }
  for (const split of splits) program[split] = { kind: 'split', to: program.length };
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
