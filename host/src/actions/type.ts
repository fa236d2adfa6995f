import type { ActionDefinition } from './definition.js';

/** Replaces the text of a field, and reads back what the field shows. */
export const type: ActionDefinition<'type'> = {
  kind: 'type',
  summary: 'Replace the text of a field.',
  sentence: (action, target) => `Type '${action.value}' into ${target}`,
  perform: async (device, screen, action, signal) => {
    const typed = await device.setText(screen, action.target, action.value, signal);
    if (!typed.done) return typed;
    const { shown, ...done } = typed;
    return 'text' in shown ? { ...done, shown: shown.text } : { ...done, shown: '•'.repeat(shown.length) };
  },
};
