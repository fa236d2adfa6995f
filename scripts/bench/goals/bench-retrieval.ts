import { bindGoal, type Machine } from '../../../host/src/machine/index.js';
import { type Kept, retrieve } from '../../../host/src/preact/index.js';
import { TODAY } from '../../tasks/parameters/times.js';
import { type Figure, figure } from '../statistics.js';
import { benchLargeLibrary } from './large-library.js';
import { keptOf, machineOf } from './machine-of.js';
import { readSuite } from './read-suite.js';
import { textOf } from './suite.js';

/** So many machines are stored. */
const MANY = 10_000;

/** Goals that each machine is asked for in turn: a baseline that takes seconds a goal. */
const IN_TURN = 3;

/** Finding the machine of a goal among very many: by the index, and by asking each in turn. The machines are those of `dev`, each for very many apps of other names. */
export async function benchRetrieval(log: (line: string) => void): Promise<readonly Figure[]> {
  const suite = await readSuite();
  const own = suite.tasks.filter(({ part }) => part === 'dev').map(machineOf);
  const goals = suite.goals.filter(({ part }) => part === 'dev').map(textOf);
  const [first] = own;
  if (first === undefined) throw new Error('datasets/goals/dev has no machine.');
  const { evidence, hash } = keptOf(first);
  const library = Array.from({ length: MANY }, (_, at): Kept => ({ machine: copyOf(own, at, first), hash, evidence }));
  const before = process.memoryUsage().heapUsed;
  const built = timed(() => retrieve(library, '', TODAY));
  const kept = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  log(`retrieval: the index of ${MANY} machines is there`);
  for (const goal of goals) retrieve(library, goal, TODAY);
  const found = goals.map((goal) => timed(() => retrieve(library, goal, TODAY)));
  const inTurn = goals
    .slice(0, IN_TURN)
    .map((goal) => timed(() => library.map(({ machine }) => bindGoal(machine, goal, {}, TODAY))));
  const large = await benchLargeLibrary(
    library.map(({ machine }) => machine),
    goals,
    log,
  );
  return [
    figure(`machine of a goal, of ${MANY}, by the index`, 'ms', found, { bound: { below: 20, of: 'p50' } }),
    figure(`machine of a goal, of ${MANY}, each asked in turn`, 'ms', inTurn),
    figure(`index of ${MANY} machines made, once`, 'ms', [built]),
    figure(`heap that the index takes, before it is tidied`, 'MB', [kept]),
    ...large,
  ];
}

function copyOf(own: readonly Machine[], at: number, first: Machine): Machine {
  const machine = own[at % own.length] ?? first;
  const copy = Math.floor(at / own.length);
  if (copy === 0) return machine;
  const app = `app${copy.toString(36)}`;
  const goals = machine.goals.map((line) => `${line.replace(/[?.]$/, '')} ${app}`);
  return { ...machine, name: `${machine.name}-${app}`, goals };
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}
