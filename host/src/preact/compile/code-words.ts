import type { UiNode } from '../../screen/index.js';
import { wholeWords } from './whole-word.js';

/** What a number is called that is sent to be put in elsewhere: as a word, or as the end of one (passcode, Bestätigungscode). */
const CODE_WORD = /^(?:pin|otp|m?tan|smstan)$|(?:code|kode|kennwort|passwort|password)$/u;
const CODE_PART = /验证码|校验码|动态码|确认码|取件码|密码/u;
/** So others end, too, which nobody sends. */
const OTHER_WORD = /^(?:zip|post|area|country|bar|strich|qr|colou?r|hex|discount|promo|error|source|en|de|uni)code$/u;
const OTHER_CODE = /\b(?:zip|post|postal|area|country|dialling|bar|qr|discount|promo|error|source|colou?r) code\b/giu;

const CODE = /^\d{4,5}$/;

/** Four or five digits, of which nothing but the words around them tells that they are no other number. Pure. */
export function mayBeCode(text: string): boolean {
  return CODE.test(text.trim());
}

/**
 * Does a node show a number and say itself, in its words or by its id, that it is a code? A year, a price or a balance of as many digits stands on many a
 * screen by chance. Pure.
 */
export function saysCode({ text, contentDesc, resourceId }: UiNode, code: string): boolean {
  const said = text === '' ? contentDesc : text;
  if (!mayBeCode(code) || [...wholeWords(said, code.trim())].length !== 1) return false;
  return [said, resourceId.slice(resourceId.lastIndexOf('/') + 1)].some((each) => {
    const plain = each
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replaceAll(/[_-]/g, ' ');
    const words = plain.replaceAll(OTHER_CODE, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
    return CODE_PART.test(each) || words.some((word) => CODE_WORD.test(word) && !OTHER_WORD.test(word));
  });
}
