import { type CharacterTest, escapedCharacter, readClass } from './pattern-class.js';
import { refuse } from './refusal.js';

/** A pattern's shape. An empty sequence matches nothing at all, everywhere. */
export type PatternNode =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  /** The first ( of the pattern is number 1. */
  | { readonly kind: 'group'; readonly of: PatternNode; readonly number: number }
  | {
      readonly kind: 'repeat';
      readonly of: PatternNode;
      readonly min: number;
      readonly max: number;
      /** Takes as little as it can: decides what a group holds, never whether something matches. */
      readonly lazy: boolean;
    };

/** A repeat is written out so many times in the program; more would only be a slower way to write `*`. */
const MAX_REPEAT = 100;
const MAX_NESTING = 32;

/**
 * Reads the documented part of XPath's regular expressions: literals, `.`, `^`, `$`, classes, groups, `|`, `? * + {n} {n,} {n,m}`.
 *
 * @param offset of the pattern's first character in the expression, for the refusal
 * @throws Refused
 */
export function parsePattern(pattern: string, offset: number): PatternNode {
  return new PatternParser([...pattern], offset).parse();
}

class PatternParser {
  #place = 0;
  #nesting = 0;
  #groups = 0;

  constructor(
    readonly characters: readonly string[],
    readonly offset: number,
  ) {}

  parse(): PatternNode {
    const node = this.#choice();
    if (this.#place < this.characters.length) this.#refuse("')' closes nothing", 'Write \\) for the sign itself.');
    return node;
  }

  #choice(): PatternNode {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? (branches[0] as PatternNode) : { kind: 'choice', branches };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    for (let next = this.#peek(); next !== undefined && next !== '|' && next !== ')'; next = this.#peek()) {
      parts.push(this.#repeated(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #atom(): PatternNode {
    const character = this.characters[this.#place++] as string;
    switch (character) {
      case '(':
        return this.#group();
      case '[': {
        const { test, next } = readClass(this.characters, this.#place, (what) => this.#refuse(what));
        this.#place = next;
        return { kind: 'character', test };
      }
      case '.':
        return { kind: 'character', test: (one) => one !== '\n' && one !== '\r' };
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '\\': {
        const { test, next } = escapedCharacter(this.characters, this.#place, (what) => this.#refuse(what));
        this.#place = next;
        return { kind: 'character', test };
      }
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return this.#refuse(`'${character}' stands for nothing here`, `Write \\${character} for the sign itself.`);
      default:
        return { kind: 'character', test: (one) => one === character };
    }
  }

  #group(): PatternNode {
    if (++this.#nesting > MAX_NESTING) this.#refuse(`groups are nested deeper than ${MAX_NESTING}`);
    const isCapturing = !this.#take('?');
    if (!isCapturing && !this.#take(':'))
      this.#refuse('a group that begins with (? looks around or is named', 'Write (?: or (.');
    if (isCapturing) this.#groups += 1;
    const number = this.#groups;
    const inner = this.#choice();
    if (!this.#take(')')) this.#refuse('a group is not closed', 'Add ).');
    this.#nesting--;
    return isCapturing ? { kind: 'group', of: inner, number } : inner;
  }

  #repeated(of: PatternNode): PatternNode {
    const bounds = this.#quantifier();
    if (bounds === undefined) return of;
    const lazy = this.#take('?');
    if (of.kind === 'start' || of.kind === 'end') this.#refuse('^ and $ cannot be repeated');
    if (this.#quantifier() !== undefined) this.#refuse('two repeats follow each other', 'Put the inner one in ( ).');
    return { kind: 'repeat', of, ...bounds, lazy };
  }

  #quantifier(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#take('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#take('?')) return { min: 0, max: 1 };
    if (!this.#take('{')) return undefined;
    const end = this.characters.indexOf('}', this.#place);
    const written = /^(\d{1,4})(?:(,)(\d{1,4})?)?$/.exec(this.characters.slice(this.#place, end).join(''));
    if (end < 0 || written === null) this.#refuse("'{' begins no {n}, {n,} or {n,m}", 'Write \\{ for the sign itself.');
    this.#place = end + 1;
    const min = Number(written[1]);
    const max =
      written[2] === undefined ? min : written[3] === undefined ? Number.POSITIVE_INFINITY : Number(written[3]);
    if (max < min) this.#refuse(`{${min},${max}} asks for more than it allows`);
    if (min > MAX_REPEAT || (Number.isFinite(max) && max > MAX_REPEAT))
      this.#refuse(`a repeat is counted beyond ${MAX_REPEAT}`, 'Write * or +.');
    return { min, max };
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#place++;
    return true;
  }

  #peek(): string | undefined {
    return this.characters[this.#place];
  }

  #refuse(what: string, suggestion = ''): never {
    return refuse(
      `The pattern cannot be used: ${what}.`,
      this.offset + this.characters.slice(0, this.#place).join('').length,
      suggestion,
    );
  }
}
