import { createHash } from 'node:crypto';
import type { Machine } from './model.js';
import { printActing } from './print.js';

/**
 * The canonical hash that keys a machine's evidence: SHA-256, in hex, of the canonical text of all that acts. Remarks do not act; neither does
 * the `made` line, which says where a machine comes from. Whatever else is edited changes it, and with it the machine is unproven again.
 */
export function canonicalHash(machine: Machine): string {
  return createHash('sha256').update(printActing(machine), 'utf8').digest('hex');
}
