import type { Language } from '../words.js';
import { numberOfWords } from './number-words.js';

/**
 * A number as it is said: `ten percent`, `€12.50`, `1.250 Euro`, `三十`. As a parameter has it, `10%` or `12.50`: a sum goes without its currency.
 * Undefined where it is none. Pure.
 */
export function readNumber(text: string, language: Language): string | undefined {
  const said = text.trim().toLowerCase();
  const percent = /^(.+?)\s*(?:%|percent|per cent|prozent)$/.exec(said)?.[1] ?? /^百分之(.+)$/.exec(said)?.[1];
  if (percent !== undefined) {
    const number = plainNumber(percent, language);
    return number === undefined ? undefined : `${number}%`;
  }
  return plainNumber(withoutCurrency(said, language), language);
}

/** A whole number of at least 0, in digits or in words. */
export function readCount(text: string, language: Language): number | undefined {
  const number = plainNumber(text.trim().toLowerCase(), language);
  return number !== undefined && /^\d+$/.test(number) ? Number(number) : undefined;
}

const SIGN_BEFORE = /^(?:€|\$|£|¥|eur |usd |gbp |chf )\s?(?=\d)/;
const NAME_BEHIND =
  /\s?(?:€|\$|£|¥|euros?|eur|(?:us )?dollars?|usd|bucks|quid|pounds?|gbp|francs?|franken|chf|yen|jpy|yuan|rmb|欧元|美元|英镑|日元|人民币|元|块钱?)$/;

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

function plainNumber(said: string, language: Language): string | undefined {
  const words = numberOfWords(said, language) ?? (language === 'en' ? partOfWords(said) : undefined);
  if (words !== undefined) return String(words);
  // What one language puts between thousands, another puts before decimals.
  const [group, decimal] = language === 'de' ? ['\\.', ','] : [',', '\\.'];
  const [, sign = '', whole = '', part] =
    new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${decimal}(\\d+))?$`).exec(said) ?? [];
  if (whole === '') return undefined;
  return `${sign === '-' ? '-' : ''}${whole.replaceAll(/[.,]/g, '')}${part === undefined ? '' : `.${part}`}`;
}
