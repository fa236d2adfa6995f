import type { Template } from './template.js';
import { isTitle } from './texts.js';
import type { Token } from './tokens.js';

/** "Hey" of "the song Hey Jude", "The" of "at The Mill": written large within a sentence, a filler means nothing but itself. Pure. */
export function isOfName(tokens: readonly Token[], at: number, { elements, language }: Template): boolean {
  if (isTitle(tokens, at)) return true;
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (language !== 'en' || before?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(here?.value ?? '')) return false;
  return !elements.some((each) => each.kind === 'word' && each.key === here?.key);
}
