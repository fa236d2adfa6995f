import type { Element } from './template.js';
import type { Token } from './tokens.js';
import { acceptValue } from './types.js';

/** The values inside one word, as in `todo.md` for `{name}.md`; undefined where there are none, or more than one way to part them. Pure. */
export function gluedIn(
  { greedy, lazy, params }: Extract<Element, { kind: 'glued' }>,
  { kind, value }: Token,
): readonly (readonly [string, string])[] | undefined {
  const [parts, others] = [greedy.exec(value)?.slice(1), lazy.exec(value)?.slice(1)];
  if (kind === 'mark' || parts === undefined || parts.join('\n') !== others?.join('\n')) return undefined;
  const values: (readonly [string, string])[] = [];
  for (const [offset, param] of params.entries()) {
    const accepted = acceptValue(param, parts[offset] ?? '');
    if (accepted.kind === 'refused') return undefined;
    values.push([param.name, accepted.value]);
  }
  return values;
}
