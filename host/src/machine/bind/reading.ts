import type { Bindings } from '../expression.js';
import { valueOfParam } from '../expression.js';
import type { Param } from '../model.js';
import { holdsSecondWish } from './second-wish.js';
import { readSpoken } from './spoken/index.js';
import { type Element, fillerAt, isColon, type Template } from './template.js';
import { isOfPhone, isOfText, pointsAt } from './texts.js';
import { foldCase, type Token, tokensOf } from './tokens.js';
import { acceptValue } from './types.js';
import { languages } from './words.js';

type Values = readonly (readonly [name: string, value: string])[];

/** The best that a template can make of a goal. */
export interface Reading {
  /** Words of the goal that nothing takes, and words and slots of the template that the goal lacks. 0: every word is accounted for. */
  readonly cost: number;
  /** Words of the template that the goal says. */
  readonly matched: number;
  readonly leftover: readonly Token[];
  readonly missing: readonly Element[];
  /** Ways to read the values that are as good as each other; two are enough to know that there is a choice. */
  readonly ways: readonly Values[];
}

/**
 * Reads a goal by a template: the alignment that leaves the least unaccounted for, and of such that which says the most of the template's words.
 * Values that are given besides do not make a choice: what the goal says of them is not asked.
 */
export function readGoal(template: Template, goal: string, given: Bindings, today: string | undefined): Reading {
  return new Reader(template, goal, given, today).best(0, 0);
}

class Reader {
  readonly #elements: readonly Element[];
  readonly #tokens: readonly Token[];
  readonly #keys: readonly string[];
  /** Words that may stand in the bare text of a value, as far as a word alone can tell. */
  readonly #plain: ReadonlySet<Token>;
  readonly #known = new Map<number, Reading>();

  constructor(
    private readonly template: Template,
    private readonly goal: string,
    private readonly given: Bindings,
    private readonly today: string | undefined,
  ) {
    this.#elements = template.elements;
    this.#tokens = tokensOf(goal, template.language === 'zh');
    const barred = [languages[template.language], languages.en].flatMap(({ joiners, orders }) => [
      ...joiners,
      ...orders,
    ]);
    this.#plain = new Set(this.#tokens.filter(({ kind, key }) => kind === 'word' && !barred.includes(key)));
    this.#keys = this.#tokens.map((token) => (token.kind === 'word' ? token.key : ''));
  }

  /** The best reading of the tokens from `at` by the elements from `index`. */
  best(index: number, at: number): Reading {
    const key = index * (this.#tokens.length + 1) + at;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let best: Reading | undefined;
    for (const option of this.#options(index, at)) best = this.#better(best, option);
    const found = best ?? NOTHING_LEFT;
    this.#known.set(key, found);
    return found;
  }

  /** What takes comes before what leaves out: of equals the first one speaks. */
  *#options(index: number, at: number): Generator<Reading> {
    const token = this.#tokens[at];
    const element = this.#elements[index];
    if (element !== undefined) {
      if (token !== undefined) yield* this.#takings(element, index, at, token);
      const isOptional = element.kind === 'mark' || (element.kind === 'word' && element.filler);
      const rest = this.best(index + 1, at);
      yield isOptional ? rest : lacking(element, rest);
    }
    if (token === undefined) return;
    // The first word of a text behind its colon is the text's, whatever word it is.
    const isText = element?.kind === 'slot' && this.#isFree(element, at);
    const filler = isText ? 0 : fillerAt(this.#keys, at, this.template.language);
    if (filler > 0) yield this.best(index, at + filler);
    const rest = this.best(index, at + 1);
    yield token.kind === 'mark' && !this.#isBehindFree(index, at) ? rest : leaving(token, rest);
  }

  #takings(element: Element, index: number, at: number, token: Token): Iterable<Reading> {
    switch (element.kind) {
      case 'word':
        return this.#words(index, at, token);
      case 'mark':
        return this.#mark(element, index, at, token);
      case 'slot':
        return this.#slot(element, index, at);
      case 'glued':
        return this.#glued(element, index, at, token);
      default:
        return element satisfies never;
    }
  }

  *#mark(element: Extract<Element, { kind: 'mark' }>, index: number, at: number, token: Token): Generator<Reading> {
    if (token.kind !== 'mark' || token.key !== element.key) return;
    const rest = this.best(index + 1, at + 1);
    yield { ...rest, matched: rest.matched + 1 };
  }

