import type { Screen } from '../screen/index.js';
import type { Bindings } from './expression.js';
import { look } from './holds.js';
import type { Final } from './model.js';

export type Answers =
  | { readonly kind: 'answers'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'miss'; readonly reason: string };

/** The answers that a final extracts from its screen: each from exactly one node, by its pattern where it has one. Pure. */
export function readAnswers(final: Final, screen: Screen, bindings: Bindings): Answers {
  const values: [string, string][] = [];
  for (const { name, selector, pattern } of final.reads) {
    const found = look(screen, selector, bindings, 'see');
    if (found.kind !== 'one') return { kind: 'miss', reason: `'${name}' cannot be read. ${found.reason}` };
    const text = found.node.text === '' ? found.node.contentDesc : found.node.text;
    const compiled = compilePattern(pattern ?? '^[^]+$');
    if (compiled.kind === 'refused') return { kind: 'miss', reason: `'${name}' cannot be read: ${compiled.reason}` };
    const value = compiled.extract(text);
    if (value === undefined || value === '')
      return { kind: 'miss', reason: `'${name}' cannot be read: '${text}' does not match ${pattern ?? 'any text'}.` };
    values.push([name, value]);
  }
  return { kind: 'answers', values: Object.fromEntries(values) };
}

/** Longer texts are not searched: an answer is a word or a line, and a pattern's time grows with the text. */
const MAX_TEXT = 2_000;

export type Pattern =
  | { readonly kind: 'pattern'; readonly extract: (text: string) => string | undefined }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The pattern of a `read`: an ECMAScript regular expression whose first group is the answer, the whole match where it has none. A repeat inside a
 * repeat is refused: on some texts such a pattern never ends.
 */
export function compilePattern(pattern: string): Pattern {
  if (/\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{?]/.test(pattern)) {
    return { kind: 'refused', reason: 'it repeats what repeats. Write one repeat, such as ([0-9]+).' };
  }
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'refused', reason: `${why}. Write an ECMAScript regular expression.` };
  }
  return {
    kind: 'pattern',
    extract: (text) => {
      if (text.length > MAX_TEXT) return undefined;
      const match = expression.exec(text);
      return match === null ? undefined : (match[1] ?? match[0]);
    },
  };
}
