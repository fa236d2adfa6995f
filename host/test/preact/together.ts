import assert from 'node:assert/strict';
import { accepts, checkMachine, type Machine } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { type Compiled, compileSeveral } from '../../src/preact/index.js';
import type { Trajectory } from '../../src/trajectory/index.js';

/** Compiled of all runs, and where it is a machine: in order, and accepting each. */
export function together(...runs: readonly Trajectory[]): Compiled {
  const made = compileSeveral(runs);
  if (made.kind === 'refused') return made;
  assert.deepEqual(
    checkMachine(made.machine).filter(({ severity }) => severity === 'error'),
    [],
    made.text,
  );
  for (const run of runs) {
    const accepted = accepts(made.machine, asRecorded(made.machine, run));
    assert.equal(accepted.kind, 'accepted', `${accepted.kind === 'refused' && accepted.reason}\n${made.text}`);
  }
  return made;
}

export const machineOf = (made: Compiled): Machine =>
  made.kind === 'machine' ? made.machine : assert.fail(made.reason);
