import type { ConcreteAction } from '../../actions/index.js';
import { grantsPermission } from '../../machine/index.js';
import { permissionsOf } from '../../trajectory/index.js';
import type { Run } from './run.js';

/** How long the package manager may take to say what was granted, ms. */
const GRANT_MS = 2_000;

/** What the app has been granted, before an act that grants something; undefined for every other act. */
export async function grantedBefore(run: Run, action: ConcreteAction): Promise<ReadonlySet<string> | undefined> {
  return grantsPermission(action) ? permissionsOf(run.device, run.machine.app, run.signal) : undefined;
}

/**
 * A permission dialog does not say in a way that can be checked what it asks for: the package manager does, afterwards. What was seen instead of a
 * grant that the header names; undefined where there is one, and no other.
 */
export async function otherGrant(run: Run, before: ReadonlySet<string>): Promise<string | undefined> {
  const wait = run.wait(GRANT_MS);
  for (;;) {
    const now = await permissionsOf(run.device, run.machine.app, run.signal);
    const fresh = [...now].filter((permission) => !before.has(permission));
    const others = fresh.filter((permission) => !run.machine.permissions.includes(permission));
    if (others.length > 0) return `${others.join(', ')} granted`;
    if (fresh.length > 0) return undefined;
    if (wait.over) return `nothing granted to ${run.machine.app}`;
    await run.clock.sleep(50, run.signal);
  }
}

/** What the header allows, for a miss. */
export function wantedGrants(run: Run): string {
  return `to grant ${run.machine.permissions.join(', ') || 'no permission'} and nothing else`;
}
