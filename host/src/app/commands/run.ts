import { join } from 'node:path';
import { z } from 'zod';
import { Deadline, systemClock, UsageError } from '../../base/index.js';
import { type Adopted, adopt, adoptInShadow, retrieve, type Solved, solve } from '../../preact/index.js';
import { type Context, defineCommand } from '../command.js';
import { hostDay } from '../device-day.js';
import { refuseBeside } from '../flags-together.js';
import { passwordIn } from '../goal-secrets.js';
import { machinesAtHand } from '../machine-source.js';
import { narrateGate, narrateSolve } from '../narrate.js';
import type { Output } from '../output.js';
import { mayBeMeant, onParaphrase } from '../paraphrase.js';
import { policyOf } from '../policies.js';
import { readByModel } from '../read-by-model.js';
import { solveHeader, solveRecord } from '../record/index.js';
import { RecordedRun } from '../recorded-run.js';
import { answersOf, headline } from '../report/index.js';
import { runFolderName } from '../run-folder/index.js';
import { savedState } from '../saved-state.js';
import { openLibrary, openSession, runsFolder, type Session } from '../session.js';
import { settingsOf } from '../settings.js';
import { sharedMachines } from '../shared-machines.js';
import { plus, type Spent, withSpent } from '../spent.js';
import { userOf } from '../who.js';
import { DEVICE_FLAGS, deviceInput, REPLAY_FLAGS, RUN_FLAGS, replayInput, runInput } from './flags.js';
import { replayCommand } from './replay.js';

/** Longer than anybody writes: the explorer's reading of one takes seconds from there on. */
const MAX_GOAL = 10_000;
const TOO_LONG = `wanted a goal of ${MAX_GOAL} characters at most. Put a long text into a file, and name that`;

const inputSchema = z.object({
  goal: z.string().trim().min(1, 'wanted what to do, in words').max(MAX_GOAL, TOO_LONG),
  policy: z.enum(['explorer', 'model']).optional(),
  model: z.string().optional(),
  app: z.string().optional(),
  anew: z.boolean().default(false),
  keep: z.boolean().default(true),
  shadow: z.boolean().default(false),
  ...deviceInput,
  ...replayInput,
  ...runInput,
});

