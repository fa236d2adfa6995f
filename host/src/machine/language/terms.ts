import type { IToken } from 'chevrotain';
import type { Offset } from '../../actions/action.js';
import { isColour, MOST_DIFFERENCE } from '../colour.js';
import { readDuration } from '../duration.js';
import type { Check, Condition, Expression, Guard } from '../model.js';
import { EmbeddedActionsParser } from './chevrotain.js';
import { PIXEL_EXAMPLE, sentences } from './sentences.js';
import {
  allTokens,
  Comma,
  Comparator,
  LeftParen,
  meaningOf,
  Name,
  Numeral,
  Percent,
  Quoted,
  RightParen,
  Selector,
  SingleQuoted,
  Tilde,
  Variable,
  Word,
  words,
} from './tokens.js';
import { comparisons, type Vocabulary } from './vocabulary.js';

/**
 * What the lines of the language are made of: names, texts, selectors, expressions, checks, guards. While the parser records its own grammar
 * the tokens are dummies: whatever looks into them stands inside `ACTION`.
 */
export abstract class TermParser extends EmbeddedActionsParser {
  /** What is well formed and yet not possible: an unknown type, a part that this version cannot run. */
  readonly refusals: { readonly token: IToken; readonly sentence: string }[] = [];

  /** @param looked the grammar has been validated, by a test: to do it again takes each start longer than to read a machine */
  constructor(looked = true) {
    super(allTokens, {
      errorMessageProvider: sentences,
      recoveryEnabled: false,
      maxLookahead: 2,
      skipValidations: looked,
    });
  }

  /** A word as it stands, or in quotes. */
  protected readonly name = this.RULE('name', (): string =>
    this.OR([
      { ALT: () => meaningOf(this.CONSUME(Name)) },
      { ALT: () => meaningOf(this.CONSUME(Quoted)) },
      { ALT: () => meaningOf(this.CONSUME(SingleQuoted)) },
    ]),
  );

  protected readonly text = this.RULE('text', (): string =>
    this.OR([{ ALT: () => meaningOf(this.CONSUME(Quoted)) }, { ALT: () => meaningOf(this.CONSUME(SingleQuoted)) }]),
  );

  protected readonly number = this.RULE('number', (): number => {
    const token = this.CONSUME(Numeral);
    return this.ACTION(() => this.integer(token));
  });

  protected readonly selector = this.RULE('selector', (): string =>
    this.OR([
      { ALT: () => meaningOf(this.CONSUME(Selector)) },
      { ALT: () => meaningOf(this.CONSUME(Quoted)) },
      { ALT: () => meaningOf(this.CONSUME(SingleQuoted)) },
      // A name of the app map.
      { ALT: () => this.CONSUME(Word).image },
    ]),
  );

  protected readonly expression = this.RULE(
    'expression',
    (): Expression =>
      this.OR<Expression>([
        { ALT: () => ({ kind: 'param', name: meaningOf(this.CONSUME(Variable)) }) },
        { ALT: () => ({ kind: 'literal', value: meaningOf(this.CONSUME(Quoted)) }) },
        { ALT: () => ({ kind: 'literal', value: meaningOf(this.CONSUME(SingleQuoted)) }) },
        { ALT: () => ({ kind: 'literal', value: meaningOf(this.CONSUME(Numeral)) }) },
        { ALT: () => this.SUBRULE(this.call) },
      ]),
  );

  protected readonly call = this.RULE('call', (): Expression => {
    const given: Expression[] = [];
    const token = this.CONSUME(Word);
    this.CONSUME(LeftParen);
    this.MANY_SEP({ SEP: Comma, DEF: () => given.push(this.SUBRULE(this.expression)) });
    this.CONSUME(RightParen);
    return { kind: 'call', function: token.image, arguments: given };
  });

