import { groupsIn, type Instruction, programOf } from './pattern.js';
import { type PatternNode, parsePattern } from './pattern-parser.js';
import { Refused, refuse, type XPathRefusal } from './refusal.js';

export interface Extractor {
  readonly kind: 'extractor';
  /** What the pattern's first group holds, of the whole match where it has none; undefined where nothing matches. */
  readonly extract: (text: string) => string | undefined;
  /** What each of its groups holds, undefined for one that was not passed; nothing where nothing matches. */
  readonly extractAll: (text: string) => readonly (string | undefined)[] | undefined;
  /** How many groups the pattern has. */
  readonly groups: number;
}

/**
 * Compiles a pattern of the documented subset to what takes a part out of a text, the part that JavaScript would take, in one pass: time is length times
 * size, whatever the pattern. A refusal says where and why.
 *
 * @example extractor('Total: ([0-9.]+)') // .extract('Total: 12.50 EUR') === '12.50'
 */
export function extractor(pattern: string): Extractor | XPathRefusal {
  let program: readonly Instruction[];
  let groups: number;
  try {
    const parsed = parsePattern(pattern, 0);
    groups = groupsIn(parsed).length;
    if (repeatsNothing(parsed))
      refuse(
        'The pattern cannot be used: it repeats what may be nothing at all, and which part that takes nobody can tell.',
        0,
        'Write one repeat, such as ([0-9]+).',
      );
    program = programOf(pattern, false, 0, Math.max(1, groups));
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    return { kind: 'refused', message: cause.message, offset: cause.offset, suggestion: cause.suggestion };
  }
  return {
    kind: 'extractor',
    groups,
    extract: (text) => {
      const taken = take(program, text);
      return taken && (taken.groups[0] ?? taken.whole);
    },
    extractAll: (text) => {
      const taken = take(program, text);
      return taken && Array.from({ length: groups }, (_, index) => taken.groups[index]);
    },
  };
}

function take(program: readonly Instruction[], text: string) {
  const characters = [...text];
  const found = find(program, characters);
  if (found === undefined) return undefined;
  const between = (from: number, to: number) => characters.slice(from, to).join('');
  return {
    whole: between(found.from, found.to),
    groups: found.groups.map((group) => (group?.to === undefined ? undefined : between(group.from, group.to))),
  };
}

/** Does it repeat something that may match nothing? There JavaScript has rules of its own. */
function repeatsNothing(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character':
    case 'start':
    case 'end':
      return false;
    case 'group':
      return repeatsNothing(node.of);
    case 'repeat':
      return (node.max > 1 && isMaybeNothing(node.of)) || repeatsNothing(node.of);
    case 'sequence':
      return node.parts.some(repeatsNothing);
    case 'choice':
      return node.branches.some(repeatsNothing);
  }
}

function isMaybeNothing(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character':
      return false;
    case 'start':
    case 'end':
      return true;
    case 'group':
      return isMaybeNothing(node.of);
    case 'repeat':
      return node.min === 0 || isMaybeNothing(node.of);
    case 'sequence':
      return node.parts.every(isMaybeNothing);
    case 'choice':
      return node.branches.some(isMaybeNothing);
  }
}

/** One way through the program, and what it has passed. */
interface Way {
  readonly at: number;
  readonly from: number;
  readonly groups: Groups;
}

/** Where each group began and ended, by its number less one. */
type Groups = readonly ({ readonly from: number; readonly to?: number } | undefined)[];

interface Found {
  readonly from: number;
  readonly to: number;
  readonly groups: Groups;
}

/** All ways side by side (Pike 1985), the one that is to be preferred first; of two that stand at one place only the first can win. */
function find(program: readonly Instruction[], characters: readonly string[]): Found | undefined {
  let found: Found | undefined;
  let ways: readonly Way[] = [];
  for (let place = 0; place <= characters.length; place++) {
    // A match that begins later counts only where none has begun before.
    const from = found === undefined ? [...ways, { at: 0, from: place, groups: [] }] : ways;
    const { reading, match } = follow(from, program, place, characters.length);
    if (match !== undefined) found = { from: match.from, to: place, groups: match.groups };
    const character = characters[place];
    if (character === undefined || (reading.length === 0 && found !== undefined)) return found;
    ways = reading.flatMap((way) => {
      const instruction = program[way.at];
      return instruction?.kind === 'character' && instruction.test(character) ? [{ ...way, at: way.at + 1 }] : [];
    });
  }
  return found;
}

/** The ways that wait for a character, in order, up to the first that has matched: those behind it cannot win any more. */
function follow(
  ways: readonly Way[],
  program: readonly Instruction[],
  place: number,
  length: number,
): { readonly reading: readonly Way[]; readonly match?: Way } {
  const reading: Way[] = [];
  const seen = new Set<number>();
  const pending = ways.toReversed();
  for (let way = pending.pop(); way !== undefined; way = pending.pop()) {
    if (seen.has(way.at)) continue;
    seen.add(way.at);
    const instruction = program[way.at] as Instruction;
    const next = { ...way, at: way.at + 1 };
    switch (instruction.kind) {
      case 'match':
        return { reading, match: way };
      case 'character':
        reading.push(way);
        break;
      case 'jump':
        pending.push({ ...way, at: instruction.to });
        break;
      case 'split': {
        const other = { ...way, at: instruction.to };
        // The one to be tried first goes on top.
        pending.push(...(instruction.lazy ? [next, other] : [other, next]));
        break;
      }
      case 'start':
        if (place === 0) pending.push(next);
        break;
      case 'end':
        if (place === length) pending.push(next);
        break;
      case 'opens':
        pending.push({ ...next, groups: withGroup(way.groups, instruction.group, { from: place }) });
        break;
      case 'closes': {
        const { from = place } = way.groups[instruction.group - 1] ?? {};
        pending.push({ ...next, groups: withGroup(way.groups, instruction.group, { from, to: place }) });
        break;
      }
      case 'forgets':
        pending.push({ ...next, groups: withGroup(way.groups, instruction.group, undefined) });
        break;
    }
  }
  return { reading };
}

function withGroup(groups: Groups, number: number, held: Groups[number]): Groups {
  const all = [...groups];
  all[number - 1] = held;
  return all;
}
