import type { Machine } from '../../../host/src/machine/index.js';
import { indexGoals } from '../../../host/src/machine/index.js';
import type { Kept } from '../../../host/src/preact/index.js';
import { Draws } from '../../tasks/draws.js';
import type { Tallied } from '../tally.js';
import { type Asked, askBinder, askMachine, askPublished, askRetriever, withNobody } from './ask.js';
import { drawWorld, measureWorld } from './bench-android-world.js';
import { askWithAnyWords, askWithModel } from './bench-model.js';
import { askLeftOut, askRecalled } from './bench-recall.js';
import { keptOf, machineOf } from './machine-of.js';
import { counted, type Measured, MUST_BIND, rowsOf } from './measured.js';
import { nearMisses } from './near-misses.js';
import { readSuite } from './read-suite.js';
import {
  type Goal,
  isByLine,
  meantBy,
  type NearMiss,
  type Part,
  parts,
  type Suite,
  type Task,
  textOf,
} from './suite.js';

export interface GoalOptions {
  /** Tell of what is held out, too, what did not come out right. Whoever has read that cannot be measured with it any more. */
  readonly show: boolean;
  /** Of the near misses that are composed. */
  readonly seed: string;
  /** So many near misses and goals of a part, drawn by the seed, are given to all machines at once; all of them to their own. */
  readonly near: number;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/** What a paraphrase is read as is shown to somebody before it is done: at worst to one who says yes to all of it. */
const WITH_YES = 'with a yes to whatever a paraphrase is read as';

/** How today's binder and retriever do on `datasets/goals` and on AndroidWorld's goals: values bound, machines chosen, near misses taken. */
export async function benchGoals(options: GoalOptions): Promise<Tallied> {
  // First, for it may fail.
  const drawn = await drawWorld(options.env);
  const suite = await readSuite();
  const bench = new GoalBench(suite, options);
  const own = parts.flatMap((part) => {
    const measured = [
      ...bench.binding(part),
      ...bench.withModel(part),
      ...bench.recall(part),
      ...bench.routing(part),
      ...bench.nearby(part),
    ];
    options.log(`goals, ${part}: done`);
    return measured;
  });
  const world = typeof drawn === 'string' ? { measured: [], notes: [drawn] } : measureWorld(drawn);
  const rows = [...own, ...world.measured].flatMap((each) => each.rows);
  return {
    tallies: [...own, ...world.measured].map(({ tally }) => tally),
    rows: rows.filter(({ part }) => options.show || part !== 'held-out'),
    notes: world.notes,
  };
}

class GoalBench {
  readonly #machines: ReadonlyMap<string, Machine>;
  readonly #library: readonly Kept[];
  readonly #goals: readonly { readonly goal: Goal; readonly task: Task; readonly asked: Asked }[];
  readonly #misses: readonly NearMiss[];
  readonly #options: GoalOptions;

  constructor(suite: Suite, options: GoalOptions) {
    this.#options = options;
    this.#machines = new Map(suite.tasks.map((task) => [task.machine, machineOf(task)]));
    this.#library = [...this.#machines.values()].map(keptOf);
    this.#misses = nearMisses(suite, options.seed);
    const tasks = new Map(suite.tasks.map((task) => [task.machine, task]));
    this.#goals = suite.goals.map((goal) => {
      const task = tasks.get(goal.machine);
      if (task === undefined) throw new Error(`There is no machine ${goal.machine}.`);
      return { goal, task, asked: askedOf(goal, task, this.#machine(goal.machine)) };
    });
  }

  /** Each goal by its own machine. */
  binding(part: Part): readonly Measured[] {
    const own = this.#goals.filter(({ goal }) => goal.part === part);
    const saidYes = own.map((each) => ({ ...each, answer: askBinder(each.asked) }));
    const ours = saidYes.map((each) => ({ ...each, answer: withNobody(each.answer) }));
    const published = own.map((each) => ({ ...each, answer: askPublished(each.asked) }));
    const byLine = ours.filter(({ goal, task }) => isByLine(goal, task));
    const paraphrased = ours.filter(({ goal, task }) => !isByLine(goal, task));
    const paraphrasedToo = saidYes.filter(({ goal, task }) => !isByLine(goal, task));
    const by = 'by the published patterns';
    return [
      counted(part, 'values bound, goal as in a goal line', byLine, { each: 'value', isListed: true }),
      counted(part, 'values bound, paraphrased', paraphrased, { each: 'value' }),
      counted(part, 'values bound, all', ours, { each: 'value', least: MUST_BIND }),
      counted(part, `values bound, paraphrased, ${WITH_YES}`, paraphrasedToo, { each: 'value', isListed: true }),
      counted(part, `values bound, all, ${WITH_YES}`, saidYes, { each: 'value' }),
      counted(part, `values bound, all, ${by}`, published, { each: 'value' }),
      counted(part, 'goals bound as a whole', ours),
      counted(part, `goals bound as a whole, ${by}`, published),
    ];
  }

