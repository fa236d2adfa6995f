import { Draws } from '../../tasks/draws.js';
import { type Clause, type Goal, type NearMiss, type Part, type Suite, type Task, textOf } from './suite.js';

/** Goals with a clause for one machine in one part; the hand-written ones and the swapped words come besides. */
const CLAUSES_A_MACHINE = 14;

/** All near misses: those written by hand, and those that a seed composes of the goals, the swapped words and the clauses. */
export function nearMisses(suite: Suite, seed: string): readonly NearMiss[] {
  const draws = new Draws(seed);
  const composed = suite.tasks.flatMap((task) =>
    (['dev', 'held-out'] as const).flatMap((part) => {
      const orders = suite.goals.filter((goal) => goal.machine === task.machine && goal.part === part && goal.order);
      const clauses = withClauses(suite, task, part, orders);
      const some = draws.for(`${part} ${task.machine}`);
      return [
        ...withSwaps(suite, task, part, orders),
        ...some.sample(clauses, Math.min(CLAUSES_A_MACHINE, clauses.length)),
      ];
    }),
  );
  return distinct([...suite.misses, ...composed]);
}

function withSwaps({ swaps }: Suite, { machine }: Task, part: Part, orders: readonly Goal[]): readonly NearMiss[] {
  const own = swaps.filter((swap) => swap.machine === machine && swap.part === part);
  return own.flatMap(({ from, to, right }) =>
    orders.flatMap((goal) =>
      to.flatMap((word) => {
        const text = swapped(goal, from, word);
        return text === undefined ? [] : [{ machine, part, kind: 'sibling' as const, text, ...(right && { right }) }];
      }),
    ),
  );
}

/** The goal with another word, where one stands outside of its values. */
function swapped(goal: Goal, from: string, to: string): string | undefined {
  const word = new RegExp(`(?<![\\p{L}\\p{N}-])${from}(?![\\p{L}\\p{N}-])`, 'u');
  const at = goal.pieces.findIndex((piece) => typeof piece === 'string' && word.test(piece));
  if (at < 0) return undefined;
  const pieces = goal.pieces.map((piece, index) =>
    index === at && typeof piece === 'string' ? piece.replace(word, () => to) : piece,
  );
  return textOf({ ...goal, pieces });
}

function withClauses(suite: Suite, task: Task, part: Part, orders: readonly Goal[]): readonly NearMiss[] {
  const { machine } = task;
  const clauses = [...suite.clauses.filter((clause) => clause.part === part), ...elsewhere(suite, task, part)];
  return orders.flatMap((goal) =>
    clauses
      .filter((clause) => clause.right !== machine && fits(clause, goal, task, suite))
      .map(({ right, ...clause }) => ({
        machine,
        part,
        kind: clause.kind,
        text: clause.place === 'before' ? before(clause.text, goal) : behind(clause.text, goal),
        ...(right && { right }),
      })),
  );
}

/** The other apps as clauses; where the app of a task has none in this part, there are none. */
function elsewhere({ apps }: Suite, { machine }: Task, part: Part): readonly Clause[] {
  const names = apps.find((each) => each.part === part && machine.startsWith(`${each.app}/`));
  return (names?.elsewhere ?? []).map((text) => ({ part, language: 'en', place: 'behind', kind: 'elsewhere', text }));
}

/** Does the clause make another task of the goal, whatever its values are? */
function fits({ language, place, kind }: Clause, goal: Goal, task: Task, { apps }: Suite): boolean {
  if (language !== goal.language) return false;
  if (place === 'before') return true;
  const last = goal.pieces.at(-1);
  const lastParam = typeof last === 'string' ? undefined : task.params.find(({ name }) => name === last?.param);
  // "Reply: on my way and then call her" is one text.
  if (lastParam?.content === true) return false;
  // "Put it into the calendar at nine every day" may be what the machine does; without a value of time it never is.
  if (kind === 'when') return !task.params.some(({ type }) => ['date', 'time', 'duration', 'number'].includes(type));
  if (kind !== 'elsewhere') return true;
  const named = apps.find(({ app }) => task.machine.startsWith(`${app}/`))?.named ?? '';
  const words = goal.pieces.filter((piece) => typeof piece === 'string').join(' ');
  return !words.toLowerCase().includes(named.toLowerCase());
}

/** `Don't` + `Set an alarm` -> `Don't set an alarm` */
function before(clause: string, goal: Goal): string {
  const text = textOf(goal);
  if (goal.language !== 'en') return `${clause}${goal.language === 'de' ? ' ' : ''}${text}`;
  const [first] = goal.pieces;
  return `${clause} ${typeof first === 'string' ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
}

function behind(clause: string, goal: Goal): string {
  const text = textOf(goal).replace(/[.?!]$/, '');
  return /^[,;，]/.test(clause) ? `${text}${clause}` : `${text} ${clause}`;
}

function distinct(misses: readonly NearMiss[]): readonly NearMiss[] {
  return [...new Map(misses.map((miss) => [`${miss.machine} ${miss.text}`, miss])).values()];
}
