import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import {
  accepts,
  canonicalHash,
  checkAppMap,
  checkMachine,
  linkMachine,
  type Machine,
  printMachine,
} from '../../machine/index.js';
import { compileAppMap, compileSeveral, recordedRuns, withElementNames } from '../../preact/index.js';
import type { Trajectory } from '../../trajectory/index.js';
import { type Context, defineCommand } from '../command.js';
import { APP_MAP, readMap } from '../link-file.js';
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
    {
      spelling: '--names',
      summary:
        'say what the map beside the output (app.preact) calls things: each is found by all of its selectors then',
    },
    { spelling: '--name <name>', summary: '<app>/<task>, what the machine is called (default: after the goal)' },
  ],
  input: z.object({
    runs: z.array(z.string()).min(1),
    output: z.string().optional(),
    name: z.string().optional(),
    map: z.boolean().default(false),
    names: z.boolean().default(false),
  }),
  async run({ runs, output, name, map, names }, context) {
    const trajectories: Trajectory[] = [];
    for (const run of runs) trajectories.push(...(await runsOf(run, context)));
    if (map) return await mapOf(trajectories, output, context);
    const compiled = compileSeveral(trajectories, [], name === undefined ? {} : { name });
    if (compiled.kind === 'refused')
      throw new UsageError('not-compiled', `No machine can be made of ${ofThem(trajectories)}. ${compiled.reason}`);
    const { machine, linked } = names
      ? await namedAs(compiled.machine, trajectories, output)
      : { ...compiled, linked: compiled.machine };
    const [text, hash] = [printMachine(machine), canonicalHash(linked)];
    const problems = checkMachine(linked).map(({ severity, sentence }) => ({ severity, sentence }));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (output === undefined) context.output.say(text.trimEnd());
    else await writeNew(output, text);
    for (const { severity, sentence } of problems) context.output.complain(`${severity}: ${sentence}`);
    context.output.complain(`${machine.name} is made of ${ofThem(trajectories)}. Nothing has proven it yet.`);
    context.output.give({ name: machine.name, text, hash, problems, ...(output !== undefined && { file: output }) });
    return errors === 0 ? 0 : 1;
  },
});

/** With the names of the map beside the output; only where all runs are accepted with what they stand for. */
async function namedAs(machine: Machine, trajectories: readonly Trajectory[], output: string | undefined) {
  const file = output === undefined ? undefined : join(dirname(output), APP_MAP);
  const map = file === undefined ? undefined : await readMap(file, machine.app);
  if (map === undefined || typeof map === 'string')
    throw new UsageError(
      'no-map',
      `${map ?? `There is no map of ${machine.app} beside ${output ?? 'what is printed'}: wanted ${file ?? 'a file by -o'}.`} Make one: reprise compile --map <runs> -o ${file ?? APP_MAP}`,
    );
  const named = withElementNames(machine, map.elements ?? []);
  const linked = linkMachine(
    named,
    () => 'There is none.',
    () => map,
  );
  const reason =
    linked.kind === 'refused'
      ? linked.problems[0]?.sentence
      : recordedRuns(linked.machine, trajectories)
          .map((run) => accepts(linked.machine, run))
          .find((each) => each.kind === 'refused')?.reason;
  if (linked.kind === 'refused' || reason !== undefined)
    throw new UsageError('no-map', `The names of ${file} would not do for these runs. ${reason}`);
  return { machine: named, linked: linked.machine };
}

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
