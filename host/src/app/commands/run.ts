import { join } from 'node:path';
import { z } from 'zod';
import { Deadline, systemClock } from '../../base/index.js';
import { adopt, retrieve, type Solved, solve } from '../../preact/index.js';
import { type Context, defineCommand } from '../command.js';
import { machinesAtHand } from '../machine-source.js';
import { narrateGate, narrateSolve } from '../narrate.js';
import { policyOf } from '../policies.js';
import { headline, writeReport } from '../report/index.js';
import { RunFolder, type RunRecord, RunRecorder, runFolderName } from '../run-folder/index.js';
import { savedState } from '../saved-state.js';
import { openLibrary, openSession, runsFolder, type Session } from '../session.js';
import { DEVICE_FLAGS, deviceInput, RUN_FLAGS, runInput } from './flags.js';
import { replayCommand } from './replay.js';

const inputSchema = z.object({
  goal: z.string(),
  policy: z.enum(['explorer', 'model']).optional(),
  model: z.string().optional(),
  app: z.string().optional(),
  anew: z.boolean().default(false),
  keep: z.boolean().default(true),
  ...deviceInput,
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
    ...DEVICE_FLAGS,
    ...RUN_FLAGS,
  ],
  input: inputSchema,
  async run(input, context) {
    const { output } = context;
    const fitting = input.anew ? undefined : await findMachine(input.goal, context);
    if (fitting !== undefined) {
      output.say(`${fitting} fits this goal.`);
      return replayCommand.run(
        {
          ...input,
          machine: fitting,
          param: [],
          grow: input.keep && 'where possible',
          fallback: input.policy ?? (input.model ? undefined : 'explorer'),
        },
        context,
      );
    }
    await using session = await openSession(input, `reprise run "${input.goal}"`, context);
    const policy = policyOf(input, context);
    output.say(`solve "${input.goal}" on ${session.device.serial}, by ${session.device.path}`);
    output.say(`  ${policy.description}`);
    await using before = await savedState(session.resettable, context.signal);
    const folder = new RunFolder(
      join(runsFolder(context.cwd, input.output), runFolderName(systemClock.now(), 'run', input.goal)),
    );
    const recorder = new RunRecorder(folder, session.device, systemClock, input.images);
    const narrator = narrateSolve(output);
    let sentence = '';
    const solved = await solve({
      device: session.device,
      policy,
      goal: input.goal,
      clock: systemClock,
      deadline: new Deadline(systemClock, input.timeout * 1000, context.signal),
      ...(input.app !== undefined && { app: input.app }),
      listener: {
        ...narrator,
        decided: async (what, why) => {
          await recorder.begin();
          sentence = what;
          await narrator.decided?.(what, why);
        },
        stepped: (step) => recorder.solved(sentence, step.why, step.tookMs),
      },
    });
    const record = solveRecord(input.goal, solved, recorder, session, policy.description);
    await folder.finish(record);
    const report = await writeReport([folder.path], folder.path, record.title, headline(record));
    output.say(record.passed ? `solved in ${headline(record).replace(/^solved: /, '')}` : solved.why);
    const kept = record.passed && input.keep ? await keep(solved, session, before?.name, context) : undefined;
    output.say(`report: ${report}`);
    output.give({ ...record, folder: folder.path, report, ...(kept && { kept }) });
    return record.exitCode;
  },
});

async function findMachine(goal: string, context: Context): Promise<string | undefined> {
  await using library = await openLibrary(context);
  const found = retrieve(await machinesAtHand(library, context.cwd), goal);
  if (found.kind === 'found') return found.kept.machine.name;
  if (found.kind === 'several')
    context.output.say(
      `Several machines fit (${found.names.join(', ')}); it is solved anew. Name one with reprise replay.`,
    );
  if (found.kind === 'none')
    for (const { name, reason } of found.near) context.output.say(`${name} does not fit: ${reason}`);
  return undefined;
}

async function keep(solved: Solved, session: Session, snapshot: string | undefined, context: Context) {
  const { output } = context;
  if ('refused' in session.resettable || snapshot === undefined) {
    const why = 'refused' in session.resettable ? session.resettable.refused : 'its state was not saved.';
    output.say(`Not kept: the gate runs a machine again before it is kept, and ${why}`);
    return undefined;
  }
  const adopted = await adopt(solved.trajectory, {
    library: session.library,
    device: session.resettable,
    snapshot,
    clock: systemClock,
    listener: narrateGate(output),
    signal: context.signal,
  });
  output.say(
    adopted.kind === 'kept'
      ? `kept ${adopted.machine.name} (oracle: ${adopted.oracle})`
      : `not kept: ${adopted.reasons.join(' ')}`,
  );
  return adopted.kind === 'kept'
    ? { machine: adopted.machine.name, hash: adopted.hash, oracle: adopted.oracle }
    : { refused: adopted.reasons };
}

function solveRecord(goal: string, solved: Solved, recorder: RunRecorder, session: Session, policy: string): RunRecord {
  const { trajectory } = solved;
  const passed = solved.outcome === 'done';
  return {
    version: 1,
    title: goal,
    kind: 'solve',
    goal,
    startedAt: trajectory.recordedAt,
    outcome: passed ? 'solved' : 'not solved',
    passed,
    exitCode: passed ? 0 : 1,
    ...(!passed && { reason: solved.why }),
    policy,
    parameters: {},
    device: { serial: session.device.serial, path: session.device.path },
    counts: {
      steps: trajectory.steps.length,
      modelCalls: trajectory.modelCalls,
      tokens: trajectory.tokens,
      rejoins: 0,
      heals: 0,
      misses: 0,
    },
    tookMs: trajectory.tookMs - recorder.imagesMs,
    imagesMs: recorder.imagesMs,
    steps: recorder.steps,
    misses: [],
    probes: [],
  };
}