  /** One word of the template, or as many as a quoted text of the goal has. */
  *#words(index: number, at: number, token: Token): Generator<Reading> {
    if (token.kind === 'mark') return;
    const keys =
      token.kind === 'word'
        ? [token.key]
        : tokensOf(token.value, this.template.language === 'zh').map(({ key }) => key);
    const said = keys.every((key, offset) => {
      const element = this.#elements[index + offset];
      return (element?.kind === 'word' || element?.kind === 'mark') && element.key === key;
    });
    if (!said || keys.length === 0) return;
    const rest = this.best(index + keys.length, at + 1);
    yield { ...rest, matched: rest.matched + keys.length };
  }

  *#slot(slot: Extract<Element, { kind: 'slot' }>, index: number, at: number): Generator<Reading> {
    const isLast = index === this.#elements.length - 1;
    const isFree = this.#isFree(slot, at);
    // Free text that ends the template ends with the goal, its punctuation included.
    const farthest = isFree ? this.#tokens.length : this.#farthest(slot, at);
    for (let end = isFree && isLast ? farthest : at + 1; end <= farthest; end++) {
      const value = this.#slotValue(slot, at, end);
      if (value !== undefined) yield taking([[slot.param.name, value]], this.best(index + 1, end));
    }
  }

  *#glued(element: Extract<Element, { kind: 'glued' }>, index: number, at: number, token: Token): Generator<Reading> {
    const greedy = element.greedy.exec(token.value)?.slice(1);
    const lazy = element.lazy.exec(token.value)?.slice(1);
    if (token.kind === 'mark' || greedy === undefined || greedy.join('\n') !== lazy?.join('\n')) return;
    const values: (readonly [string, string])[] = [];
    for (const [offset, param] of element.params.entries()) {
      const accepted = acceptValue(param, greedy[offset] ?? '');
      if (accepted.kind === 'refused') return;
      values.push([param.name, accepted.value]);
    }
    yield taking(values, this.best(index + 1, at + 1));
  }

  /** Behind this token no value of the slot ends: a look ahead that keeps long goals quick. */
  #farthest({ param, one }: Extract<Element, { kind: 'slot' }>, at: number): number {
    const all = this.#tokens.length;
    if (valueOfParam(param.name, this.given) !== undefined) return all;
    if (param.type === 'text' && this.#isState(at)) return at + 1;
    if (param.type === 'list') {
      const stop = this.#tokens.findIndex((token, index) => index > at && !this.#isItems(token));
      return stop === -1 ? all : stop;
    }
    if (param.type !== 'text') return Math.min(all, at + MOST_TOKENS[param.type]);
    const stop = this.#tokens.findIndex((token, index) => index > at && !this.#isPlain([token]));
    return one ? at + 1 : stop === -1 ? all : stop;
  }

  /** The value of a slot that takes the tokens from `at` to `end`, or undefined when it must not. */
  #slotValue(slot: Extract<Element, { kind: 'slot' }>, at: number, end: number): string | undefined {
    const { param, one } = slot;
    if (param.type === 'secret') return undefined;
    const tokens = this.#tokens.slice(at, end);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    if (tokens.length === 1 && first.kind === 'quoted') return this.#accepted(param, first.value);
    const text = this.goal.slice(first.start, last.end);
    const given = valueOfParam(param.name, this.given);
    if (given !== undefined && foldCase(given) === foldCase(text)) return given;
    if (!this.#isFree(slot, at)) {
      if (param.type === 'list') {
        if (last.kind === 'mark' || !tokens.every((token) => this.#isItems(token)) || isOfPhone(tokens))
          return undefined;
      } else if (tokens.some(({ kind }) => kind === 'quoted')) return undefined;
      if ((one || param.type === 'file') && tokens.length > 1) return undefined;
      if (
        param.type === 'text' &&
        !this.#isState(at) &&
        (!this.#isPlain(tokens) || pointsAt(first) || isOfPhone(tokens))
      )
        return undefined;
    } else if (holdsSecondWish(tokens, this.template.language)) {
      return undefined;
    }
    return this.#accepted(param, text);
  }

  #accepted(param: Param, text: string): string | undefined {
    return readSpoken(param, text, { language: this.template.language, today: this.today });
  }

  /** "Turn Bluetooth on": where the goal ends with the word, it places nothing. */
  #isState(at: number): boolean {
    const rest = this.#tokens.slice(at);
    return STATES.has(rest[0]?.key ?? '') && rest.slice(1).every(({ kind }) => kind === 'mark');
  }

  /** A word of an item, or what stands between two. */
  #isItems(token: Token): boolean {
    if (token.kind === 'quoted' || this.#isPlain([token])) return true;
    return SEPARATORS.has(token.key);
  }

  /** A sign that stands at the end of a free text is the text's own, unless the template has it. */
  #isBehindFree(index: number, at: number): boolean {
    const [last, before] = [this.#elements[index - 1], this.#elements[index - 2]];
    const [sign, said] = [this.#tokens[at], this.#tokens[at - 1]];
    if (
      last?.kind === 'slot' &&
      last.param.type === 'text' &&
      sign &&
      said?.kind === 'word' &&
      isOfText(sign, said, this.#tokens[at + 1])
    )
      return true;
    const slot = last?.kind === 'mark' ? before : last;
    return slot?.kind === 'slot' && slot.free && this.#tokens[at - 1]?.end === this.#tokens[at]?.start;
  }

  /** Is the slot free, and did the goal write the colon that frees it? */
  #isFree({ free }: Extract<Element, { kind: 'slot' }>, at: number): boolean {
    const before = this.#tokens[at - 1];
    return free && before !== undefined && isColon(before);
  }

  /** Bare text that holds neither punctuation nor a word that joins, negates, places or commands. */
  #isPlain(tokens: readonly Token[]): boolean {
    if (!tokens.every((token) => this.#plain.has(token))) return false;
    if (this.template.language !== 'zh') return true;
    const whole = tokens.map(({ key }) => key).join('');
    return ![...languages.zh.joiners, ...languages.zh.orders].some((phrase) => whole.includes(phrase));
  }

  #better(best: Reading | undefined, option: Reading): Reading {
    if (best === undefined || option.cost < best.cost) return option;
    if (option.cost > best.cost || option.matched < best.matched) return best;
    if (option.matched > best.matched) return option;
    return { ...best, ways: this.#distinct([...best.ways, ...option.ways]) };
  }

  #distinct(ways: readonly Values[]): readonly Values[] {
    const byValues = new Map<string, Values>();
    for (const way of ways) {
      const asked = way.filter(([name]) => valueOfParam(name, this.given) === undefined);
      const key = JSON.stringify(asked);
      if (!byValues.has(key)) byValues.set(key, way);
    }
    return [...byValues.values()].slice(0, 2);
  }
}

/** Groups and brackets of a phone number, words of a choice, a day, a time; no real one has as many. */
const MOST_TOKENS: Readonly<Record<Exclude<Param['type'], 'text' | 'list'>, number>> = {
  phone: 12,
  enum: 12,
  duration: 12,
  date: 8,
  time: 12,
  number: 6,
  email: 1,
  file: 1,
  secret: 1,
};

const STATES = new Set(['on', 'off', 'an', 'aus', 'ein']);
const SEPARATORS = new Set([',', '，', '、', ';', '；', 'and', 'und', 'sowie', '和']);

const NOTHING_LEFT: Reading = { cost: 0, matched: 0, leftover: [], missing: [], ways: [[]] };

function leaving(token: Token, rest: Reading): Reading {
  return { ...rest, cost: rest.cost + 1, leftover: [token, ...rest.leftover] };
}

function lacking(element: Element, rest: Reading): Reading {
  return { ...rest, cost: rest.cost + 1, missing: [element, ...rest.missing] };
}

function taking(values: Values, rest: Reading): Reading {
  return { ...rest, ways: rest.ways.map((way) => [...values, ...way]) };
}
