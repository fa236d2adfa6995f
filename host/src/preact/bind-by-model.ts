import type { ToolSet } from 'ai';
import { z } from 'zod';
import type { Asked } from '../agent/index.js';
import { type Bindings, hiddenParams, type Machine, type ParamType, quoteSpans } from '../machine/index.js';
import type { Kept } from './library/index.js';
import { nearest, retrieve } from './retrieve.js';

export type BoundByModel =
  | {
      readonly kind: 'bound';
      readonly kept: Kept;
      /** The goal as the rules read it: the words that the model pointed at stand in quotes. */
      readonly goal: string;
      readonly bindings: Bindings;
    }
  | { readonly kind: 'refused'; readonly reason: string };

const answers = {
  take: z.object({
    machine: z.string().describe('the name of the one that does exactly this goal'),
    values: z
      .array(z.object({ name: z.string(), words: z.string().describe('copied from the goal, sign for sign') }))
      .describe('for each of its values, the words of the goal that are it'),
  }),
  none: z.object({ why: z.string().describe('one short sentence') }),
} as const;

const tools: ToolSet = {
  take: { description: 'One of them does exactly this goal.', inputSchema: answers.take },
  none: { description: 'None of them does exactly this goal, or it wants something more.', inputSchema: answers.none },
};

const SYSTEM = `You say which words of a goal are the values of a known task, and call exactly one tool.
Copy words from the goal, sign for sign; never write a word that it does not have. Every word of the goal must be the task's own or a value's: where the goal wants more, less or something else, call none.`;

/** More machines than this are no near misses of one goal. */
const MOST_SHOWN = 5;

/**
 * A last way to bind a goal that the rules refuse: a model, asked once, points at words of the goal, and the rules read it again with these in quotes.
 * So every value is found in the goal, typed values are read by rule, the defaults are the machine's, and a word that nothing accounts for refuses as
 * before. Refused, too, where the goal is then another machine's, or of several.
 */
export async function bindByModel(
  machines: readonly Kept[],
  goal: string,
  model: Asked,
  today?: string,
  signal?: AbortSignal,
): Promise<BoundByModel> {
  const near = nearest(machines, goal, today)
    .filter(({ machine }) => hiddenParams(machine).size === 0)
    .slice(0, MOST_SHOWN);
  if (near.length === 0) return refused('No kept machine is near enough to ask about.');
  const call = await model.ask({ system: SYSTEM, prompt: promptFor(goal, near), tools }, signal);
  if (call?.toolName === 'none') {
    const parsed = answers.none.safeParse(call.input);
    return refused(`The ${model.description} finds none that does it${parsed.success ? `: ${parsed.data.why}` : '.'}`);
  }
  const parsed = answers.take.safeParse(call?.toolName === 'take' ? call.input : undefined);
  if (!parsed.success) return refused(`The answer of the ${model.description} cannot be used.`);
  return taken(machines, near, goal, parsed.data, today);
}

function taken(
  machines: readonly Kept[],
  near: readonly Kept[],
  goal: string,
  { machine: name, values }: z.infer<typeof answers.take>,
  today: string | undefined,
): BoundByModel {
  const kept = near.find(({ machine }) => machine.name === name);
  if (kept === undefined) return refused(`The model names ${name}, which was not among those that it was asked about.`);
  const { params } = kept.machine;
  const unknown = values.find((value) => !params.some((param) => param.name === value.name));
  if (unknown !== undefined) return refused(`${name} has no parameter '${unknown.name}'.`);
  const twice = values.find((value, index) => values.findIndex((other) => other.name === value.name) !== index);
  if (twice !== undefined) return refused(`The model gives '${twice.name}' two values.`);
  // What has a form of its own is read by rule or not at all: only of a text can nobody but a reader tell where it ends.
  const texts = values.filter((value) => params.some((param) => param.name === value.name && isText(param.type)));
  const quoted = quoteSpans(
    goal,
    texts.map(({ words }) => words),
  );
  if (quoted.kind === 'refused') return quoted;
  const found = retrieve(machines, quoted.goal, today);
  if (found.kind === 'several') return refused(`The goal would be of several machines: ${found.names.join(', ')}.`);
  if (found.kind === 'none' || found.kept.machine.name !== name)
    return refused(
      `Read as ${quoted.goal}, it is not the goal of ${name}. ${found.kind === 'none' ? (found.near.find((each) => each.name === name)?.reason ?? '') : ''}`.trim(),
    );
  const other = texts.find((value) => found.bindings[value.name] !== value.words);
  if (other !== undefined)
    return refused(`'${other.words}' is not what the goal has as '${other.name}', when it is read by rule.`);
  return { kind: 'bound', kept: found.kept, goal: quoted.goal, bindings: found.bindings };
}

function isText(type: ParamType): boolean {
  return type === 'text' || type === 'file';
}

function promptFor(goal: string, near: readonly Kept[]): string {
  return [`Goal: ${goal}`, 'Known tasks:', ...near.map(({ machine }) => taskInWords(machine))].join('\n');
}

function taskInWords({ name, goals, params }: Machine): string {
  const values = params.map(({ name: called, type, choices }) => `${called}: ${choices?.join(' or ') ?? type}`);
  return `- ${name}: ${goals.map((line) => `"${line}"`).join(' or ')}${values.length === 0 ? '' : ` (${values.join('; ')})`}`;
}

function refused(reason: string): BoundByModel {
  return { kind: 'refused', reason };
}
