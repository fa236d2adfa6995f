import { z } from 'zod';
import { systemClock, UsageError } from '../../base/index.js';
import { stepAt } from '../../machine/index.js';
import { type Proposed, passOn, proposals } from '../../preact/index.js';
import { type Context, defineCommand } from '../command.js';
import { keptMachine } from '../machine-source.js';
import { narrateGate } from '../narrate.js';
import { counted } from '../report/index.js';
import { savedState } from '../saved-state.js';
import { openLibrary, openSession } from '../session.js';
import { userOf } from '../who.js';
import { DEVICE_FLAGS, deviceInput } from './flags.js';

export const heal = defineCommand({
  name: 'heal',
  summary:
    'pass on what a machine has learnt of a changed app: the other kept machines of the app that name the same element try it, and take it once the gate has passed it',
  arguments: [{ name: 'machine', summary: 'name of a kept machine that has grown', required: true }],
  flags: [
    { spelling: '--look', summary: 'only show what would be proposed to which machine; needs no device' },
    ...DEVICE_FLAGS,
  ],
  input: z.object({ machine: z.string(), look: z.boolean().default(false), ...deviceInput }),
  async run(input, context) {
    const { output, env, signal } = context;
    const remark = `passed on by ${input.machine}: ${new Date(systemClock.now()).toISOString().slice(0, 10)}`;
    const proposed = await proposedBy(input.machine, input.look, remark, context);
    const lines = proposed.flatMap((each) => [each.machine.name, ...addedBy(each).map((line) => `  ${line}`)]);
    const told = proposed.map((each) => ({ machine: each.machine.name, added: addedBy(each) }));
    if (input.look || proposed.length === 0) {
      for (const line of lines) output.say(line);
      output.say(
        `${counted(proposed.length, 'other machine')} of the app could take what ${input.machine} has learnt.`,
      );
      output.give({ machine: input.machine, proposed: told, took: 0, of: proposed.length });
      return 0;
    }
    await using session = await openSession(input, `reprise heal ${input.machine}`, context, { ready: true });
    const { library, resettable } = session;
    if ('refused' in resettable)
      throw new UsageError(
        'not-resettable',
        `What is passed on needs the gate, and the gate needs a device that can be put back: ${resettable.refused}`,
      );
    await using before = await savedState(resettable, signal);
    const results: { machine: string; took: boolean; hash?: string; reasons?: readonly string[] }[] = [];
    for (const each of proposed) {
      output.say(each.machine.name);
      for (const line of addedBy(each)) output.say(`  ${line}`);
      const { adopted } = await passOn(each, remark, {
        library,
        device: resettable,
        snapshot: before?.name ?? '',
        clock: systemClock,
        listener: narrateGate(output),
        by: userOf(env),
        signal,
      });
      if (adopted.kind === 'kept') output.say('  taken');
      else output.complain(`  not taken: ${adopted.reasons.join(' ')}`);
      results.push(
        adopted.kind === 'kept'
          ? { machine: each.machine.name, took: true, hash: adopted.hash }
          : { machine: each.machine.name, took: false, reasons: adopted.reasons },
      );
    }
    const took = results.filter((each) => each.took).length;
    output.say(`${took} of ${counted(results.length, 'other machine')} took what ${input.machine} has learnt.`);
    output.give({ machine: input.machine, proposed: told, results, took, of: results.length });
    return 0;
  },
});

async function proposedBy(name: string, look: boolean, remark: string, context: Context): Promise<readonly Proposed[]> {
  await using library = await openLibrary(context, { readOnly: look });
  keptMachine(name, library);
  return proposals(name, library, remark);
}

/** What is added, a line each. */
function addedBy({ machine, added }: Proposed): readonly string[] {
  return added.flatMap((each) => {
    if (each.kind === 'block') {
      const isState = machine.states.some(({ id }) => id === each.id);
      return [isState ? `the screen '${each.id}', which may come up on the way` : `the dialog '${each.id}'`];
    }
    const action = stepAt(machine, each)?.alternatives[each.alternative]?.action;
    return action !== undefined && 'target' in action
      ? [`step ${each.step + 1} of '${each.state}': or ${action.kind} ${action.target}`]
      : [];
  });
}
