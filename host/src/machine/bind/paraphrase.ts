import type { Bindings } from '../expression.js';
import type { Machine } from '../model.js';
import { keyOfValues } from './article.js';
import { type Cursor, keyOf, type Move, moveTo, startingWith } from './cursor.js';
import { type Ground, groundOf } from './ground.js';
import { isImplied } from './line-things.js';
import { isGiving } from './reach.js';
import { COLON, NONE } from './roles.js';
import type { Signature } from './signature.js';
import type { Token } from './tokens.js';
import { valueMoves } from './value-moves.js';
import { wordMoves } from './word-moves.js';
import type { Language } from './words.js';

type Values = Readonly<Record<string, string>>;

/** A way to read a goal: its values, and how much of it only this reading says: words of bare texts and of explanations, and unusual roles. */
export interface Paraphrase {
  readonly values: Values;
  readonly cost: number;
}

/**
 * The ways to read a goal by what a machine's goal line says, in other words and in another order. Each word of the goal is a value, a word for a
 * concept of the line, the app's name, or one that means nothing of its own; and each concept of the line is said. None: it is not its goal. Pure.
 */
export function readParaphrase(
  signature: Signature,
  machine: Machine,
  goal: string,
  language: Language,
  today: string | undefined,
  given: Bindings,
): readonly Paraphrase[] {
  return new Search(groundOf(signature, machine, goal, language, today), given).all();
}

/** Every way through the goal, each stretch of it once. */
class Search {
  readonly #known = new Map<string, readonly Paraphrase[]>();

  constructor(
    private readonly ground: Ground,
    private readonly given: Bindings,
  ) {}

  all(): readonly Paraphrase[] {
    const places = this.ground.signature.places.reduce(
      (bits, { param }, index) => (this.given[param.name] === undefined ? bits : bits | (1 << index)),
      0,
    );
    const found = this.#from(startingWith(places));
    // Of a goal with too many ways not all were seen, so that none is known to be the only one.
    return this.#known.size > MOST_STEPS ? [] : found;
  }

  #from(cursor: Cursor): readonly Paraphrase[] {
    const key = keyOf(cursor);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size > MOST_STEPS) return [];
    const found = cursor.at >= this.ground.tokens.length ? this.#ending(cursor) : best(this.#going(cursor));
    this.#known.set(key, found);
    return found;
  }

  #going(cursor: Cursor): readonly Paraphrase[] {
    return [...moves(this.ground, cursor)].flatMap(({ cursor: next, cost, value }) =>
      this.#from(next).map((rest) => ({
        cost: rest.cost + cost,
        values: value === undefined ? rest.values : { ...rest.values, [value[0]]: value[1] },
      })),
    );
  }

  #ending(cursor: Cursor): readonly Paraphrase[] {
    if (
      cursor.owed !== '' ||
      cursor.role !== NONE ||
      cursor.awaited !== undefined ||
      cursor.next !== undefined ||
      !(cursor.saidVerb || isWished(this.ground, cursor.units))
    )
      return NONE_FOUND;
    const places = this.ground.signature.places;
    const isMissing = places.some(
      ({ param }, index) => (cursor.places & (1 << index)) === 0 && param.default === undefined,
    );
    if (isMissing) return NONE_FOUND;
    const said = (at: number) => (cursor.units & (1 << at)) !== 0;
    const all = new Set(
      this.ground.signature.units.flatMap(({ concepts }, at) => (said(at) ? concepts.map(({ name }) => name) : [])),
    );
    const unsaid = this.ground.signature.units.filter(
      (unit, at) => !said(at) && !(cursor.saidVerb ? isImplied(this.ground, unit, all) : isGiving(unit)),
    );
    return unsaid.length > 0 ? NONE_FOUND : NOTHING;
  }
}

/** "Font size Small, please": what is to be made or set is named with its value, and a plea takes the place of the verb. */
function isWished({ signature, isPlea, explained }: Ground, units: number): boolean {
  if (!isPlea || explained > 0 || signature.places.length === 0 || units === 0) return false;
  return signature.places.every(({ param }) => param.type !== 'text') && signature.units.filter(isGiving).length === 1;
}

function* moves(ground: Ground, cursor: Cursor): Generator<Move> {
  const token = ground.tokens[cursor.at];
  if (token === undefined) return;
  if (token.kind === 'mark' && cursor.next === undefined) {
    yield* markMoves(cursor, token);
    // "(800) 555-0111"
    if (token.key === '(') yield* valueMoves(ground, cursor, token);
    return;
  }
  yield* valueMoves(ground, cursor, token);
  if (token.kind === 'word' && cursor.next === undefined) yield* wordMoves(ground, cursor, token);
}

function* markMoves(cursor: Cursor, token: Token): Generator<Move> {
  if (/[:：]/.test(token.key))
    yield moveTo({
      ...cursor,
      passed: 'nothing',
      at: cursor.at + 1,
      role: cursor.role === NONE ? COLON : cursor.role,
    });
  else if (/[.,!?;。，！？；、()（）-]/.test(token.key) && cursor.role === NONE)
    yield moveTo({ ...cursor, passed: 'nothing', at: cursor.at + 1, last: undefined });
}

const NOTHING: readonly Paraphrase[] = [{ values: {}, cost: 0 }];

const NONE_FOUND: readonly Paraphrase[] = [];

/** A goal that needs more has too many ways to be read. */
const MOST_STEPS = 20_000;

/** Readings of other values that are as good as each other: two are enough to know that there is a choice. */
function best(all: readonly Paraphrase[]): readonly Paraphrase[] {
  const least = Math.min(...all.map(({ cost }) => cost));
  const byValues = new Map<string, Paraphrase>();
  for (const each of all) {
    if (each.cost !== least) continue;
    const key = keyOfValues(each.values);
    if (!byValues.has(key)) byValues.set(key, each);
  }
  return [...byValues.values()].slice(0, 3);
}
