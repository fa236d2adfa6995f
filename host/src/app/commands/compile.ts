import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { checkAppMap, checkMachine, printMachine } from '../../machine/index.js';
import { compileAppMap, compileSeveral } from '../../preact/index.js';
import type { Trajectory } from '../../trajectory/index.js';
import { type Context, defineCommand } from '../command.js';
import { keptMachine } from '../machine-source.js';
import { writeNew } from '../new-file.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';
import { readTrajectory } from '../trajectory-file.js';

export const compileCommand = defineCommand({
  name: 'compile',
  summary: 'make one machine of recorded runs of one task: where they went different ways it has branches',
  arguments: [
    {
      name: 'runs',
      summary: 'recorded runs (.json), or a kept machine, all of whose runs are meant',
      required: true,
      many: true,
    },
  ],
  flags: [
    { spelling: '-o, --output <file>', summary: 'where the machine goes (default: printed)' },
    {
      spelling: '--map',
      summary: 'the map of their app instead: what the runs acted upon, by name, with ranked selectors',
    },
    { spelling: '--name <name>', summary: '<app>/<task>, what the machine is called (default: after the goal)' },
  ],
  input: z.object({
    runs: z.array(z.string()).min(1),
    output: z.string().optional(),
    name: z.string().optional(),
    map: z.boolean().default(false),
  }),
  async run({ runs, output, name, map }, context) {
    const trajectories: Trajectory[] = [];
    for (const run of runs) trajectories.push(...(await runsOf(run, context)));
    if (map) return await mapOf(trajectories, output, context);
    const compiled = compileSeveral(trajectories, [], name === undefined ? {} : { name });
    if (compiled.kind === 'refused')
      throw new UsageError('not-compiled', `No machine can be made of ${ofThem(trajectories)}. ${compiled.reason}`);
    const { machine, text, hash } = compiled;
    const problems = checkMachine(machine).map(({ severity, sentence }) => ({ severity, sentence }));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (output === undefined) context.output.say(text.trimEnd());
    else await writeNew(output, text);
    for (const { severity, sentence } of problems) context.output.complain(`${severity}: ${sentence}`);
    context.output.complain(`${machine.name} is made of ${ofThem(trajectories)}. Nothing has proven it yet.`);
    context.output.give({ name: machine.name, text, hash, problems, ...(output !== undefined && { file: output }) });
    return errors === 0 ? 0 : 1;
  },
});

async function mapOf(
  trajectories: readonly Trajectory[],
  output: string | undefined,
  context: Context,
): Promise<number> {
  const apps = [...new Set(trajectories.map(({ app }) => app))];
  const map = compileAppMap(trajectories);
  if (apps.length !== 1 || map.elements === undefined)
    throw new UsageError(
      'no-map',
      apps.length > 1
        ? `A map is of one app, and the runs are of ${apps.join(' and ')}. Name runs of one.`
        : `Nothing that lasts names anything that ${ofThem(trajectories)} acted upon. Name other runs of the app.`,
    );
  const text = printMachine(map);
  if (output === undefined) context.output.say(text.trimEnd());
  else await writeNew(output, text);
  const problems = checkAppMap(map);
  for (const { severity, sentence } of problems) context.output.complain(`${severity}: ${sentence}`);
  const ranked = map.elements.filter(({ selectors }) => selectors.length > 1).length;
  context.output.complain(`${counted(map.elements.length, 'element')}, ${ranked} of them with more than one selector.`);
  context.output.give({ name: map.name, text, ...(output !== undefined && { file: output }) });
  return problems.length === 0 ? 0 : 1;
}

async function runsOf(run: string, context: Context): Promise<readonly Trajectory[]> {
  if (run.endsWith('.json')) return [await readTrajectory(run)];
  await using library = await openLibrary(context);
  const { machine } = keptMachine(run, library);
  return library.trajectories(machine.name);
}

function ofThem(trajectories: readonly Trajectory[]): string {
  return trajectories.length === 1 ? 'this run' : `these ${counted(trajectories.length, 'run')}`;
}
