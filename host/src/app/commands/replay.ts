import { join } from 'node:path';
import { z } from 'zod';
import { hide } from '../../actions/index.js';
import { systemClock, UsageError } from '../../base/index.js';
import { bindExplicit, bindGoal, hiddenTexts, type Machine } from '../../machine/index.js';
import {
  grow,
  type Journaled,
  journaledReplay,
  leftBehind,
  notesWith,
  paceOf,
  type ReplayResult,
  recordedRuns,
} from '../../preact/index.js';
import { type Context, defineCommand } from '../command.js';
import { countReplay, whereOf, whyQuarantined } from '../counted.js';
import { bindByDevice, hostDay } from '../device-day.js';
import { refuseBeside } from '../flags-together.js';
import { describeUnsettled, LOOK_AND_AGAIN, trustOverseer } from '../irreversible.js';
import { both } from '../listeners.js';
import { refuseUnsound, type Sourced } from '../machine-file.js';
import { sourceMachine } from '../machine-source.js';
import { narrateGate, narrateReplay } from '../narrate.js';
import { discreet } from '../output.js';
import { parseParameters } from '../parameters.js';
import { fallbackOf } from '../policies.js';
import { replayHeader, replayRecord } from '../record/index.js';
import { RecordedRun } from '../recorded-run.js';
import { answersOf, headline } from '../report/index.js';
import { runFolderName } from '../run-folder/index.js';
import { savedState } from '../saved-state.js';
import { notesFolder, openLibrary, openSession, runsFolder } from '../session.js';
import { settingsOf } from '../settings.js';
import { userOf } from '../who.js';
import { DEVICE_FLAGS, deviceInput, REPLAY_FLAGS, RUN_FLAGS, replayInput, runInput } from './flags.js';

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
    { spelling: '--heal', summary: 'at a miss, go on by how the screens looked in the kept runs: a rule, no model' },
    { spelling: '--grow', summary: 'add what was found at a miss to the machine, once the gate has passed it' },
    ...DEVICE_FLAGS,
    ...REPLAY_FLAGS,
    ...RUN_FLAGS,
  ],
  input: z.object({
    machine: z.string(),
    goal: z.string().optional(),
    param: z.array(z.string()).default([]),
    fallback: z.enum(['explorer', 'model']).optional(),
    model: z.string().optional(),
    heal: z.boolean().default(false),
    // `run` grows where it can; whoever writes --grow wants it, or to be told why not.
    grow: z.union([z.boolean(), z.literal('where possible')]).default(false),
    ...deviceInput,
    ...replayInput,
    ...runInput,
  }),
  async run(input, context) {
    const { signal } = context;
    if (input.grow === true && !input.heal && input.fallback === undefined && input.model === undefined)
      throw new UsageError('grow-alone', GROW_ALONE);
    if (input.readOnly) refuseBeside('--read-only', READ_ONLY, writing(input));
    const given = parseParameters(input.param);
    const { quarantineAfter, irreversible } = settingsOf(context.env);
    const source = await soundMachine(input.machine, input.readOnly, context);
    const refuse = (why: string) => {
      const reason = hide(why, hiddenTexts(source.machine, given));
      if (input.goal === undefined) throw new UsageError('parameter', reason);
      const message = `${source.machine.name} refuses: ${reason}`;
      context.output.fail({ code: 'refused', message, exitCode: REFUSED, verdict: 'ours' });
      return REFUSED;
    };
    const early = bind(source.machine, input.goal, given);
    if (early.kind === 'refused') return refuse(early.reason);
    const goal = input.goal ?? filledIn(source.machine.goals[0] ?? source.machine.name, early.values);
    const fallback = fallbackOf(input, goal, context);

    const hole = input.readOnly ? holeOf(source.machine) : undefined;
    if (hole !== undefined) {
      context.output.fail({ code: 'hole', message: hole, exitCode: REFUSED, verdict: 'ours' });
      return REFUSED;
    }

    const { readOnly } = input;
    const purpose = `reprise replay ${input.machine}`;
    await using session = await openSession(input, purpose, context, { ready: true, readOnly });
    const { device, library, resettable } = session;
    if (input.grow === true && 'refused' in resettable)
      throw new UsageError(
        'not-resettable',
        `--grow needs the gate, and the gate needs a device that can be put back: ${resettable.refused}`,
      );

    const bound =
      input.goal === undefined ? early : await bindByDevice(source.machine, input.goal, given, device, signal);
    if (bound.kind === 'refused') return refuse(bound.reason);
    const parameters = bound.values;
    const where = await whereOf(device, source.machine.app, signal);
    const quarantined = whyQuarantined(source, where, library, quarantineAfter);
    if (quarantined !== undefined) {
      context.output.fail({ code: 'quarantined', message: quarantined, exitCode: REFUSED, verdict: 'drift' });
      return REFUSED;
    }
    const hidden = hiddenTexts(source.machine, parameters);
    const output = discreet(context.output, hidden);
    const how = readOnly ? ', read only' : '';
    output.say(`replay ${source.machine.name} on ${device.serial}, by ${device.path}${how} (${source.trust})`);
    await using before = input.grow ? await savedState(resettable, signal) : undefined;
    const firstRunMs = source.evidence?.body.firstRunMs;
    const told = {
      title: `Replay of ${source.machine.name}`,
      source,
      goal,
      parameters,
      startedAt: new Date(systemClock.now()).toISOString(),
      ...(fallback && { policy: fallback.policy.description }),
      ...(firstRunMs !== undefined && { firstRunMs }),
    };
    const name = runFolderName(systemClock.now(), 'replay', source.machine.name);
    const journaled: Journaled = {
      table: notesWith(
        library.journal,
        notesFolder(context),
        { serial: device.serial, machine: source.machine.name, values: parameters },
        { readOnly },
      ),
      key: [device.serial, source.machine.name, library.digest(parameters)],
      hash: source.hash,
      startedAt: told.startedAt,
      hidden,
      again: input.again,
    };
    const left = leftBehind(journaled);
    if (left !== undefined) output.say(describeUnsettled(left));
    const run = await RecordedRun.begin(join(runsFolder(context.cwd, input.output), name), {
      header: replayHeader({ ...told, device }),
      device,
      clock: systemClock,
      withImages: input.images,
      hidden,
      cost: fallback && (() => fallback.policy.cost),
      output,
      signal,
    });
    const result = await run.during(() =>
      journaledReplay(
        {
          machine: source.machine,
          bindings: parameters,
          device,
          clock: systemClock,
          budgetMs: input.timeout * 1000,
          pace: paceOf(input.patience),
          ...(fallback && { fallback }),
          ...(input.heal && { heal: recordedRuns(source.machine, library.trajectories(source.machine.name)) }),
          overseer: trustOverseer(source, input.irreversible ?? irreversible, context),
          listener: both(run.recorder, narrateReplay(output)),
          signal,
        },
        journaled,
      ),
    );
    const fallen = readOnly
      ? undefined
      : await countReplay(source, parameters, result, where, library, quarantineAfter);
    const record = replayRecord({ ...told, result, recorder: run.recorder });
    for (const answer of answersOf(record)) output.say(answer);
    output.say(headline(record));
    if (record.reason !== undefined) output.complain(record.reason);
    if (fallen !== undefined) output.complain(fallen);
    if (left !== undefined && result.outcome === 'diverged') output.complain(LOOK_AND_AGAIN);
    const growing =
      before !== undefined && hasLearned(result) && !('refused' in resettable)
        ? async () => {
            const grown = await grow(
              source.machine,
              result,
              parameters,
              goal,
              `grown: ${told.startedAt.slice(0, 10)}`,
              {
                library,
                device: resettable,
                snapshot: before.name,
                clock: systemClock,
                firstRunMs,
                listener: narrateGate(output),
                by: userOf(context.env),
                signal,
              },
            );
            if (grown.kind === 'kept') output.say('The grown machine passed the gate and is kept.');
            else output.complain(`The grown machine was refused: ${grown.reasons.join(' ')}`);
            return grown;
          }
        : undefined;
    output.give(await run.end(record, growing));
    return record.exitCode;
  },
});

