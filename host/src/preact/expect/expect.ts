import type { Asked } from '../../agent/index.js';
import { type Check, type Expectation, type Machine, screenHolds } from '../../machine/index.js';
import type { Trajectory } from '../../trajectory/index.js';
import type { Evidence } from '../evidence.js';
import { checksByModel } from './by-model.js';
import { checksOf } from './checks.js';
import { valueIn, whyCopied } from './copied.js';
import { type GatedExpectation, gateExpectation, whyNotExpected } from './gate.js';
import { type KnownRun, knownRuns } from './run.js';
import { readSentence } from './sentence.js';

export interface ExpectOptions {
  readonly machine: Machine;
  /** What the gate saw of the machine, where it has seen it. */
  readonly evidence?: Evidence;
  readonly sentence: string;
  /** The kept runs of the machine. */
  readonly trajectories: readonly Trajectory[];
  /** Asked where rules do not reach the sentence; nobody, where absent. */
  readonly model?: Asked;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly signal?: AbortSignal;
}

export type ExpectedOf =
  | {
      readonly kind: 'expected';
      readonly expectation: Expectation;
      readonly by: string;
      /** How many kept runs have shown it. */
      readonly runs: number;
      readonly machine: Machine;
      readonly evidence?: Evidence;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * An assertion in words becomes a check, once: by rules, and by a model where there is one and no rule reads the sentence. It is gated on the kept
 * runs, and from then on looked at without anybody being asked. What cannot be read is refused with what would help, and never guessed.
 */
export async function expect(options: ExpectOptions): Promise<ExpectedOf> {
  const { machine, sentence, model } = options;
  const slots = [...sentence.matchAll(/\{([A-Za-z_][\w-]*)\}/g)].map(([, name = '']) => name);
  const unknown = slots.find((name) => !namesOf(machine).includes(name));
  if (unknown !== undefined)
    return refused(`${machine.name} has no value '${unknown}'. It has ${namesOf(machine).join(', ') || 'none'}.`);
  const runs = knownRuns(machine, options.trajectories).filter((run) => endsIn(machine, run).length > 0);
  const [run] = runs;
  if (run === undefined) return refused(NO_RUNS);
  const other = machine.finals.find((final) => !runs.some((each) => endsIn(machine, each).includes(final)));
  if (other !== undefined)
    return refused(
      `${machine.name} may end in '${other.id}', where no kept run has ended, and what is so there nobody has seen. Write an expect line in each of its finals by hand.`,
    );
  const copied = valueIn(sentence, runs);
  if (copied !== undefined)
    return refused(
      `'${copied.value}' is the ${copied.name} of ${copied.run.name}, and other runs have another. Write {${copied.name}} in its place.`,
    );
  const judge = (checks: readonly Check[]) => whyCopied(checks, runs) ?? whyNotExpected(machine, slots, checks, runs);

  const ruled = byRule(sentence, machine, run, judge);
  const found =
    ruled.kind === 'checks' || model === undefined
      ? { ...ruled, by: 'rule' }
      : { ...(await checksByModel(sentence, machine, run, model, judge, options.signal)), by: model.description };
  if (found.kind === 'refused') return refused(found.reason);

  const expectation = { sentence, checks: found.checks };
  if (machine.finals.some(({ expects = [] }) => expects.some((each) => each.sentence === sentence)))
    return refused(`${machine.name} expects that already. See reprise machines show ${machine.name}.`);
  const gated: GatedExpectation = gateExpectation(machine, expectation, slots, runs, options.evidence, options.at);
  if (gated.kind === 'refused') return gated;
  return { ...gated, kind: 'expected', expectation, by: found.by, runs: runs.length };
}

/** The parameters, and the values made of them. */
function namesOf({ params, lets = [] }: Machine): readonly string[] {
  return [...params, ...lets].map(({ name }) => name);
}

type Ruled =
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'refused'; readonly reason: string };

function byRule(
  sentence: string,
  machine: Machine,
  run: KnownRun,
  judge: (checks: readonly Check[]) => string | undefined,
): Ruled {
  const read = readSentence(sentence);
  if (read.kind === 'refused') return read;
  const found = checksOf(read.claim, run, machine);
  if (found.kind === 'refused') return found;
  const why = judge(found.checks);
  return why === undefined ? found : refused(why);
}

const NO_RUNS =
  'There is no kept run of this machine to try it on. Solve its goal once with reprise run, in this project.';

function endsIn({ finals }: Machine, { end, bindings }: KnownRun): Machine['finals'] {
  return finals.filter(({ checks }) => screenHolds(checks, end, bindings));
}

function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}
