import { join } from 'node:path';
import { systemClock } from '../../../host/src/base/index.js';
import { bindGoal, printMachine } from '../../../host/src/machine/index.js';
import { type AdoptOptions, adoptBeside, grow, isSaidDone, Library } from '../../../host/src/preact/index.js';
import { backToBase, install } from '../../drift/install.js';
import type { Mutant } from '../../drift/make.js';
import { DemonstratedPolicy } from '../../drift/reference/demonstrated-policy.js';
import { ReferencePolicy } from '../../drift/reference/reference-policy.js';
import type { OwnHome } from '../../stage/own-home.js';
import type { Stage } from '../../stage/stage.js';
import { Draws } from '../../tasks/draws.js';
import { keepClean } from '../../tasks/set.js';
import { othersFor } from '../others.js';
import { solveOnce } from '../solve-once.js';
import type { Learned } from './learn.js';
import { type PassedOnTo, passedOnTo } from './passed-on.js';
import { BEGUN, runOnce, type Went } from './run-once.js';

/** What came of a machine on one mutant. */
export interface Trial {
  readonly mutant: string;
  readonly task: string;
  readonly kinds: readonly string[];
  /** Why the reference script does not do the task on it; undefined where it does: the mutant is recoverable. */
  readonly notRecoverable: string | undefined;
  readonly first: Went | undefined;
  /** Why the grown machine was not kept; undefined where it was, and where nothing had to grow. */
  readonly notKept: string | undefined;
  /** Where a rule alone healed it: what became of that in other machines of the app. */
  readonly passedOn: PassedOnTo | undefined;
  readonly second: Went | undefined;
  readonly old: Went | undefined;
  /** The grown machine, be it kept or not. */
  readonly grown: string | undefined;
}

const REFERENCE = 'changes-reference';

/** A learned machine on a mutant of its app: a first run that may hand over, growth, a second run that may not, and a run on the old app. */
export async function tryChange(
  stage: Stage,
  learned: Learned,
  others: readonly Learned[],
  mutant: Mutant,
  { env, folder }: Pick<OwnHome, 'env' | 'folder'>,
): Promise<Trial> {
  const { solvable, kept, trajectory } = learned;
  const trial: Trial = {
    mutant: mutant.name,
    task: solvable.task.name,
    kinds: mutant.record.mutations.map(({ kind }) => kind),
    notRecoverable: undefined,
    first: undefined,
    notKept: undefined,
    passedOn: undefined,
    second: undefined,
    old: undefined,
    grown: undefined,
  };
  const [seed, other] = new Draws(`changes/${mutant.name}`).sample(learned.seeds, 2) as [number, number];
  const notInstalled = await install(stage, mutant, env);
  if (notInstalled !== undefined) return { ...trial, notRecoverable: notInstalled };
  await keepClean(stage);
  const reference = await solveOnce(
    stage,
    solvable,
    seed,
    REFERENCE,
    (solve) => new ReferencePolicy(solve, mutant.record),
  );
  if (reference.wrong !== undefined || reference.solved.outcome !== 'done')
    return { ...trial, notRecoverable: reference.wrong ?? reference.solved.why };

  await using library = await Library.open(join(folder, 'grown', mutant.name));
  await library.keep(kept.machine, kept.evidence, trajectory);
  const policy = new DemonstratedPolicy(reference.solved.trajectory);
  const {
    went: first,
    result,
    goal,
  } = await runOnce(stage, solvable, learned.instance, kept.machine, seed, {
    policy,
    heal: [trajectory],
    gated: library.locales(kept.machine),
  });
  const isSaid = result !== undefined && isSaidDone(result);
  if (first.came !== 'handed over' && first.came !== 'healed' && first.came !== 'alone' && !isSaid)
    return { ...trial, first };
  let machine = kept.machine;
  let notKept: string | undefined;
  let passedOn: PassedOnTo | undefined;
  let text = printMachine(machine);
  if (first.came !== 'alone' && result !== undefined) {
    const bound = bindGoal(machine, goal);
    if (bound.kind === 'refused') throw new Error(bound.reason);
    const options: AdoptOptions = {
      library,
      device: stage.device,
      snapshot: BEGUN,
      clock: systemClock,
      others: (grown, recorded) => othersFor(stage, solvable, grown, recorded, seed, learned.instance),
      evaluate: () => solvable.task.instance(seed).begin(stage.phone),
      listener: {
        refined: (refined) => {
          text = printMachine(refined);
        },
      },
    };
    const grown = isSaid ? undefined : await grow(machine, result, bound.values, goal, 'grown', options);
    // As the command line does: where the machine cannot grow on a phone in another language, the whole run becomes one of that language.
    const beside =
      grown?.kind === 'kept'
        ? undefined
        : await adoptBeside(machine, library.locales(machine), result, bound.values, goal, options);
    const learnt = beside ?? grown;
    if (learnt === undefined) return { ...trial, first };
    if (learnt.kind === 'kept') machine = learnt.machine;
    else notKept = learnt.reasons.join(' ');
    if (beside?.kind === 'kept') text = printMachine(machine);
    if (grown?.kind === 'kept' && first.came === 'healed')
      passedOn = await passedOnTo(stage, library, machine.name, others);
  }
  const second = await runOnce(stage, solvable, learned.instance, machine, other, {
    gated: library.locales(machine),
  });
  await backToBase(stage);
  await keepClean(stage);
  const there = library.find(kept.machine.name)?.machine ?? kept.machine;
  const old = await runOnce(stage, solvable, learned.instance, there, other, { gated: library.locales(there) });
  return { ...trial, first, notKept, passedOn, second: second.went, old: old.went, grown: text };
}
