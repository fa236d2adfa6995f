import { extractor, type Screen } from '../screen/index.js';
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
    const whole = pattern === undefined ? text : undefined;
    const compiled = extractor(pattern ?? '');
    if (compiled.kind === 'refused') return { kind: 'miss', reason: `'${name}' cannot be read: ${compiled.message}` };
    const value = whole ?? compiled.extract(text);
    if (value === undefined || value === '')
      return { kind: 'miss', reason: `'${name}' cannot be read: '${text}' does not match ${pattern ?? 'any text'}.` };
    values.push([name, value]);
  }
  return { kind: 'answers', values: Object.fromEntries(values) };
}
