/** Does a value stand at this place of a text as whole words, not as a part of one? 'Al' does not stand in 'Algebra'. Pure. */
export function isWhole(text: string, at: number, value: string): boolean {
  return (
    !(isLetter(value[0]) && isLetter(text[at - 1])) && !(isLetter(value.at(-1)) && isLetter(text[at + value.length]))
  );
}

/** Where a value stands in a text as whole words, first to last. Pure. */
export function* wholeWords(text: string, value: string): Generator<number> {
  if (value.trim() === '') return;
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1))
    if (isWhole(text, at, value)) yield at;
}

/** Does a value stand in a text as whole words? Pure. */
export function holdsWords(text: string, value: string): boolean {
  return wholeWords(text, value).next().done === false;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
