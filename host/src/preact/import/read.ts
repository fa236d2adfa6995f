import type { z } from 'zod';
import { displayFormat } from './display-format.js';
import { programFormat } from './format.js';
import type { Program } from './program.js';

export type ReadProgram =
  | { readonly kind: 'program'; readonly program: Program }
  /** What was wanted, what was found, what to do: one sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Published programs have some thousand characters. */
const MOST_CHARACTERS = 4_000_000;
const MOST_STATES = 1_000;
const MOST_TRANSITIONS = 4_000;

/**
 * Reads the text of a published program, in its JSON form or in the form in which it is shown to people. Pure; never throws, whatever it is given.
 *
 * @example readProgram('{"metadata": {"task_description": "Take a photo"}, "states": [...], "transitions": [...]}')
 */
export function readProgram(text: string): ReadProgram {
  if (text.length > MOST_CHARACTERS)
    return refused(`It has ${text.length} characters, and a program has some thousand. Name the file of one program.`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return refused(`It is no JSON: ${words}. Name a file that holds one published program.`);
  }
  if (Array.isArray(data))
    return refused(
      `It is a list of ${data.length}, and one program is wanted. Write one of them to a file of its own.`,
    );
  if (typeof data !== 'object' || data === null)
    return refused(`It is ${nounOf(data)}, and a program is an object with states and transitions.`);
  if (!('states' in data) || !('transitions' in data))
    return refused(
      'It has no states and transitions. A program is {metadata, states, transitions}, or as it is shown: {task, app, states, transitions}.',
    );
  const format = 'metadata' in data ? programFormat : displayFormat;
  const parsed = format.safeParse(data);
  if (!parsed.success) return refused(`It is no program: ${issueSentence(parsed.error.issues[0], data)}`);
  const { states, transitions } = parsed.data;
  if (states.length === 0) return refused('It has no state: there is nothing to do. Name another program.');
  if (states.length > MOST_STATES || transitions.length > MOST_TRANSITIONS)
    return refused(
      `It has ${states.length} states and ${transitions.length} transitions, and at most ${MOST_STATES} and ${MOST_TRANSITIONS} can be imported. Name a smaller program.`,
    );
  return { kind: 'program', program: parsed.data };
}

function refused(reason: string): ReadProgram {
  return { kind: 'refused', reason };
}

/** The first thing that is wrong, where it is, and what was wanted there. */
function issueSentence(issue: z.core.$ZodIssue | undefined, data: unknown): string {
  if (issue === undefined) return 'its form is another.';
  const where = issue.path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  const found = issue.path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
  const wanted = issue.code === 'invalid_type' ? `wanted ${withArticle(issue.expected)}, found ${nounOf(found)}` : '';
  const said = issue.code === 'invalid_union' ? `wanted an action, found ${nounOf(found)}` : issue.message;
  return `at ${where.replace(/^\./, '')} ${wanted || said}. Correct it, or name another file.`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function nounOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : withArticle(typeof value);
}
