import type { ToolSet } from 'ai';
import { z } from 'zod';
import { hide } from '../../actions/index.js';
import type { Asked } from '../../agent/index.js';
import { type Check, hiddenTexts, type Machine, parseMachine } from '../../machine/index.js';
import { outline } from '../../screen/index.js';
import type { KnownRun } from './run.js';

const answers = {
  check: z.object({ check: z.string().describe('one line of the language: checks joined by " and "') }),
  cannot: z.object({ why: z.string().describe('one short sentence: what would have to be said otherwise') }),
} as const;

const tools: ToolSet = {
  check: { description: 'The check that says what the sentence says.', inputSchema: answers.check },
  cannot: { description: 'No check says what the sentence says.', inputSchema: answers.cannot },
};

const SYSTEM = `You turn a sentence about a screen of an Android app into one check, and call exactly one tool.
A check is an XPath 1.0 selector such as //*[@resource-id='com.app:id/title' and @text=$title] (that it is there), or: absent <selector>, or: count <selector> = 2. Several are joined by " and ".
Attributes: resource-id, text, content-desc, class, checked, enabled, selected. A value that the sentence has as {name} is the variable $name, never a text.
Say no less than the sentence and no more. Where the outline does not show how, call cannot.`;

/** How often an answer may be unusable before it is given up. */
const UNUSABLE = 3;

export type ByModel =
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Asks a model for the check that a sentence comes to, on the last screen of a kept run, and again with what was wrong with its answer. What it
 * answers is input: it is read as a line of the language is, and `judge` says why it may not be kept.
 */
export async function checksByModel(
  sentence: string,
  machine: Machine,
  run: KnownRun,
  model: Asked,
  judge: (checks: readonly Check[]) => string | undefined,
  signal?: AbortSignal,
): Promise<ByModel> {
  let complaint = '';
  for (let attempt = 1; attempt <= UNUSABLE; attempt += 1) {
    const call = await model.ask(
      { system: SYSTEM, prompt: `${promptFor(sentence, machine, run)}${complaint}`, tools },
      signal,
    );
    const answer = answerOf(call?.toolName ?? '', call?.input);
    if (answer.kind === 'cannot')
      return { kind: 'refused', reason: `The ${model.description} finds no check for it: ${answer.why}` };
    const why = answer.kind === 'checks' ? judge(answer.checks) : answer.why;
    if (answer.kind === 'checks' && why === undefined) return answer;
    complaint = `\n\nYour last answer could not be used: ${why} Call exactly one tool.`;
  }
  return {
    kind: 'refused',
    reason: `The answers of the ${model.description} could not be used ${UNUSABLE} times in a row.${complaint
      .trim()
      .replace(/^Your last answer could not be used:/, ' The last one:')
      .replace(/ Call exactly one tool\.$/, '')}`,
  };
}

function promptFor(sentence: string, machine: Machine, { goal, bindings, end }: KnownRun): string {
  const values = Object.entries(bindings).map(([name, value]) => `{${name}} was ${JSON.stringify(value)}`);
  const lines = [
    `Sentence: ${sentence}`,
    `The goal of the run was: ${goal}`,
    values.length === 0 ? 'It has no values.' : `Its values: ${values.join('; ')}.`,
    `The screen at its end (${end.package}/${end.activity}):\n${outline(end)}`,
    `Ids on it: ${[...new Set(end.tree.nodes.flatMap(({ resourceId, class: kind }) => (resourceId === '' ? [] : [`${resourceId} (${kind})`])))].join(', ')}`,
    `The app is ${machine.app}.`,
  ];
  return hide(lines.join('\n\n'), hiddenTexts(machine, bindings));
}

type Answer =
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'cannot'; readonly why: string }
  | { readonly kind: 'unusable'; readonly why: string };

function answerOf(name: string, input: unknown): Answer {
  if (name === 'cannot') {
    const parsed = answers.cannot.safeParse(input);
    return parsed.success
      ? { kind: 'cannot', why: parsed.data.why }
      : { kind: 'unusable', why: z.prettifyError(parsed.error) };
  }
  if (name !== 'check')
    return { kind: 'unusable', why: name === '' ? 'No tool was called.' : `There is no tool ${name}.` };
  const parsed = answers.check.safeParse(input);
  if (!parsed.success) return { kind: 'unusable', why: z.prettifyError(parsed.error) };
  return readChecks(parsed.data.check);
}

/** A line of the language, read as one of a machine. */
function readChecks(text: string): Answer {
  if (/[\r\n]/.test(text)) return { kind: 'unusable', why: 'A check is one line.' };
  const read = parseMachine(`machine a/b\ngoal "x"\napp a.b\nfinal end\n  expect "x" ${text}\n`);
  if (read.kind === 'refused') return { kind: 'unusable', why: read.problems[0]?.sentence ?? 'It is no check.' };
  const checks = read.machine.finals[0]?.expects?.[0]?.checks ?? [];
  return checks.length === 0 ? { kind: 'unusable', why: 'It is no check.' } : { kind: 'checks', checks };
}