  /** What a model can bring that points at the values of a goal, and what it can do wrong. */
  withModel(part: Part): readonly Measured[] {
    const refused = this.#goals.filter(
      ({ goal, asked }) => goal.part === part && askBinder(asked).outcome === 'refused',
    );
    const misses = this.#misses.filter((miss) => miss.part === part);
    const some = new Draws(`${this.#options.seed} ${part} pointed at`).sample(
      misses,
      Math.min(this.#options.near, misses.length),
    );
    return [
      counted(
        part,
        'goals that no rule binds, with a model that points at what is meant',
        refused.map((each) => ({ ...each, answer: askWithModel(each.asked) })),
      ),
      counted(
        part,
        'near misses, with a model that points at any words',
        some.map((miss) => ({
          goal: { machine: miss.machine },
          asked: { goal: miss.text },
          answer: askWithAnyWords(this.#machine(miss.machine), miss.text),
        })),
        { isListed: true },
      ),
    ];
  }

  /** What the index gives to the binder, and what it keeps from it. */
  recall(part: Part): readonly Measured[] {
    const machines = [...this.#machines.values()];
    const index = indexGoals(machines);
    const own = this.#goals.filter(({ goal }) => goal.part === part);
    const recalled = own.map((each) => ({
      ...each,
      answer: askRecalled(index, machines, each.asked.machine, each.asked.goal),
    }));
    // Each asks every machine that is left out: hundreds of times what a goal costs otherwise.
    const some = new Draws(`${this.#options.seed} ${part} left out`).sample(
      own,
      Math.min(this.#options.near, own.length),
    );
    const leftOut = some.map((each) => ({ ...each, answer: askLeftOut(index, machines, each.asked.goal) }));
    return [
      counted(part, 'machine of a goal recalled by the index', recalled),
      counted(part, `goals of which no machine of ${machines.length} that is left out would take one`, leftOut, {
        isListed: true,
        least: 0,
      }),
    ];
  }

  /** Each goal to all machines of the suite at once. */
  routing(part: Part): readonly Measured[] {
    const saidYes = this.#goals
      .filter(({ goal }) => goal.part === part)
      .map(({ goal, asked }) => ({ goal, asked, answer: askRetriever(this.#library, asked.goal, goal.machine) }));
    const own = saidYes.map((each) => ({ ...each, answer: withNobody(each.answer) }));
    const name = `machine of a goal, of ${this.#library.length}`;
    // Why a goal is refused stands beside its values.
    const listed = saidYes.filter(({ answer }) => answer.outcome === 'wrong' || answer.several);
    return [
      counted(part, name, own, { least: 0 }),
      { ...counted(part, `${name}, ${WITH_YES}`, saidYes), rows: rowsOf(part, name, listed) },
    ];
  }

  nearby(part: Part): readonly Measured[] {
    const own = this.#misses.filter((miss) => miss.part === part);
    const asAsked = (miss: NearMiss) => ({ goal: { machine: miss.machine, part }, asked: { goal: miss.text } });
    const saidYes = own.map((miss) => ({
      ...asAsked(miss),
      answer: askMachine(this.#machine(miss.machine), miss.text),
    }));
    const toOwn = saidYes.map((each) => ({ ...each, answer: withNobody(each.answer, 'right') }));
    const some = new Draws(`${this.#options.seed} ${part}`).sample(own, Math.min(this.#options.near, own.length));
    const toAllWithYes = some.map((miss) => {
      const answer = askRetriever(this.#library, miss.text, miss.right);
      // It need not be given to anybody, where there is a right one either.
      return {
        ...asAsked(miss),
        answer: answer.outcome === 'wrong' ? answer : { ...answer, outcome: 'right' as const },
      };
    });
    const toAll = toAllWithYes.map((each) => ({ ...each, answer: withNobody(each.answer, 'right') }));
    const [near, nearToAll] = [
      'near misses, to the machine that they are near to',
      `near misses, to all ${this.#library.length} machines`,
    ];
    return [
      counted(part, near, toOwn, { least: 0 }),
      counted(part, `${near}, ${WITH_YES}`, saidYes, { isListed: true }),
      counted(part, nearToAll, toAll, { least: 0 }),
      counted(part, `${nearToAll}, ${WITH_YES}`, toAllWithYes, { isListed: true }),
    ];
  }

  #machine(name: string): Machine {
    const machine = this.#machines.get(name);
    if (machine === undefined) throw new Error(`There is no machine ${name}.`);
    return machine;
  }
}

function askedOf(goal: Goal, task: Task, machine: Machine): Asked {
  const types = new Map(task.params.map(({ name, type }) => [name, type]));
  return { goal: textOf(goal), machine, meant: meantBy(goal, task), types };
}
