import type { ActionDefinition } from './definition.js';

/** A hardware or navigation key. */
export const key: ActionDefinition<'key'> = {
  kind: 'key',
  summary: 'Press a key: back, home, enter ...',
  sentence: (action) => `Press ${action.key}`,
  perform: (device, _screen, action, signal) => device.key(action.key, signal),
};
