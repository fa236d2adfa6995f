import type { Bindings } from '../expression.js';
import { valueOfParam } from '../expression.js';
import type { Param } from '../model.js';
import { isCutNumber } from './cut-number.js';
import { gluedIn } from './glued.js';
import { pointsOfInitials } from './initials.js';
import { looksBack } from './looks-back.js';
import { isNoName, tellsMore, tellsMoreThanItems } from './more-than-name.js';
import { isOfName } from './of-name.js';
import { isAddress, isFileName, isOwned } from './one-name.js';
import { isFirm, isOneThing, isTitleVerb } from './one-thing.js';
import { isOwnSign, mayGoOn } from './own-sign.js';
import { unpossessed } from './possessive.js';
import {
  betterOf,
  isQuotedAt,
  isStateAt,
  lacking,
  leaving,
  MOST_TOKENS,
  NOTHING_LEFT,
  type Reading,
  SEPARATORS,
  taking,
} from './reading-parts.js';
import { holdsSecondWish } from './second-wish.js';
import { type Hearing, readSpoken } from './spoken/index.js';
import { isStray } from './stray.js';
import { type Element, fillerAt, inItsLanguage, isColon, type Template } from './template.js';
import { endOfItem, isPerson } from './title.js';
import { foldCase, type Token, tokensOf } from './tokens.js';
import { endsItem, isDeed, isTitleWord, isWithinText, mayBeOfName, type TextAt } from './whole-name.js';
import { languages } from './words.js';

/**
 * Reads a goal by a template: the alignment that leaves the least unaccounted for, and of such that which says the most of the template's words.
 * Values that are given besides do not make a choice: what the goal says of them is not asked.
 */
export function readGoal(template: Template, goal: string, given: Bindings, today: string | undefined): Reading {
  return new Reader(inItsLanguage(template, goal), goal, given, today).best(0, 0);
}

type Slot = Extract<Element, { kind: 'slot' }>;

class Reader {
  readonly #elements: readonly Element[];
  readonly #tokens: readonly Token[];
  readonly #keys: readonly string[];
  /** Words that may stand in the bare text of a value, as far as a word alone can tell. */
  readonly #plain: Set<Token>;
  readonly #known = new Map<number, Reading>();
  readonly #hearing: Hearing;