  protected readonly check = this.RULE(
    'check',
    (): Check =>
      this.OR<Check>([
        { ALT: () => ({ kind: 'present', selector: this.SUBRULE(this.selector) }) },
        {
          ALT: () => {
            this.CONSUME(words.absent);
            return { kind: 'absent', selector: this.SUBRULE2(this.selector) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(words.count);
            const selector = this.SUBRULE3(this.selector);
            const token = this.CONSUME(Comparator);
            const comparison = this.ACTION(() => this.oneOf(token, comparisons));
            return { kind: 'count', selector, comparison, count: this.SUBRULE(this.number) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(words.app);
            return { kind: 'app', package: this.SUBRULE(this.name) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(words.activity);
            return { kind: 'activity', activity: this.SUBRULE2(this.name) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(words.before);
            return { kind: 'before', selector: this.SUBRULE4(this.selector), value: this.SUBRULE(this.expression) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(words.after);
            return { kind: 'after', selector: this.SUBRULE5(this.selector), value: this.SUBRULE2(this.expression) };
          },
        },
        { ALT: () => this.SUBRULE(this.pixel) },
      ]),
  );

  private readonly pixel = this.RULE('pixel', (): Check => {
    this.CONSUME(words.pixel);
    const selector = this.SUBRULE(this.selector);
    this.CONSUME(words.offset);
    const offset = this.SUBRULE(this.point);
    this.equals(`A colour is compared as: ${PIXEL_EXAMPLE}`);
    const colour = this.SUBRULE(this.colour);
    const within = this.OPTION(() => {
      this.CONSUME(words.within);
      return this.CONSUME(Numeral);
    });
    return this.ACTION(() => ({ kind: 'pixel', selector, offset, colour, within: this.tolerance(within) }));
  });

  /** Of a node, in parts of its width and height. */
  protected readonly point = this.RULE('point', (): Offset => {
    const [x, y] = [this.CONSUME1(Percent), this.CONSUME2(Percent)];
    return this.ACTION(() => ({ x: this.percent(x), y: this.percent(y) }));
  });

  private readonly colour = this.RULE('colour', (): string => {
    const token = this.OR([{ ALT: () => this.CONSUME(Quoted) }, { ALT: () => this.CONSUME(SingleQuoted) }]);
    return this.ACTION(() => {
      const said = meaningOf(token).toLowerCase();
      if (!isColour(said))
        this.refuse(token, `${token.image} is no colour. Write its red, green and blue in hex: '#2a9d8f'.`);
      return said;
    });
  });

  protected readonly guard = this.RULE(
    'guard',
    (): Guard =>
      this.OR<Guard>([
        // First, for both may begin with a text in quotes: only a comparison goes on with a comparator.
        { ALT: () => this.SUBRULE(this.comparison) },
        { ALT: () => ({ kind: 'screen', check: this.SUBRULE(this.check) }) },
      ]),
  );

  protected readonly comparison = this.RULE('comparison', (): Guard => {
    const left = this.SUBRULE(this.expression);
    const token = this.CONSUME(Comparator);
    const comparison = token.image === '!=' ? '!=' : '=';
    this.ACTION(() => this.wantImage(token, ['=', '!='], 'Values of a guard are compared with = or !=.'));
    return { kind: 'param', left, comparison, right: this.SUBRULE2(this.expression) };
  });

  protected readonly conditions = this.RULE('conditions', (): Condition[] => {
    const found: Condition[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: words.and, DEF: () => found.push(this.SUBRULE(this.condition)) });
    return found;
  });

  private readonly condition = this.RULE('condition', (): Condition => {
    const column = this.SUBRULE(this.name);
    const operator = this.OR([
      { ALT: () => this.equals('A condition compares with = or ~.') },
      {
        ALT: () => {
          this.CONSUME(Tilde);
          return '~' as const;
        },
      },
    ]);
    return { column, operator, value: this.SUBRULE(this.expression) };
  });

  /** Consumes a comparator that must be `=`. */
  protected equals(otherwise: string): '=' {
    const token = this.CONSUME9(Comparator);
    this.ACTION(() => this.wantImage(token, ['='], otherwise));
    return '=';
  }

  /** The word of a closed set that `token` is; another one is refused with the whole set. */
  protected oneOf<W extends string>(token: IToken, vocabulary: Vocabulary<W>): W {
    const word = vocabulary.words.find((candidate) => candidate === token.image);
    if (word === undefined) {
      this.refuse(token, `'${token.image}' is not ${vocabulary.noun}. Write one of ${vocabulary.words.join(', ')}.`);
    }
    return word ?? (token.image as W);
  }

  protected integer(token: IToken): number {
    const value = Number(token.image);
    if (!Number.isSafeInteger(value)) this.refuse(token, `'${token.image}' is too large a number.`);
    return value + 0; // -0 is 0
  }

  private percent(token: IToken): number {
    const value = Number.parseInt(token.image, 10);
    if (value > 100) this.refuse(token, `'${token.image}' is off the node: write 0% to 100% of its width and height.`);
    return value;
  }

  private tolerance(token: IToken | undefined): number {
    const value = token === undefined ? 0 : this.integer(token);
    if (token !== undefined && value > MOST_DIFFERENCE)
      this.refuse(token, `No two colours differ by ${token.image}. Write within 0 to ${MOST_DIFFERENCE}.`);
    return value;
  }

  protected duration(token: IToken): number {
    const seconds = readDuration(token.image);
    if (seconds === undefined) this.refuse(token, `'${token.image}' is no duration. Write such as 90s, 2m or 1h30m.`);
    return seconds ?? 0;
  }

  protected refuse(token: IToken, sentence: string): void {
    this.refusals.push({ token, sentence });
  }

  private wantImage(token: IToken, wanted: readonly string[], otherwise: string): void {
    if (wanted.includes(token.image)) return;
    this.refuse(token, `Wanted ${wanted.join(' or ')}, found '${token.image}'. ${otherwise}`);
  }
}
