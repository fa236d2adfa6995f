import type { Expression } from '../../machine/index.js';
import type { Slot } from './parameters.js';
import { isWhole } from './whole-word.js';

/**
 * A text that was seen, as an expression over the parameters: every slot's value in it becomes the parameter, what is between stays literal.
 * `Ada Lovelace` -> concat($first, ' ', $last). `explained` is false when the text holds no slot's value at all. Pure.
 */
export function explain(
  text: string,
  slots: readonly Slot[],
): { readonly expression: Expression; readonly explained: boolean } {
  const parts: Expression[] = [];
  let literal = '';
  let at = 0;
  const byLength = slots.filter(({ isAhead }) => !isAhead).sort((one, other) => other.value.length - one.value.length);
  while (at < text.length) {
    const slot = byLength.find(({ value }) => text.startsWith(value, at) && isWhole(text, at, value));
    if (slot === undefined) {
      literal += text[at];
      at += 1;
      continue;
    }
    if (literal !== '') parts.push({ kind: 'literal', value: literal });
    literal = '';
    parts.push({ kind: 'param', name: slot.param.name });
    at += slot.value.length;
  }
  if (literal !== '' || parts.length === 0) parts.push({ kind: 'literal', value: literal });
  const [only] = parts;
  return {
    expression:
      parts.length === 1 && only !== undefined ? only : { kind: 'call', function: 'concat', arguments: parts },
    explained: parts.some(({ kind }) => kind === 'param'),
  };
}

/** The parameters that an expression uses. */
export function paramsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'param':
      return [expression.name];
    case 'call':
      return expression.arguments.flatMap(paramsOf);
  }
}

/** What of an expression no parameter stands for. */
export function literalsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'literal':
      return [expression.value];
    case 'param':
      return [];
    case 'call':
      return expression.arguments.flatMap(literalsOf);
  }
}