  constructor(
    private readonly template: Template,
    private readonly goal: string,
    private readonly given: Bindings,
    today: string | undefined,
  ) {
    this.#elements = template.elements;
    this.#hearing = { language: template.language, today, past: looksBack(template.text) };
    this.#tokens = tokensOf(goal, template.language === 'zh');
    const barred = [languages[template.language], languages.en].flatMap(({ joiners, orders }) => [
      ...joiners,
      ...orders,
    ]);
    this.#plain = new Set(
      this.#tokens.filter(
        (token) => token.kind === 'word' && !barred.includes(token.key) && !isStray(token, template.language),
      ),
    );
    for (const point of pointsOfInitials(this.#tokens)) this.#plain.add(point);
    this.#keys = this.#tokens.map((token) => (token.kind === 'word' ? token.key : ''));
  }

  /** The best reading of the tokens from `at` by the elements from `index`. */
  best(index: number, at: number): Reading {
    const key = index * (this.#tokens.length + 1) + at;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let best: Reading | undefined;
    for (const option of this.#options(index, at)) best = betterOf(best, option, this.given);
    const found = best ?? NOTHING_LEFT;
    this.#known.set(key, found);
    return found;
  }

  *#options(index: number, at: number): Generator<Reading> {
    const token = this.#tokens[at];
    const element = this.#elements[index];
    if (element !== undefined) {
      if (token !== undefined) yield* this.#takings(element, index, at, token);
      const isOptional = element.kind === 'mark' ? !element.parts : element.kind === 'word' && element.filler;
      const rest = this.best(index + 1, at);
      yield isOptional ? rest : lacking(element, rest);
    }
    if (token === undefined) return;
    // The first word of a text behind its colon is the text's, whatever word it is.
    const isText = element?.kind === 'slot' && this.#isFree(element, at);
    const filler =
      isText || isOfName(this.#tokens, at, this.template) ? 0 : fillerAt(this.#keys, at, this.template.language);
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

  *#slot(slot: Slot, index: number, at: number): Generator<Reading> {
    const isLast = index === this.#elements.length - 1;
    const isFree = this.#isFree(slot, at);
    // Free text that ends the template ends with the goal, its punctuation included.
    const farthest = isFree ? this.#tokens.length : this.#farthest(slot, at);
    for (let end = isFree && isLast ? farthest : at + 1; end <= farthest; end++) {
      const value = this.#slotValue(slot, index, at, end);
      if (value !== undefined) yield taking([[slot.param.name, value]], this.best(index + 1, end));
    }
  }

  *#glued(element: Extract<Element, { kind: 'glued' }>, index: number, at: number, token: Token): Generator<Reading> {
    const values = gluedIn(element, token);
    if (values !== undefined) yield taking(values, this.best(index + 1, at + 1));
  }

  /** Behind this token no value of the slot ends: a look ahead that keeps long goals quick. */
  #farthest(slot: Slot, at: number): number {
    const { param, one } = slot;
    const all = this.#tokens.length;
    if (valueOfParam(param.name, this.given) !== undefined) return all;
    if (param.type === 'text' && isStateAt(this.#tokens, at)) return at + 1;
    const { language } = this.template;
    if (param.type === 'list') {
      const isPart = (index: number, token: Token) =>
        this.#isItems(token) || mayBeOfName(this.#tokens, index, language);
      const stop = this.#tokens.findIndex((token, index) => index > at && !isPart(index, token));
      return stop === -1 ? all : stop;
    }
    if (param.type !== 'text') return Math.min(all, at + MOST_TOKENS[param.type]);
    const end =
      slot.item === undefined ? this.#tokens.findLastIndex(({ kind }) => kind === 'word') : endOfItem(this.#tokens, at);
    const title = { slot, all: this.#tokens, end, line: this.#elements, language, plain: this.#plain };
    const stop = this.#tokens.findIndex(
      (token, index) =>
        index > at &&
        !this.#isPlain([token]) &&
        !isTitleWord(title, index) &&
        !mayBeOfName(this.#tokens, index, language),
    );
    return one ? at + 1 : stop === -1 ? all : stop;
  }

  /** The value of a slot that takes the tokens from `at` to `end`, or undefined when it must not. */
  #slotValue(slot: Slot, index: number, at: number, end: number): string | undefined {
    const { param, one } = slot;
    if (param.type === 'secret') return undefined;
    const tokens = this.#tokens.slice(at, end);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const isQuoted = first.kind === 'quoted' && (slot.owns ? isOwned(tokens) : tokens.length === 1);
    if (isQuoted) return this.#accepted(param, first.value, at);
    const whole = this.goal.slice(first.start, last.end);
    const text = slot.owns ? unpossessed(whole) : whole;
    if (slot.owns && text === whole) return undefined;
    const given = valueOfParam(param.name, this.given);
    if (given !== undefined && foldCase(given) === foldCase(text)) return given;
    if (!this.#isFree(slot, at)) {
      // What stands in a line of its own may be another wish.
      if (/[\r\n]/.test(whole)) return undefined;
      if (param.type === 'text' && mayGoOn(this.#tokens, end, this.#elements[index + 1])) return undefined;
      if (param.type === 'list') {
        const { language } = this.template;
        const isItems = tokens.every((token, word) => this.#isItems(token) || endsItem(tokens, word, language));
        if (!isItems || tellsMoreThanItems(tokens, language)) return undefined;
      } else if (tokens.some(({ kind }) => kind === 'quoted')) return undefined;
      if ((one && (tokens.length > 1 || isAddress(first))) || (param.type === 'file' && !isFileName(tokens)))
        return undefined;
      if (
        param.type === 'text' &&
        !isStateAt(this.#tokens, at) &&
        (!(isPerson(param) && !isFirm(tokens, this.template.language)
          ? this.#isPlain(tokens)
          : this.#isPlainTitle(slot, tokens, at, index)) ||
          !(isOneThing(slot, tokens, this.template.language) || isDeed(this.#textAt(slot, index, at, end))) ||
          isNoName(slot, tokens) ||
          tellsMore(this.#textAt(slot, index, at, end)))
      )
        return undefined;
      if (isCutNumber(this.#tokens, at, end, param.type)) return undefined;
    } else if (holdsSecondWish(tokens, this.template.language)) {
      return undefined;
    }
    return this.#accepted(param, text, at);
  }

  #accepted(param: Param, text: string, at: number): string | undefined {
    return readSpoken(param, text, { ...this.#hearing, behind: this.#keys[at - 1] });
  }

  /** A word of an item, or what stands between two. */
  #isItems(token: Token): boolean {
    if (token.kind === 'quoted' || this.#isPlain([token])) return true;
    return SEPARATORS.has(token.key);
  }

  /** A sign that stands at the end of a free text is the text's own, unless the template has it or the text is in quotes. */
  #isBehindFree(index: number, at: number): boolean {
    const [last, before] = [this.#elements[index - 1], this.#elements[index - 2]];
    const [sign, said] = [this.#tokens[at], this.#tokens[at - 1]];
    if (last?.kind === 'slot' && last.param.type === 'text' && isOwnSign(said, sign, this.#tokens[at + 1])) return true;
    // "Play the song Why?": an order asks nothing, and the sign is the title's.
    const isOrder = this.#elements[0]?.kind === 'word' && this.#elements[0].key === this.#keys[0];
    if (sign?.key === '?' && isOrder && said?.end === sign.start && !/\?\s*$/.test(this.template.text)) return true;
    const slot = last?.kind === 'mark' ? before : last;
    return slot?.kind === 'slot' && slot.free && !isQuotedAt(this.#tokens, at) && said?.end === sign?.start;
  }

  /** Is the slot free, and did the goal write the colon that frees it? A text in quotes ends with them there, too. */
  #isFree({ free }: Slot, at: number): boolean {
    const [before, first] = [this.#tokens[at - 1], this.#tokens[at]];
    return free && before !== undefined && isColon(before) && first?.kind !== 'quoted';
  }

  /** Bare text that holds neither punctuation nor a word that joins, negates, places or commands. */
  #isPlain(tokens: readonly Token[]): boolean {
    if (!tokens.every((token) => this.#plain.has(token))) return false;
    if (this.template.language !== 'zh') return true;
    const whole = tokens.map(({ key }) => key).join('');
    return ![...languages.zh.joiners, ...languages.zh.orders].some((phrase) => whole.includes(phrase));
  }

  /** Plain, but for the small words of a title. */
  #isPlainTitle(slot: Slot, tokens: readonly Token[], at: number, index: number): boolean {
    const text = this.#textAt(slot, index, at, at + tokens.length);
    return this.#isPlain(
      tokens.filter((token, offset) =>
        offset === 0
          ? !isTitleVerb(slot, token, this.#keys[at - 1], this.template.language)
          : !isWithinText(text, at + offset),
      ),
    );
  }

  #textAt(slot: Slot, index: number, at: number, end: number): TextAt {
    const begins = index === 0 ? at === 0 : this.#isSaidAt(index - 1, at - 1);
    const isBounded = begins && this.#isSaidAt(index + 1, end);
    const { language } = this.template;
    return { slot, all: this.#tokens, at, end, line: this.#elements, index, language, plain: this.#plain, isBounded };
  }

  /** Does the goal say this piece of the line here, or a day or a time in its place? */
  #isSaidAt(index: number, at: number): boolean {
    const [element, token] = [this.#elements[index], this.#tokens[at]];
    if (element === undefined || token === undefined) return false;
    if (element.kind === 'word' || element.kind === 'mark')
      return element.kind === token.kind && element.key === token.key;
    if (element.kind !== 'slot' || !(element.param.type === 'date' || element.param.type === 'time')) return false;
    const ends = Array.from({ length: MOST_TOKENS.date }, (_, offset) => at + offset + 1);
    return ends.some((end) => this.#slotValue(element, index, at, end) !== undefined);
  }
}
