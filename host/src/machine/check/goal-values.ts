import { parseSelector } from '../../screen/index.js';
import type { Machine } from '../model.js';
import { expressionsOf, literalsOf, selectorsOf } from './parts.js';
import { type Problem, warning } from './problem.js';

/**
 * Values that the goal's own words say and the machine holds as they are, such as the name of a file: it would do the same for everyone. Only what
 * is typed, or looks like a value (a number, a file, what the goal has in quotes), for the labels of an app are words of goals as well. A goal
 * that says so can be meant so, which is why these are remarks.
 */
export function* checkGoalValues(machine: Machine): Generator<Problem> {
  const said = machine.goals.map((goal) => goal.replaceAll(/\{[A-Za-z_][\w-]*\}/g, ' '));
  if (said.length === 0) return;
  const goalOf = (literal: string) => said.find((goal) => containsWhole(goal, literal));
  for (const { value, place } of selectorsOf(machine)) {
    const parsed = parseSelector(value);
    for (const literal of parsed.kind === 'selector' ? parsed.xpath.literals : []) {
      const goal = goalOf(literal);
      if (goal !== undefined && (looksLikeValue(literal) || isQuoted(goal, literal)))
        yield warning(place, sentence('The selector', literal));
    }
  }
  for (const { value, place } of expressionsOf(machine)) {
    for (const literal of literalsOf(value)) {
      if (goalOf(literal) !== undefined && !LEVELS.test(literal)) yield warning(place, sentence('The step', literal));
    }
  }
}

/** Words of the language, for a slider. */
const LEVELS = /^(?:max|min)$/i;

function sentence(where: string, literal: string): string {
  return `${where} holds '${literal}', which the goal says: it would be the same for every goal. Declare a parameter, and write $name here and {name} in the goal.`;
}

function looksLikeValue(text: string): boolean {
  return /\d/.test(text) || /^\S+\.[a-z]\w{1,4}$/i.test(text) || /^\S+@\S+\.\S+$/.test(text);
}

function isQuoted(goal: string, text: string): boolean {
  const before = goal.charAt(goal.indexOf(text) - 1);
  return /["“„'‘«「『]/.test(before);
}

function containsWhole(goal: string, text: string): boolean {
  if (text.trim().length < 2) return false;
  for (let at = goal.indexOf(text); at !== -1; at = goal.indexOf(text, at + 1)) {
    const [before, after] = [goal.charAt(at - 1), goal.charAt(at + text.length)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
