import type { ActionDefinition } from './definition.js';
import { at, press, pressAt } from './press.js';

/** A long press. */
export const hold: ActionDefinition<'hold'> = {
  kind: 'hold',
  summary: 'Press a node and hold it.',
  sentence: (action, target) => `Hold ${target}${at(action)}`,
  perform: (device, screen, action, signal) =>
    action.offset === undefined
      ? press(device, screen, action.target, 'long-click', signal)
      : pressAt(device, screen, action.target, action.offset, 'long-click', signal),
};
