import type { ActionDefinition } from './definition.js';
import { at, press, pressAt } from './press.js';

/** A short press. */
export const tap: ActionDefinition<'tap'> = {
  kind: 'tap',
  summary: 'Tap a node.',
  sentence: (action, target) => `Tap ${target}${at(action)}`,
  perform: (device, screen, action, signal) =>
    action.offset === undefined
      ? press(device, screen, action.target, 'click', signal)
      : pressAt(device, screen, action.target, action.offset, 'click', signal),
};
