import { inAscii, inDigits } from './fields.js';
import { DEFAULT_LOCALE, symbols, wrongLocale } from './locale.js';
import { none, these } from './origins.js';
import { type Transform, thatGive } from './shape.js';

/** How many digits a pattern wants, and whether thousands are set apart. */
interface NumberFormat {
  readonly grouped: boolean;
  readonly leastWhole: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
}

/**
 * `number($amount, "#,##0.00", "de")`: a number as an app writes it in a locale, 1.234,50. Nothing is rounded: decimals that the pattern has no
 * place for have no answer.
 */
export const number: Transform = {
  name: 'number',
  least: 2,
  most: 3,
  takes: ['number'],
  wrong: ([pattern = '', locale = DEFAULT_LOCALE]) =>
    wrongLocale(locale) ??
    (readNumberPattern(pattern) === undefined
      ? `'${pattern}' is no pattern of a number. Write 0 for a digit that is always there and # for one that may be, as in "#,##0.00" or "0.##".`
      : undefined),
  apply: ([value = '', pattern = '', locale = DEFAULT_LOCALE]) => {
    if (value === '') return '';
    const [format, plain] = [readNumberPattern(pattern), plainNumber(value)];
    if (format === undefined || plain === undefined || wrongLocale(locale) !== undefined) return undefined;
    const [whole = '', decimals = ''] = plain.replace('-', '').split('.');
    if (decimals.length > format.mostDecimals) return undefined;
    const { zero, decimal, group, minus } = symbols(locale);
    const padded = whole.padStart(format.leastWhole, '0');
    const shown = format.grouped ? padded.replaceAll(/\B(?=(?:\d{3})+$)/g, group) : padded;
    const fraction = decimals.padEnd(format.leastDecimals, '0');
    return `${plain.startsWith('-') ? minus : ''}${inDigits(shown, zero)}${fraction === '' ? '' : decimal}${inDigits(fraction, zero)}`;
  },
  inverse: (output, given) => {
    if (given.position !== 0) return thatGive(number, output, given);
    if (output === '') return these([''], (value) => value === '');
    const { zero, decimal, group, minus } = symbols(localeOf(given.others[1]));
    const bare = inAscii(output, zero).replace(minus, '-').replaceAll(group, '').replace(decimal, '.');
    const plain = plainNumber(bare);
    if (plain === undefined || number.apply([plain, ...given.others]) !== output) return none;
    return these([plain], (value) => plainNumber(value) === plain);
  },
};

/** `ordinal($floor)`: 2nd; in German 2., in Chinese 第2. */
export const ordinal: Transform = {
  name: 'ordinal',
  least: 1,
  most: 2,
  wrong: ([locale = DEFAULT_LOCALE]) =>
    wrongLocale(locale) ??
    (ORDINALS[languageOf(locale)] === undefined
      ? `'ordinal' knows ${Object.keys(ORDINALS).join(', ')}, and not '${locale}'.`
      : undefined),
  apply: ([value = '', locale = DEFAULT_LOCALE]) => {
    if (value === '') return '';
    const plain = plainNumber(value);
    const write = ORDINALS[languageOf(locale)];
    return plain === undefined || !/^\d{1,15}$/.test(plain) ? undefined : write?.(Number(plain));
  },
  inverse: (output, given) => {
    if (given.position !== 0) return thatGive(ordinal, output, given);
    if (output === '') return these([''], (value) => value === '');
    const plain = /\d{1,15}/.exec(output)?.[0];
    if (plain === undefined || ordinal.apply([plain, ...given.others]) !== output) return none;
    return these([plain], (value) => plainNumber(value) === plain);
  },
};

const ENGLISH_ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const english = new Intl.PluralRules('en', { type: 'ordinal' });

/** How a language writes which one of several; only those in which it is the same for things of every kind. */
const ORDINALS: Readonly<Record<string, (number: number) => string>> = {
  en: (number) => `${number}${ENGLISH_ENDINGS[english.select(number)] ?? 'th'}`,
  de: (number) => `${number}.`,
  zh: (number) => `第${number}`,
};

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}

function localeOf(locale: string | undefined): string {
  return locale === undefined || wrongLocale(locale) !== undefined ? DEFAULT_LOCALE : locale;
}

/** More digits than an app shows; a bound for what is computed with. */
const MOST_DIGITS = 30;

/** A number without sign of being positive, without zeros that say nothing: +012.50 -> 12.5. */
function plainNumber(text: string): string | undefined {
  const [whole, sign = '', digits = '', decimals = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || digits.length + decimals.length > MOST_DIGITS) return undefined;
  const [left, right] = [digits.replace(/^0+(?=\d)/, ''), decimals.replace(/0+$/, '')];
  const isZero = left === '0' && right === '';
  return `${sign === '-' && !isZero ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}

function readNumberPattern(pattern: string): NumberFormat | undefined {
  const [all, grouped, , zeros = '', least = '', more = ''] =
    /^(?:(#,##)|(#*))(0+)(?:\.(0*)(#*))?$/.exec(pattern) ?? [];
  if (all === undefined || pattern.length > MOST_DIGITS || pattern.endsWith('.')) return undefined;
  return {
    grouped: grouped !== undefined,
    leastWhole: zeros.length,
    leastDecimals: least.length,
    mostDecimals: least.length + more.length,
  };
}