export const run = defineCommand({
  name: 'run',
  summary: 'reach a goal: replay the machine that fits it, or solve it once, compile it, gate it and keep it',
  arguments: [{ name: 'goal', summary: 'what to do, in words', required: true }],
  flags: [
    { spelling: '--policy <explorer|model>', summary: 'who solves it when no machine fits (default: explorer)' },
    { spelling: '--model <name>', summary: 'the model that solves it (OPENAI_BASE_URL, OPENAI_API_KEY)' },
    { spelling: '--app <package>', summary: 'the app to solve it in (default: found on the home screen)' },
    { spelling: '--anew', summary: 'solve it even when a kept machine fits' },
    { spelling: '--no-keep', summary: 'do not compile and keep what was solved' },
    {
      spelling: '--shadow',
      summary:
        'on a device that cannot be put back: run the machine once more up to the first act that cannot be undone, and keep it',
    },
    ...DEVICE_FLAGS,
    ...REPLAY_FLAGS,
    ...RUN_FLAGS,
  ],
  input: inputSchema,
  async run(input, context) {
    const { output, signal } = context;
    if (passwordIn(input.goal)) throw new UsageError('password-in-goal', PASSWORD_IN_GOAL);
    if (input.readOnly) refuseBeside('--read-only', 'replays what is kept, and solves nothing', solving(input));
    const readOnly = input.readOnly || input.dryRun;
    const fitting = input.anew ? 'none' : await findMachine(input, readOnly, context);
    if (typeof fitting !== 'string' && fitting.machine !== undefined) {
      const { machine, goal = input.goal, spent, isParaphrase } = fitting;
      if (!isParaphrase) output.say(`${machine} fits this goal.`);
      if (input.readOnly)
        return replayCommand.run({ ...input, machine, param: [], expect: [], heal: false, grow: false }, context);
      const fallback = input.policy ?? (input.model === undefined ? 'explorer' : undefined);
      const grow = input.keep && 'where possible';
      return replayCommand.run(
        { ...input, goal, machine, param: [], expect: [], heal: true, grow, fallback, spent },
        context,
      );
    }
    if (input.readOnly) {
      const message = `${fitting === 'several' ? 'Several kept machines do' : 'No kept machine does'} "${input.goal}", and --read-only solves nothing. ${fitting === 'several' ? 'Name one: reprise replay <machine> --read-only.' : 'Solve it once without, or name a machine with reprise replay.'}`;
      output.fail({ code: 'refused', message, exitCode: REFUSED, verdict: 'ours' });
      return REFUSED;
    }
    if (input.dryRun) {
      const why = input.anew ? 'anew' : fitting === 'several' ? 'several' : 'none';
      return tellUnsolved(input.goal, why, context);
    }
    const spent = typeof fitting === 'string' ? undefined : fitting.spent;
    const policy = policyOf(input, context);
    await using session = await openSession(input, `reprise run "${input.goal}"`, context, { ready: true });
    const { device } = session;
    output.say(`solve "${input.goal}" on ${device.serial}, by ${device.path}`);
    output.say(`  ${policy.description}`);
    await using before = await savedState(session.resettable, signal);
    const startedAt = new Date(systemClock.now()).toISOString();
    const header = solveHeader({ title: input.goal, goal: input.goal, startedAt, device, policy: policy.description });
    const name = runFolderName(systemClock.now(), 'run', input.goal);
    const run = await RecordedRun.begin(join(runsFolder(context.cwd, input.output), name), {
      header,
      device,
      clock: systemClock,
      withImages: input.images,
      cost: () => plus(policy.cost, spent),
      output,
      signal,
    });
    const narrator = narrateSolve(output);
    const solved = await run.during(() =>
      solve({
        device,
        policy,
        goal: input.goal,
        clock: systemClock,
        deadline: new Deadline(systemClock, input.timeout * 1000, signal),
        ...(input.app !== undefined && { app: input.app }),
        listener: {
          ...narrator,
          decided: async (what, why) => {
            await run.recorder.begin();
            await narrator.decided?.(what, why);
          },
          stepped: (step) => run.recorder.solved(step),
        },
      }),
    );
    const record = withSpent(solveRecord(header, solved, run.recorder), spent);
    for (const answer of answersOf(record)) output.say(answer);
    output.say(headline(record).replace(/^solved: /, 'solved in '));
    if (record.reason !== undefined) output.complain(record.reason);
    const keeping =
      record.passed && input.keep
        ? () => keep(solved, record.tookMs, session, before?.name, input.shadow, context)
        : async () => undefined;
    output.give(await run.end(record, keeping));
    return record.exitCode;
  },
});

const PASSWORD_IN_GOAL =
  "The goal holds a password, and a goal is written down: in the run folder, in the report, in a prompt. Take it out and type it on the phone yourself, or replay a machine file that types a parameter into //*[@password='true'].";

/** No machine was run: the goal is none that is kept. */
const REFUSED = 4;

/** Flags that say how a goal is to be solved. */
function solving({ policy, model, app, anew, shadow }: z.infer<typeof inputSchema>): readonly string[] {
  return [
    ...(policy !== undefined ? ['--policy'] : []),
    ...(model !== undefined ? ['--model'] : []),
    ...(app !== undefined ? ['--app'] : []),
    ...(anew ? ['--anew'] : []),
    ...(shadow ? ['--shadow'] : []),
  ];
}

