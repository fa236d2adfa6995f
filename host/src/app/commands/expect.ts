import { z } from 'zod';
import { systemClock, UsageError } from '../../base/index.js';
import { printExpectation } from '../../machine/index.js';
import { expect as expectOf } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { expectInFile } from '../expect-file.js';
import { refuseUnsound } from '../machine-file.js';
import { sourceMachine } from '../machine-source.js';
import { modelOf } from '../policies.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';

export const expect = defineCommand({
  name: 'expect',
  summary:
    'what must be so where a machine ends, in words: a check is made of it once, tried on the kept runs and kept',
  arguments: [
    { name: 'machine', summary: 'name of a kept machine, or a .preact file', required: true },
    { name: 'sentence', summary: 'such as "the list shows {first} {last}"', required: true },
  ],
  flags: [
    {
      spelling: '--model <name>',
      summary: 'asked once where no rule reads the sentence (default: REPRISE_MODEL, or nobody)',
    },
    { spelling: '--look', summary: 'only show the check' },
  ],
  input: z.object({
    machine: z.string(),
    sentence: z.string().trim().min(1, 'wanted what to expect, in words'),
    model: z.string().optional(),
    look: z.boolean().default(false),
  }),
  async run({ machine: name, sentence, model: modelName, look }, context) {
    const { output, env, cwd, signal } = context;
    const model = modelOf(modelName, env);
    await using library = await openLibrary(context);
    const source = await sourceMachine(name, library, cwd);
    refuseUnsound(source);
    const { machine, evidence, file } = source;
    const trajectories = library.trajectories(machine.name);
    const at = new Date(systemClock.now()).toISOString();
    const found = await expectOf({
      machine,
      sentence,
      trajectories,
      at,
      signal,
      ...(evidence && { evidence }),
      ...(model && { model }),
    });
    const { modelCalls = 0, tokens = 0 } = model?.cost ?? {};
    const cost = { modelCalls, tokens };
    if (found.kind === 'refused') {
      const asked = modelCalls === 0 ? '' : ` (${counted(modelCalls, 'model call')})`;
      throw new UsageError('expectation', `"${sentence}" is not expected${asked}: ${found.reason}`);
    }
    const line = `expect ${printExpectation(found.expectation)}`;
    output.say(line);
    output.say(
      `By ${found.by}, ${counted(modelCalls, 'model call')}. It holds where ${counted(found.runs, 'kept run')} of ${machine.name} ended, not where ${found.runs === 1 ? 'it' : 'they'} began, and for no other values.`,
    );
    let kept = false;
    if (!look && file !== undefined) {
      await expectInFile(source, found.expectation, evidence && at);
      kept = true;
      output.say(`Written to ${file.name}.`);
    } else if (!look && evidence !== undefined && found.evidence !== undefined) {
      const trajectory = trajectories.at(-1);
      if (trajectory === undefined) throw new UsageError('expectation', 'There is no kept run of it.');
      const keeping = await library.keep(found.machine, found.evidence, trajectory, {
        kind: 'expecting',
        from: source.hash,
      });
      if (keeping.kind === 'beside')
        throw new UsageError(
          'expectation',
          `Meanwhile another run kept another version of ${machine.name}, which does not expect it. This one is kept beside it (${keeping.hash.slice(0, 12)}): say it again.`,
        );
      kept = true;
      output.say(`Kept. Every replay looks at it from now on, with no model call.`);
    } else output.say('Only shown, and not kept.');
    output.give({ machine: machine.name, sentence, check: line, by: found.by, runs: found.runs, kept, ...cost });
    return 0;
  },
});
