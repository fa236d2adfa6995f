import {
  accepts,
  type Bindings,
  canonicalHash,
  checkMachine,
  type Machine,
  printMachine,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { type Trajectory, trajectoriesId } from '../../trajectory/index.js';
import { asRecorded } from '../as-recorded.js';
import { type Compiled, type CompileOptions, compile, slotsFound } from '../compile/index.js';
import { closed } from './close.js';
import { mergeRun } from './merge.js';
import { type KnownRun, screensOf } from './run.js';
import { variedIn } from './varied.js';

/**
 * Several runs of one task as one machine. What one of them leaves open another one settles: a text that is explained in two ways, a word of the goal that is never
 * put in. What is the same in all is a constant; where they went other ways there are branches. The bytes are a function of the runs, in their order, and the
 * screens. Pure.
 */
export function compileSeveral(
  trajectories: readonly Trajectory[],
  corpus: readonly Screen[] = [],
  options: Pick<CompileOptions, 'name'> = {},
): Compiled {
  const [first] = trajectories;
  if (first === undefined) return { kind: 'refused', reason: 'There is no run to make a machine of.' };
  if (trajectories.length === 1) return compile(first, corpus, options);
  const other = trajectories.find(({ app }) => app !== first.app);
  if (other !== undefined)
    return { kind: 'refused', reason: `The runs are of two apps, ${first.app} and ${other.app}: a machine is of one.` };
  const goals = trajectories.map(({ goal }) => goal);
  const varied = variedIn(goals, trajectories.map(slotsFound));
  const all = [...new Set([...screensOf(trajectories.map((trajectory) => ({ trajectory }))), ...corpus])];
  const reasons: string[] = [];
  const attempt = (base: Trajectory, index: number, untold: readonly string[]) => {
    const made = trajectoriesId(trajectories);
    const compiled = compile(base, all, { ...options, untold, varied: varied[index] ?? [], made });
    return compiled.kind === 'refused' ? compiled.reason : mergeAll(compiled, base, trajectories);
  };
  for (const [index, base] of trajectories.entries()) {
    const merged = attempt(base, index, []);
    if (typeof merged !== 'string') return merged;
    reasons.push(merged);
  }
  // What one run shows of a value where it ended another one may show otherwise: that value is left untold, and all are only where none alone will do.
  for (const [index, base] of trajectories.entries()) {
    const names = namesOf(compile(base, all, { ...options, varied: varied[index] ?? [] }));
    const plain = attempt(base, index, names);
    if (typeof plain === 'string') continue;
    const others = names.length > 1 ? names.map((name) => attempt(base, index, [name])) : [];
    return others.find((merged) => typeof merged !== 'string') ?? plain;
  }
  return { kind: 'refused', reason: reasons[0] ?? '' };
}

function namesOf(compiled: Compiled): readonly string[] {
  return compiled.kind === 'machine' ? compiled.machine.params.map(({ name }) => name) : [];
}

function mergeAll(
  { machine, recorded }: Extract<Compiled, { kind: 'machine' }>,
  base: Trajectory,
  trajectories: readonly Trajectory[],
): Compiled | string {
  const runs: KnownRun[] = [{ trajectory: base, bindings: recorded }];
  let grown = machine;
  for (const trajectory of trajectories) {
    if (trajectory === base) continue;
    const merged = mergeRun(grown, runs, trajectory, { isKept: false, remark: '' });
    if (merged.kind === 'refused') return merged.reason;
    runs.push({ trajectory, bindings: merged.bindings });
    grown = merged.machine;
  }
  // Remarks are for what a kept machine has learnt since.
  const { comments: _, ...bare } = closed(
    grown,
    runs.map(({ bindings }) => bindings),
  );
  const wrong = whyWrong(bare, runs);
  if (wrong !== undefined) return wrong;
  return { kind: 'machine', machine: bare, text: printMachine(bare), hash: canonicalHash(bare), recorded };
}

/** Why the whole does not do for all runs. */
function whyWrong(machine: Machine, runs: readonly KnownRun[]): string | undefined {
  const [problem] = checkMachine(machine, { recorded: runs[0]?.bindings as Bindings }).filter(
    ({ severity }) => severity === 'error',
  );
  if (problem !== undefined) return problem.sentence;
  for (const { trajectory, bindings } of runs) {
    const accepted = accepts(machine, asRecorded(machine, trajectory, bindings));
    if (accepted.kind === 'refused') return `It does not go the way of "${trajectory.goal}": ${accepted.reason}`;
  }
  return undefined;
}
