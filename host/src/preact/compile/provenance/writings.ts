import { type Expression, transforms } from '../../../machine/index.js';
import { patternsOf } from './patterns.js';
import type { Span } from './spans.js';

/** How a value was made of one of the goal: a transform, and what stands behind its first value. */
export interface Writing {
  readonly function: string;
  readonly options: readonly string[];
}

/** How apps write these; of writings that give the same text the first is taken. */
const KNOWN: Readonly<Record<'duration' | 'phone' | 'number', readonly Writing[]>> = {
  duration: ['HHmmss', 'H:mm:ss', 'HH:mm:ss', 'm:ss', 'mm:ss', 'H:mm', 'm', 's'].map((pattern) => ({
    function: 'duration',
    options: [pattern],
  })),
  phone: [{ function: 'digits', options: [] }],
  number: [['#,##0'], ['0.00'], ['#,##0.00'], ['0.00', 'de'], ['#,##0.00', 'de'], ['#,##0', 'de']].map((options) => ({
    function: 'number',
    options,
  })),
};

/** How an app may have written a value of the goal to give a text. Several: they would give different texts for other values, and this run does not tell which. Pure. */
export function writingsOf(shown: string, { type, value }: Span, locales: readonly string[]): readonly Writing[] {
  if (type === 'date' || type === 'time') return patternsOf(type, value, shown, locales);
  return KNOWN[type].filter((writing) => give(writing, value) === shown).slice(0, 1);
}

/** What a writing gives for a value; undefined where it has no answer. */
export function give(writing: Writing, value: string): string | undefined {
  return transforms.get(writing.function)?.apply([value, ...writing.options]);
}

/** The writing of a parameter, as a value of the header. */
export function callOf(writing: Writing, param: string): Expression {
  const options = writing.options.map((value) => ({ kind: 'literal', value }) as const);
  return { kind: 'call', function: writing.function, arguments: [{ kind: 'param', name: param }, ...options] };
}
