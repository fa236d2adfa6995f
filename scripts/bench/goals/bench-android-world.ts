import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Machine } from '../../../host/src/machine/index.js';
import { type Asked, askBinder, askPublished, askRetriever, withNobody } from './ask.js';
import { keptOf, machineOf } from './machine-of.js';
import { counted, type Measured, MUST_BIND, rowsOf } from './measured.js';
import type { SuiteParam, SuiteType } from './suite.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Goals of each task, by as many seeds. */
const GOALS = 6;

const value = z.union([z.string(), z.array(z.string())]);
const worldTask = z.object({
  task: z.string(),
  lines: z.array(z.string()),
  types: z.record(z.string(), z.enum(['text', 'number', 'list'])),
  goals: z.array(z.object({ goal: z.string(), values: z.record(z.string(), value), unsaid: z.array(z.string()) })),
});

type WorldTask = z.infer<typeof worldTask>;

export interface AndroidWorldMeasured {
  readonly measured: readonly Measured[];
  readonly notes: readonly string[];
}

/** The tasks of the user's own checkout of AndroidWorld, with goals drawn by its own code; a sentence where no checkout is named. */
export async function drawWorld(env: NodeJS.ProcessEnv): Promise<readonly WorldTask[] | string> {
  if (!env['ANDROID_WORLD'])
    return 'AndroidWorld: not measured. Name a checkout with ANDROID_WORLD (scripts/androidworld/README.md).';
  const out = `${root}build/bench-goals/androidworld`;
  await mkdir(out, { recursive: true });
  const python = env['ANDROID_WORLD_PYTHON'] ?? 'python3';
  const { stdout } = await run(python, ['-m', 'androidworld', '--goals', String(GOALS), '--out', out], {
    env: { ...env, PYTHONPATH: `${root}scripts/androidworld` },
    maxBuffer: 64 * 2 ** 20,
  }).catch((cause: { readonly stderr?: string }) => {
    throw new Error(
      `AndroidWorld's goals could not be drawn: ${cause.stderr?.trim().split('\n').at(-1) || String(cause)}`,
    );
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => worldTask.parse(JSON.parse(line)));
}

/**
 * How the tasks' goals are bound: their templates are the goal lines, and what AndroidWorld fills into them is meant. A task that composes its goals
 * has no template, hence no machine, and no other may take them. Pure.
 */
export function measureWorld(all: readonly WorldTask[]): AndroidWorldMeasured {
  const tasks = all.filter(({ lines }) => lines.length > 0);
  const own = tasks.flatMap((task) => {
    const machine = machineOf({ ...task, machine: nameOf(task), part: 'dev', params: paramsOf(task) });
    return task.goals.map((goal) => ({ goal: { machine: machine.name }, asked: askedOf(task, machine, goal) }));
  });
  const library = [...new Map(own.map(({ asked: { machine } }) => [machine.name, machine])).values()].map(keptOf);
  const composed = all
    .filter(({ lines }) => lines.length === 0)
    .flatMap((task) => task.goals.map(({ goal }) => ({ goal: { machine: nameOf(task) }, asked: { goal } })));
  const ours = own.map((each) => ({ ...each, answer: withNobody(askBinder(each.asked)) }));
  const published = own.map((each) => ({ ...each, answer: askPublished(each.asked) }));
  const routed = own.map((each) => ({
    ...each,
    answer: withNobody(askRetriever(library, each.asked.goal, each.goal.machine)),
  }));
  const strange = composed.map((each) => ({
    ...each,
    answer: withNobody(askRetriever(library, each.asked.goal, undefined), 'right'),
  }));
  const part = 'AndroidWorld';
  const routing = `machine of a goal, of ${library.length}`;
  const listed = routed.filter(({ answer }) => answer.outcome === 'wrong' || answer.several);
  const unsaid = tasks.flatMap((task) => task.goals.flatMap((goal) => goal.unsaid));
  return {
    measured: [
      counted(part, 'values bound', ours, { each: 'value', isListed: true, least: MUST_BIND }),
      counted(part, 'values bound, by the published patterns', published, { each: 'value' }),
      counted(part, 'goals bound as a whole', ours),
      { ...counted(part, routing, routed, { least: 0 }), rows: rowsOf(part, routing, listed) },
      counted(part, `goals without a machine, to ${library.length} machines`, strange, { isListed: true, least: 0 }),
    ],
    notes: [
      `AndroidWorld: ${own.length} goals of the ${tasks.length} tasks that have a template; ${all.length - tasks.length} tasks compose theirs. ` +
        `${unsaid.length} parameters of those goals have no slot in the template, or no value in the goal's text, and cannot be expected.`,
    ],
  };
}

function askedOf({ types }: WorldTask, machine: Machine, { goal, values }: WorldTask['goals'][number]): Asked {
  const meant = new Map(Object.entries(values).map(([name, said]) => [name, plain(said)]));
  const open = new Set(machine.params.map(({ name }) => name).filter((name) => !meant.has(name)));
  return { goal, machine, meant, types: new Map<string, SuiteType>(Object.entries(types)), open };
}

function nameOf({ task }: WorldTask): string {
  return `androidworld/${task}`;
}

function paramsOf({ types }: WorldTask): readonly SuiteParam[] {
  return Object.entries(types).map(([name, type]) => ({ name, type, content: false }));
}

function plain(said: string | readonly string[]): string {
  return typeof said === 'string' ? said : said.join('; ');
}
