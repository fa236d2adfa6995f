import type { Param } from '../../../machine/index.js';

/** What a number is written with besides its digits. */
export const PUNCTUATION = ' ()+-./';

/**
 * An app writes a number as it likes (5550100 as 555-0100), and another number another way: what shows one is compared without its punctuation. The
 * selector as it is where it says no number; undefined where a number stands in it among other words. Pure.
 */
export function byDigits(selector: string, params: readonly Param[]): string | undefined {
  return params
    .filter(({ type }) => type === 'phone')
    .reduce<string | undefined>((said, { name }) => {
      const bare = (value: string) => `translate(${value},'${PUNCTUATION}','')`;
      const shown = said?.replaceAll(
        new RegExp(`@(text|content-desc)=\\$${name}(?![\\w-])`, 'g'),
        (_, attribute: string) => `${bare(`@${attribute}`)}=${bare(`$${name}`)}`,
      );
      const elsewhere = shown?.replaceAll(bare(`$${name}`), '').match(new RegExp(`\\$${name}(?![\\w-])`));
      return elsewhere ? undefined : shown;
    }, selector);
}
