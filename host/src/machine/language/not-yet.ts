/**
 * Parts of the whole language that this version recognises and refuses: a machine that needs them must not be half run.
 */
const LINES: ReadonlySet<string> = new Set(['pixel']);

/** The sentence for a line that begins with `word`, or undefined when the word is no part of the language at all. */
export function notYetLine(word: string): string | undefined {
  return LINES.has(word) ? `'${word}' is part of the language but this version cannot run it.` : undefined;
}
