import type { ActionDefinition } from './definition.js';
import { press } from './press.js';

/** A long press. */
export const hold: ActionDefinition<'hold'> = {
  kind: 'hold',
  summary: 'Press a node and hold it.',
  sentence: (_action, target) => `Hold ${target}`,
  perform: (device, screen, action, signal) => press(device, screen, action.target, 'long-click', signal),
};
