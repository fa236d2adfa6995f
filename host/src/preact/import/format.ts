import { z } from 'zod';
import type { Program, ProgramAction, ProgramSelector, Verification } from './program.js';

/*
 * The published JSON form. Types of actions and verifications are texts here: an unknown one is told by whoever looks at it. What no machine can
 * have (`then`, `true_steps`) is not described, and so not walked, however deep it is.
 */

const text = z.string().nullish();

const fullAction = z.looseObject({
  type: z.string(),
  target: text,
  text,
  parameter_name: text,
  key: text,
  direction: text,
  store_result_as: text,
  raw_command: text,
});

const action = z.union([z.string().transform((type) => ({ type })), fullAction]);

const transition = z
  .looseObject({
    from: text,
    from_state: text,
    to: text,
    to_state: text,
    action,
    condition: text,
  })
  .refine((it) => (it.from ?? it.from_state) != null, { path: ['from'], message: 'wanted a string, found nothing' })
  .refine((it) => (it.to ?? it.to_state) != null, { path: ['to'], message: 'wanted a string, found nothing' });

const state = z.looseObject({
  id: z.string(),
  description: text,
  verification: z.looseObject({ type: z.string(), xpath: text, data_key: text }),
});

const program = z.looseObject({
  metadata: z.looseObject({
    task_description: z.string(),
    application_context: text,
    parameters: z.array(z.string()).nullish(),
  }),
  states: z.array(state),
  transitions: z.array(transition),
  human_interventions: z.array(z.looseObject({ before_state: z.string(), prompt: text })).nullish(),
});

export const programFormat = program.transform(
  (it): Program => ({
    form: 'program',
    task: it.metadata.task_description,
    application: it.metadata.application_context ?? '',
    parameters: it.metadata.parameters ?? [],
    states: it.states.map(({ id, description, verification }) => ({
      id,
      description: description ?? '',
      verification: verificationOf(verification),
    })),
    transitions: it.transitions.map(({ from, from_state, to, to_state, action, condition }) => ({
      from: from ?? from_state ?? '',
      to: to ?? to_state ?? '',
      action: actionOf(action),
      ...(condition != null && condition.trim() !== '' && { condition }),
    })),
    interventions: (it.human_interventions ?? []).map(({ before_state, prompt }) => ({
      before: before_state,
      prompt: prompt ?? '',
    })),
  }),
);

function verificationOf({ type, xpath, data_key }: z.infer<typeof state>['verification']): Verification {
  const selector = selectorOf(xpath);
  switch (type) {
    case 'expect_element':
      return selector === undefined ? { kind: 'unknown', type } : { kind: 'element', selector };
    case 'terminal_state':
      return { kind: 'terminal', ...(selector && { selector }) };
    case 'data_available':
      return { kind: 'data', key: data_key ?? '' };
    default:
      return { kind: 'unknown', type };
  }
}

function actionOf(it: Partial<z.infer<typeof fullAction>> & { readonly type: string }): ProgramAction {
  const target = selectorOf(it.target);
  return {
    type: it.type,
    ...(target && { target }),
    ...(it.text != null && it.text !== '' && { text: it.text }),
    ...(it.parameter_name != null && it.parameter_name !== '' && { parameter: it.parameter_name }),
    ...(it.key != null && { key: it.key }),
    ...(it.direction != null && { direction: it.direction }),
    ...(it.store_result_as != null && { storeAs: it.store_result_as }),
    ...(it.raw_command != null && it.raw_command !== '' && { rawCommand: it.raw_command }),
  };
}

function selectorOf(written: string | null | undefined): ProgramSelector | undefined {
  return written == null || written.trim() === '' ? undefined : { text: written, cut: false };
}
