import { join } from 'node:path';
import { z } from 'zod';
import { systemClock, UsageError } from '../../base/index.js';
import { bindExplicit, bindGoal, type Machine } from '../../machine/index.js';
import { grow, paceOf, replay } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { both } from '../listeners.js';
import { sourceMachine } from '../machine-source.js';
import { narrateGate, narrateReplay } from '../narrate.js';
import { parseParameters } from '../parameters.js';
import { fallbackOf } from '../policies.js';
import { replayRecord, stoppedRecord } from '../record-run.js';
import { headline, writeReport } from '../report/index.js';
import { RunFolder, RunRecorder, runFolderName } from '../run-folder/index.js';
import { savedState } from '../saved-state.js';
import { openSession, runsFolder } from '../session.js';
import { DEVICE_FLAGS, deviceInput, RUN_FLAGS, runInput } from './flags.js';

/** The machine refused before anything was done: the goal is not its own. */
const REFUSED = 4;

export const replayCommand = defineCommand({
  name: 'replay',
  summary: 'run a machine: no model, every step verified; stops at the first miss unless a fallback is given',
  arguments: [
    { name: 'machine', summary: 'name of a kept machine, or a .preact file', required: true },
    { name: 'goal', summary: "the goal in words, instead of -p: every word must be the machine's", required: false },
  ],
  flags: [
    { spelling: '-p, --param <name=value>', summary: 'a parameter; may be given several times', many: true },
    { spelling: '--fallback <explorer|model>', summary: 'who takes over at a miss (default: nobody)' },
    { spelling: '--model <name>', summary: 'the model that takes over; implies --fallback model' },
    { spelling: '--grow', summary: 'add what the fallback found to the machine, once the gate has passed it' },
    ...DEVICE_FLAGS,
    ...RUN_FLAGS,
  ],
  input: z.object({
    machine: z.string(),
    goal: z.string().optional(),
    param: z.array(z.string()).default([]),
    fallback: z.enum(['explorer', 'model']).optional(),
    model: z.string().optional(),
    // `run` grows where it can; whoever writes --grow wants it, or to be told why not.
    grow: z.union([z.boolean(), z.literal('where possible')]).default(false),
    ...deviceInput,
    ...runInput,
  }),
  async run(input, context) {
    const { output } = context;
    await using session = await openSession(input, `reprise replay ${input.machine}`, context);
    const { device, library } = session;
    const source = await sourceMachine(input.machine, library, context.cwd);
    const bound = bind(source.machine, input.goal, parseParameters(input.param));
    if (bound.kind === 'refused') {
      if (input.goal === undefined) throw new UsageError('parameter', bound.reason);
      output.fail({
        code: 'refused',
        message: `${source.machine.name} refuses: ${bound.reason}`,
        exitCode: REFUSED,
        verdict: 'ours',
      });
      return REFUSED;
    }
    const goal = input.goal ?? filledIn(source.machine.goals[0] ?? source.machine.name, bound.values);
    const fallback = fallbackOf(input, goal, context);
    if (input.grow === true && 'refused' in session.resettable)
      throw new UsageError(
        'not-resettable',
        `--grow needs the gate, and the gate needs a device that can be put back: ${session.resettable.refused}`,
      );

    output.say(`replay ${source.machine.name} on ${device.serial}, by ${device.path} (${source.trust})`);
    const startedAt = new Date(systemClock.now()).toISOString();
    const folder = new RunFolder(
      join(runsFolder(context.cwd, input.output), runFolderName(systemClock.now(), 'replay', source.machine.name)),
    );
    const recorder = new RunRecorder(folder, device, systemClock, input.images);
    await using before = input.grow ? await savedState(session.resettable, context.signal) : undefined;
    const title = `Replay of ${source.machine.name}`;
    const began = systemClock.monotonic();
    const result = await replay({
      machine: source.machine,
      bindings: bound.values,
      device,
      clock: systemClock,
      budgetMs: input.timeout * 1000,
      pace: paceOf(input.patience),
      ...(fallback && { fallback }),
      listener: both(recorder, narrateReplay(output)),
      signal: context.signal,
    }).catch(async (error: unknown) => {
      const interrupted = context.signal.aborted;
      const tookMs = systemClock.monotonic() - began;
      const parameters = bound.values;
      await folder.finish(
        stoppedRecord({
          title,
          source,
          goal,
          parameters,
          error,
          interrupted,
          recorder,
          startedAt,
          tookMs,
          ...(fallback && { cost: fallback.policy.cost }),
        }),
      );
      throw error;
    });
    const record = replayRecord({
      title,
      source,
      goal,
      parameters: bound.values,
      result,
      recorder,
      startedAt,
      ...(fallback && { policy: fallback.policy.description }),
    });
    await folder.finish(record);
    const report = await writeReport([folder.path], folder.path, record.title, headline(record));
    output.say(headline(record));
    if (result.reason !== undefined) output.say(result.reason);

    let grown: unknown;
    if (before !== undefined && result.outcome === 'passed with detour' && !('refused' in session.resettable)) {
      grown = await grow(source.machine, result, bound.values, goal, `grown: ${startedAt.slice(0, 10)}`, {
        library,
        device: session.resettable,
        snapshot: before.name,
        clock: systemClock,
        listener: narrateGate(output),
        signal: context.signal,
      });
      output.say(describeGrown(grown as { kind: string; reasons?: readonly string[] }));
    }
    output.say(`report: ${report}`);
    output.give({ ...record, folder: folder.path, report, ...(grown !== undefined && { grown }) });
    return record.exitCode;
  },
});

function bind(machine: Machine, goal: string | undefined, values: Readonly<Record<string, string>>) {
  return goal === undefined ? bindExplicit(machine, values) : bindGoal(machine, goal, values);
}

function filledIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

function describeGrown(adopted: { kind: string; reasons?: readonly string[] }): string {
  return adopted.kind === 'kept'
    ? 'The grown machine passed the gate and is kept.'
    : `The grown machine was refused: ${adopted.reasons?.join(' ')}`;
}
