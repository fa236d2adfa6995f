import assert from 'node:assert/strict';
import type { Bound, Machine } from '../../src/machine/index.js';
import { machineOf } from './contacts.js';

/** A machine with this goal line and these parameters, for what binds to it. */
export function withGoal(goal: string, params: string): Machine {
  return machineOf(`machine a/b\ngoal ${JSON.stringify(goal)}\napp a.b\nparam ${params}\n`);
}

/** What was bound; undefined where it was refused. */
export function valuesOf(bound: Bound): Readonly<Record<string, string>> | undefined {
  return bound.kind === 'bound' ? bound.values : undefined;
}

/** Why it was refused. */
export function reasonOf(bound: Bound): string {
  return bound.kind === 'refused' ? bound.reason : assert.fail(JSON.stringify(bound.values));
}