/** What a run of a goal would do that no machine does: nobody can tell its steps. */
function tellUnsolved(goal: string, fitting: 'several' | 'none' | 'anew', { output }: Context): number {
  const why = { several: 'Several kept machines do', none: 'No kept machine does', anew: 'No machine is to do' };
  const sentence = `${why[fitting]} "${goal}": it would be solved anew, step by step, and nobody can tell which steps.`;
  output.say(sentence);
  output.give({ goal, machine: null, would: 'solve', sentence, exitCode: 0 });
  return 0;
}

/** The machine that a goal is of; where a model was asked and found none, only what that has cost. */
interface Fitting {
  readonly machine?: string;
  /** The goal as it is read, where it is not as it was written. */
  readonly goal?: string;
  /** In other words than its goal lines: before it runs it says what the goal is read as. */
  readonly isParaphrase?: boolean;
  readonly spent?: Spent;
}

async function findMachine(
  { goal, model, dryRun, ...asked }: z.infer<typeof inputSchema>,
  readOnly: boolean,
  context: Context,
): Promise<Fitting | 'several' | 'none'> {
  const { output } = context;
  await using library = await openLibrary(context, { readOnly });
  const { machines, leftOut } = await machinesAtHand(library, context.cwd, goal);
  for (const sentence of leftOut) output.complain(`left out: ${sentence}`);
  const found = retrieve(machines, goal, hostDay());
  if (found.kind === 'found') {
    const { kept, bindings, isParaphrase = false } = found;
    const { name } = kept.machine;
    const { paraphrase = settingsOf(context.env).paraphrase } = asked;
    if (!isParaphrase || dryRun) return { machine: name, isParaphrase };
    const on = onParaphrase(paraphrase, library.agreed.has(name, goal, bindings), context);
    if (on !== 'refuse') return { machine: name, isParaphrase };
    output.complain(mayBeMeant(kept.machine));
    return 'none';
  }
  if (found.kind === 'several') {
    const instead = readOnly ? '' : '; it is solved anew. Name one with reprise replay';
    output.say(`Several machines fit (${found.names.join(', ')})${instead}.`);
    return 'several';
  }
  for (const { name, reason } of found.near) output.say(`${name} does not fit: ${reason}`);
  const read = readOnly ? undefined : await readByModel(machines, goal, model, context);
  return read ?? 'none';
}

/** Compiles, gates and keeps what was solved; undefined where no gate can be had. */
async function keep(
  solved: Solved,
  firstRunMs: number,
  session: Session,
  snapshot: string | undefined,
  shadow: boolean,
  { output, signal, cwd, env }: Context,
): Promise<Adopted | undefined> {
  const shared = await sharedMachines(cwd);
  const { library, device } = session;
  const listener = narrateGate(output);
  const options = {
    library,
    clock: systemClock,
    firstRunMs,
    listener,
    taken: shared.holderOf,
    shared: shared.read.flatMap(({ machine, hash, evidence }) =>
      evidence === undefined || library.has(machine.name) ? [] : [{ machine, hash, evidence }],
    ),
    by: userOf(env),
    signal,
  };
  if ('refused' in session.resettable || snapshot === undefined) {
    const why = 'refused' in session.resettable ? session.resettable.refused : 'its state was not saved.';
    if (shadow) return told(await adoptInShadow(solved.trajectory, { ...options, device }), output);
    output.complain(`Not kept: the gate runs a machine again before it is kept, and ${why} ${TRY_SHADOW}`);
    return { kind: 'refused', reasons: [`The gate runs a machine again before it is kept, and ${why}`] };
  }
  const { resettable } = session;
  return told(await adopt(solved.trajectory, { ...options, device: resettable, snapshot }), output);
}

const TRY_SHADOW =
  'With --shadow it is run up to the first act that cannot be undone, and kept with so much less trust.';

function told(adopted: Adopted, output: Output): Adopted {
  if (adopted.kind === 'kept') output.say(`kept ${adopted.machine.name} (oracle: ${adopted.oracle})`);
  else output.complain(`Not kept: ${adopted.reasons.join(' ')}`);
  return adopted;
}
