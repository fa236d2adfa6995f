import { extractor, type Screen } from '../screen/index.js';
import { type Bindings, paramsOf } from './expression.js';
import { hiddenTexts } from './hidden.js';
import { describeScreen, look } from './holds.js';
import { isCutOff, isPlaceholder, whyNotToRead } from './is-there-to-read.js';
import type { Expression, Machine, TextRead } from './model.js';

export type TextFound =
  | { readonly kind: 'read'; readonly values: Bindings }
  /** What was there instead, as the end of "saw ...". */
  | { readonly kind: 'unread'; readonly seen: string };

/**
 * What a step reads off a screen: the text of the one node that its selector names, whole or by the groups of its pattern. Nothing is read of a field that
 * hides what is in it, nothing empty, nothing that holds a secret of the run, and nothing that is other than the pattern says. Pure.
 */
export function readText(machine: Machine, read: TextRead, screen: Screen, bindings: Bindings): TextFound {
  const found = look(screen, read.selector, bindings, 'see');
  if (found.kind === 'none') return unread(`${clause(found.found)}, on ${describeScreen(screen)}`);
  if (found.kind === 'several') return unread(clause(found.found));
  if (found.kind === 'refused') return unread(clause(found.reason));
  const { node } = found;
  const not = whyNotToRead(read, node, screen);
  if (not !== undefined) return unread(not);
  const text = node.text === '' ? node.contentDesc : node.text;
  if (text.trim() === '') return unread('nothing written there');
  if (isCutOff(text)) return unread(`'${text}', which is cut off, or not all there yet`);
  if (hiddenTexts(machine, bindings).some((hidden) => text.includes(hidden)))
    return unread('a text that holds a secret of this run, which is told nowhere');
  const parts = read.pattern === undefined ? [text] : partsOf(read.pattern, text);
  const values = read.names.map((name, index) => [name, parts?.[index] ?? ''] as const);
  if (values.some(([, value]) => value.trim() === '')) return unread(`'${text}', which is not as its pattern says`);
  if (isPlaceholder(text)) return unread(`'${text}', which stands there until the text does`);
  return { kind: 'read', values: Object.fromEntries(values) };
}

/** What the groups of a pattern hold; undefined where it does not match, or cannot be run. */
function partsOf(pattern: string, text: string): readonly (string | undefined)[] | undefined {
  const compiled = extractor(pattern);
  return compiled.kind === 'extractor' ? compiled.extractAll(text) : undefined;
}

const known = new WeakMap<Machine, ReadonlySet<string>>();

/** The names of all that a machine reads on its way. Pure. */
export function namesRead(machine: Machine): ReadonlySet<string> {
  const found = known.get(machine) ?? new Set(textReads(machine).flatMap(({ read }) => read.names));
  known.set(machine, found);
  return found;
}

/** Every place at which a machine reads a text, in the order of its states. Pure. */
export function textReads({ states }: Pick<Machine, 'states'>) {
  return states.flatMap(({ id, steps }) =>
    steps.flatMap(({ read }, step) => (read === undefined ? [] : [{ state: id, step, read }])),
  );
}

/** Is an expression made of something that has not been read yet? Pure. */
export function isUnread(machine: Machine, expression: Expression, bindings: Bindings): boolean {
  const waiting = unreadNames(machine, bindings);
  return waiting.size > 0 && paramsOf(expression).some((name) => waiting.has(name));
}

/** What has no value because it has not been read yet: names that are read, and what the header makes of them. Pure. */
export function unreadNames(machine: Machine, bindings: Bindings): ReadonlySet<string> {
  const waiting = new Set([...namesRead(machine)].filter((name) => !Object.hasOwn(bindings, name)));
  if (waiting.size === 0) return waiting;
  for (const { name, value } of machine.lets ?? [])
    if (paramsOf(value).some((of) => waiting.has(of))) waiting.add(name);
  return waiting;
}

function unread(seen: string): TextFound {
  return { kind: 'unread', seen };
}

function clause(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
