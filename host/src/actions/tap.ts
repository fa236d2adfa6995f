import type { ActionDefinition } from './definition.js';
import { press } from './press.js';

/** A short press. */
export const tap: ActionDefinition<'tap'> = {
  kind: 'tap',
  summary: 'Tap a node.',
  sentence: (_action, target) => `Tap ${target}`,
  perform: (device, screen, action, signal) => press(device, screen, action.target, 'click', signal),
};
