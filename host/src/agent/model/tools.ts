import type { ToolSet } from 'ai';
import { z } from 'zod';
import type { ConcreteAction } from '../../actions/index.js';
import { nameOf, type Screen, type UiNode } from '../../screen/index.js';
import type { Decision } from '../policy.js';

const node = z.number().int().describe('the number of the node in the outline');
const why = z.string().describe('one short sentence: why this action');

/** One tool an action, and two to end. Their schemas are checked again when a call comes back: a model's output is input. */
export const toolSchemas = {
  tap: z.object({ node, why }),
  hold: z.object({ node, why }),
  type: z.object({ node, text: z.string().describe('replaces what is in the field'), why }),
  set: z.object({
    node,
    value: z.string().describe("max, min, a percentage like 40%, or a number in the slider's units"),
    why,
  }),
  scroll: z.object({ node, direction: z.enum(['forward', 'backward']), why }),
  key: z.object({ key: z.enum(['back', 'home', 'enter']), why }),
  done: z.object({
    why,
    answer: z.string().optional().describe('the answer, when the goal asks a question'),
    already: z.boolean().optional().describe('true when it was so before you did anything to bring it about'),
  }),
  give_up: z.object({ why }),
} as const;

export type ToolName = keyof typeof toolSchemas;

// The library's own tool() only helps to find types, and would load the whole of it with the command line.
export const tools: ToolSet = {
  tap: { description: 'Tap a node.', inputSchema: toolSchemas.tap },
  hold: { description: 'Press a node and hold it.', inputSchema: toolSchemas.hold },
  type: { description: 'Replace the text of a field.', inputSchema: toolSchemas.type },
  set: { description: 'Move a slider.', inputSchema: toolSchemas.set },
  scroll: { description: 'Scroll a list by about a page.', inputSchema: toolSchemas.scroll },
  key: { description: 'Press a key.', inputSchema: toolSchemas.key },
  done: { description: 'The goal is reached.', inputSchema: toolSchemas.done },
  give_up: { description: 'The goal cannot be reached.', inputSchema: toolSchemas.give_up },
};

/** A model's call as a decision; a sentence for the model when it names a node that is not there or fits no tool. Pure. */
export function decisionOf(
  name: string,
  input: unknown,
  screen: Screen,
): Decision | { readonly kind: 'unusable'; readonly why: string } {
  if (!Object.hasOwn(toolSchemas, name)) return { kind: 'unusable', why: `There is no tool ${name}.` };
  const parsed = toolSchemas[name as ToolName].safeParse(input);
  if (!parsed.success) return { kind: 'unusable', why: z.prettifyError(parsed.error) };
  const given = parsed.data as Given;
  const reason = String(given['why']);
  if (name === 'done')
    return {
      kind: 'done',
      why: reason,
      ...(given['answer'] !== undefined && { answer: String(given['answer']) }),
      ...(given['already'] === true && { already: true }),
    };
  if (name === 'give_up') return { kind: 'give-up', why: reason };
  if (name === 'key') return { kind: 'act', action: { kind: 'key', key: given['key'] as 'back' }, why: reason };
  const target = screen.tree.nodes[Number(given['node'])];
  if (target === undefined) return { kind: 'unusable', why: `There is no node ${given['node']} on this screen.` };
  if (name === 'type' && target.password)
    return {
      kind: 'unusable',
      why: `The ${nameOf(target)} takes a password, and you never type one. Go on without it, or give up.`,
    };
  return { kind: 'act', action: actionOn(name as ToolName, target, given), why: reason };
}

type Given = Readonly<Record<string, string | number | boolean | undefined>>;

function actionOn(name: ToolName, target: UiNode, given: Given): ConcreteAction {
  switch (name) {
    case 'type':
      return { kind: 'type', target, value: String(given['text']), as: 'exact' };
    case 'set':
      return { kind: 'set', target, value: String(given['value']) };
    case 'scroll':
      return { kind: 'scroll', target, direction: given['direction'] as 'forward' };
    case 'hold':
      return { kind: 'hold', target };
    default:
      return { kind: 'tap', target };
  }
}
