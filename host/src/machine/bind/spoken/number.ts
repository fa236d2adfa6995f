import type { Language } from '../words.js';
import { numberOfWords } from './number-words.js';

/**
 * A number as it is said: `ten percent`, `€12.50`, `1.250 Euro`, `三十`. As a parameter has it, `10%` or `12.50`: a sum goes without its currency.
 * Undefined where it is none. Pure.
 */
export function readNumber(text: string, language: Language): string | undefined {
  const said = text.trim().toLowerCase();
  const cents = inCents(said);
  if (cents !== undefined) return cents;
  const percent = /^(.+?)\s*(?:%|percent|per cent|prozent)$/.exec(said)?.[1] ?? /^百分之(.+)$/.exec(said)?.[1];
  if (percent !== undefined) {
    const number = plainNumber(percent, language);
    return number === undefined ? undefined : `${number}%`;
  }
  const number = withoutCurrency(said, language);
  // "1.250 €": no sum has three digits of cents, so that the point may stand between thousands.
  if (language === 'en' && number !== said && /^[+-]?\d{1,3}\.\d{3}$/.test(number)) return undefined;
  return plainNumber(number, language);
}

/** Are its points those between thousands, as German writes them: `1.250`? */
export function isGrouped(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+%?$/.test(text.trim());
}

/** `12 dollars and 50 cents`, `50 cents`. */
function inCents(said: string): string | undefined {
  const [, whole = '0', cents] =
    /^(?:(\d+) (?:dollars?|euros?|pounds?|francs?|franken)(?: and| und|,)? )?([1-9]?\d) (?:cents?|pence|rappen)$/.exec(
      said,
    ) ?? [];
  return cents === undefined ? undefined : `${whole}.${cents.padStart(2, '0')}`;
}

/** A whole number of at least 0, in digits or in words. */
export function readCount(text: string, language: Language): number | undefined {
  const number = plainNumber(text.trim().toLowerCase(), language);
  return number !== undefined && /^\d+$/.test(number) ? Number(number) : undefined;
}

const SIGN_BEFORE = /^(?:€|\$|£|¥|₹|us ?\$|eur |usd |gbp |chf |inr )\s?(?=\d)/;
const NAME_BEHIND =
  /\s?(?:€|\$|£|¥|euros?|eur|(?:us )?dollars?|usd|bucks|quid|pounds?|gbp|francs?|franken|chf|₹|rupees?|inr|yen|jpy|yuan|rmb|欧元|美元|英镑|日元|人民币|元|块钱?)$/;

function withoutCurrency(said: string, language: Language): string {
  const number = SIGN_BEFORE.test(said) ? said.replace(SIGN_BEFORE, '') : said.replace(NAME_BEHIND, '');
  // "5,50 €": two digits behind a comma are cents in English, too.
  return language === 'en' && number !== said && /^\d+,\d{2}$/.test(number) ? number.replace(',', '.') : number;
}

/** `three point two five`, `two and a half`: what words write behind the point. */
function partOfWords(said: string): string | undefined {
  const half = /^(.+) and a half$/.exec(said)?.[1];
  const [, whole = half ?? '', digits] = /^(.+) point (.+)$/.exec(said) ?? [];
  const count = whole === '' ? undefined : numberOfWords(whole, 'en');
  if (count === undefined) return undefined;
  if (half !== undefined) return `${count}.5`;
  const behind = (digits ?? '').split(' ').map((word) => numberOfWords(word, 'en'));
  return behind.every((digit) => digit !== undefined && digit < 10) ? `${count}.${behind.join('')}` : undefined;
}

const MANY: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 };

function plainNumber(said: string, language: Language): string | undefined {
  const thousands = language === 'zh' ? /^(\d{1,6})(?:\.(\d{1,4}))?万$/.exec(said) : null;
  const [, count, of = ''] =
    language === 'en' ? (/^(\d{1,3}(?:\.\d{1,2})?) (hundred|thousand|million|dozen)$/.exec(said) ?? []) : [];
  const many = Number(count) * (MANY[of] ?? Number.NaN);
  if (Number.isInteger(many)) return String(many);
  if (thousands !== null) return String(Number(`${thousands[1]}${(thousands[2] ?? '').padEnd(4, '0')}`));
  const words = numberOfWords(said, language) ?? (language === 'en' ? partOfWords(said) : undefined);
  if (words !== undefined) return String(words);
  // What one language puts between thousands, another puts before decimals.
  const [group, decimal] = language === 'de' ? ['\\.', ','] : [',', '\\.'];
  const [, sign = '', whole = '', part] =
    new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${decimal}(\\d+))?$`).exec(said) ?? [];
  if (whole === '') return undefined;
  return `${sign === '-' ? '-' : ''}${whole.replaceAll(/[.,]/g, '')}${part === undefined ? '' : `.${part}`}`;
}
