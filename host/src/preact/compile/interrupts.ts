import type { Interrupt } from '../../machine/index.js';
import { type Screen, topWindow } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { stateChecks } from './checks.js';
import { compileStep } from './steps.js';

/** The system's own permission dialog: AOSP's permission controller, Google's, and the package installer's of older versions. */
export function isPermissionScreen(screen: Screen): boolean {
  return isPermissionPackage(topWindow(screen.tree)?.package ?? '');
}

export function isPermissionPackage(name: string): boolean {
  return /(^|\.)(permissioncontroller|packageinstaller)$/.test(name);
}

/** Permission dialogs that were answered become interrupts, and what was granted the header that allows it. Pure. */
export function compileInterrupts(
  asked: readonly TrajectoryStep[],
  seen: readonly Screen[],
): { readonly permissions: readonly string[]; readonly interrupts: readonly Interrupt[] } {
  const others = seen.filter((screen) => !isPermissionScreen(screen));
  const interrupts = new Map<string, Interrupt>();
  for (const step of asked) {
    const checks = stateChecks(step.before, others, []);
    const body = { checks, steps: [{ optional: false, alternatives: [compileStep(step, [], seen, [])] }] };
    const key = JSON.stringify(body);
    if (!interrupts.has(key))
      interrupts.set(key, { id: interrupts.size === 0 ? 'permission' : `permission-${interrupts.size + 1}`, ...body });
  }
  const granted = asked.flatMap(({ outside }) =>
    outside.flatMap((change) => (change.kind === 'permission' ? [change.permission] : [])),
  );
  return { permissions: [...new Set(granted)].sort(), interrupts: [...interrupts.values()] };
}
