/**
 * Parts of the whole language that this version recognises and refuses: a machine that needs them must not be half run.
 */
const LINES: ReadonlySet<string> = new Set([
  'repeat',
  'until',
  'use',
  'hole',
  'version',
  'locale',
  'package',
  'pixel',
  'offset',
]);

const TYPES: Readonly<Record<string, string>> = { list: 'a list parameter', secret: 'a secret parameter' };

const FUNCTIONS: ReadonlySet<string> = new Set(['date', 'time']);

/** The sentence for a line that begins with `word`, or undefined when the word is no part of the language at all. */
export function notYetLine(word: string): string | undefined {
  return LINES.has(word) ? refusal(`'${word}'`) : undefined;
}

/** The sentence for a parameter's type. */
export function notYetType(type: string): string | undefined {
  const what = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  return what === undefined ? undefined : refusal(what);
}

/** The sentence for a function of an expression. */
export function notYetFunction(name: string): string | undefined {
  return FUNCTIONS.has(name) ? refusal(`the function '${name}'`) : undefined;
}

/** The sentence for a name of the app map that stands where a selector is wanted. */
export function notYetElement(name: string): string {
  return `${refusal(`a name of the app map ('${name}')`)} Write the selector itself, such as //*[@resource-id='com.app:id/save'].`;
}

function refusal(what: string): string {
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  return `${subject} is part of the language but this version cannot run it.`;
}
