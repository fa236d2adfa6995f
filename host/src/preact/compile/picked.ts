import { irreversibleWord } from '../../actions/index.js';
import { readGoal } from '../../agent/index.js';
import { rowOf, type UiNode } from '../../screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../trajectory/index.js';
import { namesTheApp } from './app-words.js';
import { choicesAround } from './choices.js';
import { isDataRow } from './data-rows.js';
import { choosesMode } from './mode.js';
import { appOpened } from './other-app.js';
import type { UsedValue } from './parameters.js';
import { targetOf, textsOf } from './target.js';
import { holdsWords, wholeWords } from './whole-word.js';

/** Kinds that are somebody's values. A bare number on a key or a share on a slider is none that a row of a list is known by. */
const NAMED: ReadonlySet<string> = new Set(['quoted', 'phone', 'email', 'file', 'name']);

/**
 * Values of the goal that were picked rather than typed: a row, a cell or a choice that says one of them and nothing else in one of its texts. They
 * are called by the word that the goal has before them ("the note 'Milk'": note), for their own words are the value. The app's own name is none, nor is that of another
 * app that was opened. Pure.
 */
export function valuesPicked(
  { goal, app, steps: all }: Trajectory,
  steps: readonly TrajectoryStep[],
): readonly UsedValue[] {
  const first = all[0]?.before;
  const entities = readGoal(goal).entities.filter(
    ({ text, kind }) => NAMED.has(kind) && !(first && namesTheApp(text, goal, app, first)),
  );
  return steps.flatMap((step): readonly UsedValue[] => {
    const node = targetOf(step);
    if ((step.action.kind !== 'tap' && step.action.kind !== 'hold') || node === undefined || node.editable) return [];
    if (appOpened(step, steps) !== undefined) return [];
    const texts = new Set(textsOf(node));
    const named = entities.filter(({ text }) => texts.has(text));
    const nameOf = ({ text, cues }: (typeof entities)[number]) => ({ value: text, name: cues.find(isNoun) ?? 'name' });
    const within = entities.filter(({ text }) => [...texts].some((said) => isAmongAlike(node, said, text)));
    const values = [...[...named, ...within].map(nameOf), ...otherValues(step, node, [...texts], goal, steps)];
    return values
      .filter(({ value }, index) => values.findIndex((other) => other.value === value) === index)
      .map((each) => ({ ...each, node, choices: choicesAround(step, node, each.value) }));
  });
}

/** Is it what a label says beside what all other rows of its list say alike: the Travel of "Notes › Travel", above "Notes › Work"? */
function isAmongAlike(node: UiNode, said: string, value: string): boolean {
  const [at, another] = [...wholeWords(said, value)];
  const row = rowOf(node);
  if (at === undefined || another !== undefined || said === value || row?.parent === undefined) return false;
  const [head, tail] = [said.slice(0, at), said.slice(at + value.length)];
  if (!SIGN_BEFORE.test(head) || !SIGN_BEHIND.test(tail)) return false;
  const others = row.parent.children.filter((other) => other !== row).map((other) => [...textsOf(other)]);
  const isAlike = (other: string) =>
    other !== said && other.length > head.length + tail.length && other.startsWith(head) && other.endsWith(tail);
  return others.length > 0 && others.every((texts) => texts.some(isAlike));
}

/** A sign parts the value from the rest: the Ada of "Ada Byron" is a part of a name, above Cy Byron, too. */
const SIGN_BEFORE = /(?:^|[^\p{L}\p{N}\s]\s*)$/u;
const SIGN_BEHIND = /^(?:$|\s*[^\p{L}\p{N}\s])/u;

/** One of few choices, what a row of somebody's data says, or what is no word of a language (ferry_2025) and stands in a row that was picked: values, though a goal does not show that. */
function otherValues(
  step: TrajectoryStep,
  node: UiNode,
  texts: readonly string[],
  goal: string,
  steps: readonly TrajectoryStep[],
) {
  const row = rowOf(node);
  const isData = row !== undefined && isDataRow(row, step, steps);
  const chosen = texts.filter(
    (text) =>
      /\p{L}/u.test(text) &&
      irreversibleWord(text) === undefined &&
      holdsWords(goal, text) &&
      (isData || choicesAround(step, node, text) !== undefined),
  );
  const codes = row === undefined ? [] : (goal.match(CODE) ?? []);
  const coded = codes.filter((code) => texts.some((text) => holdsWords(text, code)));
  const cased = texts.flatMap((value) => {
    const isValue = !chosen.includes(value) && choicesAround(step, node, value) !== undefined;
    const said = isValue && !choosesMode(step, steps) ? inOtherCase(goal, value) : [];
    return said.length === 1 ? said.map((each) => ({ value, said: each, name: 'name' })) : [];
  });
  return [...[...chosen, ...coded].map((value) => ({ value, name: 'name' })), ...cased];
}

/** Where the goal says a choice, but for its case, each as the goal has it; of a choice of one or two letters nobody can tell. */
function inOtherCase(goal: string, value: string): readonly string[] {
  const folded = goal.toLowerCase();
  if (value.length < SHORTEST_CHOICE || folded.length !== goal.length) return [];
  return [...wholeWords(folded, value.toLowerCase())].map((at) => goal.slice(at, at + value.length));
}

const SHORTEST_CHOICE = 3;

/** Letters with a digit or an underscore among them. */
const CODE =
  /(?<![\p{L}\p{N}_.])(?=[\p{N}_]*\p{L})(?=[\p{L}]*[\p{N}_])[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}]+)?(?![\p{L}\p{N}_])/gu;

/** A word that can be a name, and is no order to do something. */
function isNoun(cue: string): boolean {
  return /^[a-z]{2,}$/.test(cue) && irreversibleWord(cue) === undefined;
}
