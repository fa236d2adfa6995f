import { z } from 'zod';
import type { Program, ProgramAction, ProgramSelector, Verification } from './program.js';

/* The form in which programs are shown to people: every verification and every action is one line of text, and long ones are cut off. */

export const displayFormat = z
  .looseObject({
    task: z.string(),
    app: z.string().nullish(),
    params: z.array(z.string()).nullish(),
    states: z.array(z.looseObject({ id: z.string(), desc: z.string().nullish(), verify: z.string() })),
    transitions: z.array(z.looseObject({ from: z.string(), to: z.string(), action: z.string() })),
  })
  .transform(
    (it): Program => ({
      form: 'display',
      task: it.task,
      application: it.app ?? '',
      parameters: it.params ?? [],
      states: it.states.map(({ id, desc, verify }) => ({
        id,
        description: desc ?? '',
        verification: verificationOf(verify.trim()),
      })),
      transitions: it.transitions.map(({ from, to, action }) => ({ from, to, action: actionOf(action.trim()) })),
      interventions: [],
    }),
  );

function verificationOf(verify: string): Verification {
  if (verify === 'task complete') return { kind: 'terminal' };
  const captured = /^value captured(?: → \$(\S+))?$/.exec(verify);
  if (captured !== null) return { kind: 'data', key: captured[1] ?? '' };
  if (!verify.includes('=')) return { kind: 'unknown', type: verify };
  return { kind: 'element', selector: selectorOf(verify) };
}

/** The verbs that are shown, and the actions that they stand for. */
const TYPES: Readonly<Record<string, string>> = {
  click: 'action_click',
  tap: 'action_click',
  'long-press': 'action_long_press',
  type: 'action_type',
  press: 'action_keypress',
  open: 'action_navigate',
  navigate: 'action_navigate',
  scroll: 'action_scroll',
  read: 'inspect_text',
  check: 'evaluate_condition',
};

function actionOf(shown: string): ProgramAction {
  if (shown === 'read the screen') return { type: 'inspect_screenshot' };
  if (shown === 'back' || shown === 'home') return { type: 'action_keypress', key: shown };
  const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(shown) ?? [];
  const type = Object.hasOwn(TYPES, verb) ? (TYPES[verb] as string) : verb;
  const parameter = /^\$(\S+)$/.exec(rest)?.[1];
  const isSelector = /^[\w-]+\s*=/.test(rest);
  switch (type) {
    case 'action_type':
      if (parameter !== undefined) return { type, parameter };
      return isSelector ? { type, target: selectorOf(rest) } : { type, ...(rest !== '' && { text: unquoted(rest) }) };
    case 'action_keypress':
      return { type, key: rest };
    case 'action_navigate':
      return { type, ...(rest !== '' && { text: unquoted(rest) }) };
    case 'action_scroll':
      if (isSelector) return { type, target: selectorOf(rest) };
      return { type, ...(rest !== '' && { direction: rest }) };
    case 'inspect_text': {
      const [, target = '', storeAs] = /^(.*?)(?:\s*→ \$(\S+))?$/s.exec(rest) ?? [];
      return {
        type,
        ...(target !== '' && { target: selectorOf(target) }),
        ...(storeAs !== undefined && { storeAs }),
      };
    }
    default:
      return { type, ...(rest !== '' && isSelector && { target: selectorOf(rest) }) };
  }
}

/** The lengths at which the published pages cut a text off. One that is just so long may be whole: then its last value is all of it. */
const CUT_AT: readonly number[] = [60, 80];

function selectorOf(shown: string): ProgramSelector {
  return { text: shown, cut: CUT_AT.includes(shown.length) };
}

function unquoted(text: string): string {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'string') return parsed;
  } catch {
    // It is shown without quotes, or was cut off inside of them.
  }
  return text.replace(/^"/, '');
}
