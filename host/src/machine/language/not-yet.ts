/**
 * Parts of the whole language that this version recognises and refuses: a machine that needs them must not be half run.
 */
const LINES: ReadonlySet<string> = new Set(['pixel']);

/** The sentence for a line that begins with `word`, or undefined when the word is no part of the language at all. */
export function notYetLine(word: string): string | undefined {
  return LINES.has(word) ? refusal(`'${word}'`) : undefined;
}

/** The sentence for a name of the app map that stands where a selector is wanted. */
export function notYetElement(name: string): string {
  return `${refusal(`a name of the app map ('${name}')`)} Write the selector itself, such as //*[@resource-id='com.app:id/save'].`;
}

function refusal(what: string): string {
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  return `${subject} is part of the language but this version cannot run it.`;
}
