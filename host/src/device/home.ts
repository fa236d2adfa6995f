import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './adb/address.js';

/** Where state of ours is kept: REPRISE_HOME, else `reprise` in the user's data folder (XDG_DATA_HOME, ~/.local/share). */
export function repriseHome(env: Environment = process.env): string {
  const own = env['REPRISE_HOME'];
  if (own) return own;
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'reprise');
}