const GROW_ALONE =
  '--grow adds what was found at a miss, and nobody is to look. Add --heal, --fallback explorer, or --model with a name.';

/** Flags by which somebody would take over at a miss, or the machine grow. */
function writing(input: {
  readonly heal: boolean;
  readonly grow: unknown;
  readonly fallback?: unknown;
  readonly model?: unknown;
}): readonly string[] {
  return [
    ...(input.heal ? ['--heal'] : []),
    ...(input.grow !== false ? ['--grow'] : []),
    ...(input.fallback !== undefined ? ['--fallback'] : []),
    ...(input.model !== undefined ? ['--model'] : []),
  ];
}

const READ_ONLY = 'lets nobody take over at a miss, and changes nothing that is kept';

/** Why a machine cannot be run with nobody to take over: a stretch of it is left to a policy. */
function holeOf({ name, states }: Machine): string | undefined {
  for (const { id, steps } of states)
    for (const [index, { hole }] of steps.entries())
      if (hole !== undefined)
        return `Nothing was done: step ${index + 1} of '${id}' of ${name} is left to a policy ("${hole.goal}"), and --read-only asks none. Run it without.`;
  return undefined;
}

function hasLearned({ outcome }: ReplayResult): boolean {
  return outcome === 'passed with detour' || outcome === 'passed with heal';
}

/** What is wrong with a machine is said before a device is asked for. */
async function soundMachine(name: string, readOnly: boolean, context: Context): Promise<Sourced> {
  await using library = await openLibrary(context, { readOnly });
  const source = await sourceMachine(name, library, context.cwd);
  refuseUnsound(source);
  return source;
}

function bind(machine: Machine, goal: string | undefined, values: Readonly<Record<string, string>>) {
  return goal === undefined ? bindExplicit(machine, values) : bindGoal(machine, goal, values, hostDay());
}

function filledIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\w-]+)\}/g, (slot, name: string) => values[name] ?? slot);
}
