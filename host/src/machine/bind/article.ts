import type { Token } from './tokens.js';

const ARTICLE = /^(?:the|an?|de[rnms]|die|das|eine?[mnrs]?)\s+(?=\S)/;

/** A name without the article before it, which belongs to the sentence; one that is written large is the name's own: `The Fat Duck`. Pure. */
export function withoutArticle(text: string): string {
  return text.replace(ARTICLE, '');
}

/** "the conductor": who or what is told so is not named. Pure. */
export function tellsThing(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && first !== undefined && /^(?:the|an?)$/.test(before.value) && /^\p{Ll}/u.test(first.value)
  );
}

/** One text for each binding: a name with its article is that without it. Pure. */
export function keyOfValues(values: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.entries(values)
      .map(([name, value]) => [name, withoutArticle(value)])
      .sort(),
  );
}
