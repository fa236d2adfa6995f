import { join } from 'node:path';
import { z } from 'zod';
import { hide } from '../../actions/index.js';
import { systemClock, UsageError } from '../../base/index.js';
import { bindExplicit, bindGoal, hiddenTexts, type Machine } from '../../machine/index.js';
import {
  howForeign,
  isSaidDone,
  type Journaled,
  journaledReplay,
  leftBehind,
  localesOf,
  paceOf,
  recordedRuns,
} from '../../preact/index.js';
import { attendantOf, refuseUnknownState } from '../attend.js';
import { defineCommand } from '../command.js';
import { countReplay, whereOf, whyQuarantined } from '../counted.js';
import { bindByDevice, hostDay } from '../device-day.js';
import { tellDryRun } from '../dry-run.js';
import { expectingToo } from '../expecting.js';
import { describeUnsettled, LOOK_AND_AGAIN, trustOverseer } from '../irreversible.js';
import { hasLearned, learn } from '../learn.js';
import { both } from '../listeners.js';
import { refuseUnsound } from '../machine-file.js';
import { narrateGate, narrateReplay } from '../narrate.js';
import { type Noted, notesOf } from '../notes.js';
import { discreet } from '../output.js';
import { ofItsGoals, spokenHere } from '../own-language.js';
import { parseParameters } from '../parameters.js';
import { filledIn, whyNotAsRead } from '../paraphrase.js';
import { fallbackOf } from '../policies.js';
import { replayHeader, replayRecord } from '../record/index.js';
import { RecordedRun } from '../recorded-run.js';
import { refuseFlags, whyLeftOpen } from '../replay-refusals.js';
import { answersOf, expectedOf, headline } from '../report/index.js';
import { runFolderName } from '../run-folder/index.js';
import { savedState } from '../saved-state.js';
import { notesFolder, openSession, runsFolder } from '../session.js';
import { settingsOf } from '../settings.js';
import { sharedMachines } from '../shared-machines.js';
import { soundMachine } from '../sound-machine.js';
import { plus, spentInput, withSpent } from '../spent.js';
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
    {
      spelling: '--expect <sentence>',
      summary: 'what must be so at its end, in words, for this run alone; may be given several times',
      many: true,
    },
    { spelling: '--fallback <explorer|model>', summary: 'who takes over at a miss (default: nobody)' },
    { spelling: '--model <name>', summary: 'the model that takes over; implies --fallback model' },
    { spelling: '--heal', summary: 'at a miss, go on by how the screens looked in the kept runs: a rule, no model' },
    { spelling: '--grow', summary: 'add what was found at a miss to the machine, once the gate has passed it' },
    { spelling: '--step', summary: 'ask before each step' },
    { spelling: '--pause', summary: 'ask at each miss: mend the screen by hand and go on, hand over, or stop' },
    { spelling: '--until <state>', summary: 'stop before this state or final, with nothing of it done' },
    ...DEVICE_FLAGS,
    ...REPLAY_FLAGS,
    ...RUN_FLAGS,
  ],
  input: z.object({
    machine: z.string(),
    goal: z.string().optional(),
    param: z.array(z.string()).default([]),
    expect: z.array(z.string()).default([]),
    fallback: z.enum(['explorer', 'model']).optional(),
    model: z.string().optional(),
    heal: z.boolean().default(false),
    // `run` grows where it can; whoever writes --grow wants it, or to be told why not.
    grow: z.union([z.boolean(), z.literal('where possible')]).default(false),
    step: z.boolean().default(false),
    pause: z.boolean().default(false),
    until: z.string().optional(),
    // No flag: what `run` has spent on reading the goal.
    spent: spentInput.optional(),
    ...deviceInput,
    ...replayInput,
    ...runInput,
  }),
  async run(input, context) {
    const { signal } = context;
    refuseFlags(input, context);
    const given = parseParameters(input.param);
    const { quarantineAfter, irreversible, ...settings } = settingsOf(context.env);
    const { dryRun, paraphrase = settings.paraphrase } = input;
    const readOnly = input.readOnly || dryRun;
    const asked = await soundMachine(input.machine, input, readOnly, context);
    const refuse = (why: string) => {
      const reason = hide(why, hiddenTexts(asked.machine, given));
      if (input.goal === undefined) throw new UsageError('parameter', reason);
      const message = `${asked.machine.name} refuses: ${reason}`;
      context.output.fail({ code: 'refused', message, exitCode: REFUSED, verdict: 'ours' });
      return REFUSED;
    };
    const early = bind(asked.machine, input.goal, given);
    if (early.kind === 'refused') return refuse(early.reason);
    const goal = input.goal ?? filledIn(asked.machine.goals[0] ?? asked.machine.name, early.values);
    const fallback = fallbackOf(input, goal, context);

    const leftOpen = (message: string) => {
      context.output.fail({ code: 'hole', message, exitCode: REFUSED, verdict: 'ours' });
      return REFUSED;
    };
    const open = input.readOnly ? whyLeftOpen(asked.machine) : undefined;
    if (open !== undefined) return leftOpen(open);
    const purpose = `reprise replay ${input.machine}`;
    await using session = await openSession(input, purpose, context, { ready: !dryRun, readOnly });
    const { device, library, resettable } = session;
    if (input.grow === true && 'refused' in resettable)
      throw new UsageError(
        'not-resettable',
        `--grow needs the gate, and the gate needs a device that can be put back: ${resettable.refused}`,
      );

    const where = await whereOf(device, asked.machine.app, signal);
    const bound =
      input.goal === undefined ? early : await bindByDevice(asked.machine, input.goal, given, device, signal);
    if (bound.kind === 'refused') return refuse(bound.reason);
    // Behind the device's day: "tomorrow" is read as a date.
    const onParaphrase = dryRun ? 'allow' : paraphrase;
    const { has, add } = library.agreed;
    const notAsRead =
      bound.isParaphrase &&
      (await whyNotAsRead(
        { ...asked, goal, values: bound.values },
        onParaphrase,
        { has, ...(!readOnly && { add }) },
        context,
      ));
    if (notAsRead !== undefined) return refuse(notAsRead);
    const byFile = input.machine.endsWith('.preact');
    const machines = await ofItsGoals(asked.machine, library, context.cwd);
    const { source, values: parameters } = byFile
      ? { source: asked, values: bound.values }
      : spokenHere(asked, bound.values, where.locale, machines, library);
    if (source !== asked) {
      context.output.say(`${source.machine.name} is its machine for devices in ${source.machine.locales}.`);
      refuseUnsound(source);
      const left = input.readOnly ? whyLeftOpen(source.machine) : undefined;
      if (left !== undefined) return leftOpen(left);
    }
    if (input.until !== undefined) refuseUnknownState(input.until, source.machine);
    const isElsewhere = howForeign(source.machine, localesOf(source, library), where.locale);
    const expecting = await expectingToo(source.machine, input.expect, library);
    const quarantined = whyQuarantined(source, where, library, quarantineAfter);
    if (quarantined !== undefined) {
      context.output.fail({ code: 'quarantined', message: quarantined, exitCode: REFUSED, verdict: 'drift' });
      return REFUSED;
    }
    const hidden = hiddenTexts(source.machine, parameters);
    const startedAt = new Date(systemClock.now()).toISOString();
    const { again } = input;
    const { serial } = device;
    const noted: Noted = { serial, machine: source.machine, values: parameters, asked: bound.values };
    const others = machines.map(({ machine }) => machine);
    // The one that stood beside all others may be gone, and its name somebody else's: of a machine for a language alone.
    const shared = source.machine.locales && (await sharedMachines(context.cwd));
    const isTaken = (name: string) => library.has(name) || shared?.holderOf(name) !== undefined;
    const journaled: Journaled = {
      ...notesOf(noted, others, library, notesFolder(context), { readOnly, again, isTaken }),
      hash: source.hash,
      startedAt,
      hidden,
      again,
    };
    const left = leftBehind(journaled);
    if (dryRun) return tellDryRun(source, parameters, session, left, isElsewhere, context);
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
      startedAt,
      ...((fallback || input.pause) && {
        policy: fallback?.policy.description ?? 'person: whoever sat at the terminal',
      }),
      ...(firstRunMs !== undefined && { firstRunMs }),
    };
    const name = runFolderName(systemClock.now(), 'replay', source.machine.name);
    if (left !== undefined) output.say(describeUnsettled(left));
    const run = await RecordedRun.begin(join(runsFolder(context.cwd, input.output), name), {
      header: replayHeader({ ...told, device }),
      device,
      clock: systemClock,
      withImages: input.images,
      hidden,
      cost: (fallback || input.spent) && (() => plus(fallback?.policy.cost, input.spent)),
      output,
      signal,
    });
    const attendant = attendantOf(input, { ...context, output });
    const result = await run.during(() =>
      journaledReplay(
        {
          machine: expecting,
          bindings: parameters,
          device,
          clock: systemClock,
          budgetMs: input.timeout * 1000,
          pace: paceOf(input.patience),
          ...(fallback && { fallback }),
          ...(input.heal && { heal: recordedRuns(source.machine, library.trajectories(source.machine.name)) }),
          recover: !readOnly,
          ...(attendant && { attendant }),
          ...(input.until !== undefined && { until: input.until }),
          isForeign: isElsewhere,
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
    const record = withSpent(replayRecord({ ...told, result, recorder: run.recorder }), input.spent);
    for (const line of [...answersOf(record), ...expectedOf(record)]) output.say(line);
    for (const rung of record.rungs ?? []) output.say(`  ${rung}`);
    output.say(headline(record));
    if (result.outcome === 'stopped') output.say(result.reason ?? '');
    else if (record.reason !== undefined) output.complain(record.reason);
    if (fallen !== undefined) output.complain(fallen);
    if (left !== undefined && result.outcome === 'diverged') output.complain(LOOK_AND_AGAIN);
    const learning =
      before !== undefined &&
      (hasLearned(result) || (isElsewhere === true && isSaidDone(result))) &&
      !('refused' in resettable)
        ? async () =>
            learn(source, result, parameters, goal, {
              remark: `grown: ${told.startedAt.slice(0, 10)}`,
              output,
              adopting: {
                library,
                device: resettable,
                snapshot: before.name,
                clock: systemClock,
                firstRunMs,
                listener: narrateGate(output),
                by: userOf(context.env),
                taken: (await sharedMachines(context.cwd)).holderOf,
                signal,
              },
            })
        : undefined;
    output.give(await run.end(record, learning));
    return record.exitCode;
  },
});

function bind(machine: Machine, goal: string | undefined, values: Readonly<Record<string, string>>) {
  return goal === undefined ? bindExplicit(machine, values) : bindGoal(machine, goal, values, hostDay());
}
