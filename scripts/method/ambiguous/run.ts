import { type Hand, ScriptPolicy } from '../../../host/src/agent/index.js';
import { Deadline, SimulatedClock } from '../../../host/src/base/index.js';
import { bindGoal, type Machine, parseMachine } from '../../../host/src/machine/index.js';
import { compile, replay, solve } from '../../../host/src/preact/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { Draws } from '../../tasks/draws.js';
import { firstHit } from './first-hit.js';
import { type AmbiguousList, ambiguousList } from './lists.js';
import { lists, numbersLeft, PACKAGE, peopleList, type Shape } from './people-list.js';
import { ambiguousTable, type Picked } from './report.js';

const START = 1_800_000_000_000;

/** What is asked of each shape, and how a person does it. */
const shapes: Readonly<Record<Shape, { readonly goal: (name: string) => string; readonly solve: Solve | 'by hand' }>> =
  {
    'delete on a page': {
      goal: (name) => `Delete the person ${name}`,
      solve: async (hand, name) => {
        await hand.tap(xpath`//*[@text=${name}]`);
        await hand.tap('text=Delete');
        return undefined;
      },
    },
    'remove in the row': { goal: (name) => `Remove the person ${name}`, solve: 'by hand' },
    'ask for the number': {
      goal: (name) => `What is the number of ${name}?`,
      solve: async (hand, name) => {
        await hand.tap(xpath`//*[@text=${name}]`);
        await hand.until('the number', () => hand.sees(`id=${PACKAGE}:id/number`));
        return hand.all(`id=${PACKAGE}:id/number`)[0]?.text;
      },
    },
  };

/** A machine that a person wrote: the compiler makes none of a button that every row has. */
const BY_HAND = `machine people/remove
goal "Remove the person {name}"
app ${PACKAGE}
param name: text
state people
  verify //*[@resource-id='${PACKAGE}:id/title']
  do tap //android.widget.LinearLayout[./*[@text=$name]]/*[@content-desc='Remove'] -> gone  irreversible
final gone
  verify //*[@resource-id='${PACKAGE}:id/title']
  probe content content://com.android.contacts/data/phones where display_name = $name count -1
`;

type Solve = (hand: Hand, name: string) => Promise<string | undefined>;

/**
 * Machines that were compiled from a list in which nobody is like anybody, on lists in which some are: on a device in memory, by the seed. Beside
 * them what takes the first row that holds the name.
 */
export async function measureAmbiguous(count: number, seed: number): Promise<number> {
  const picked = await pickAll(count, seed);
  process.stdout.write(ambiguousTable(picked));
  return picked.some(({ came }) => came === 'wrong') ? 1 : 0;
}

/** As data, for a test of a sample. */
export async function pickAll(count: number, seed: number): Promise<readonly Picked[]> {
  const machines = new Map<Shape, Machine>();
  for (const shape of Object.keys(shapes) as Shape[]) machines.set(shape, await learnt(shape));
  const all: Picked[] = [];
  for (let index = 0; index < count; index += 1) {
    const draws = new Draws(`ambiguous/${seed}/${index}`);
    const shape = draws.for('shape').pick([...machines.keys()]);
    const list = ambiguousList(draws);
    const came = await pick(shape, machines.get(shape) as Machine, list, draws.for('lacks').pick(lists));
    const baseline = firstHit(list);
    all.push({ shape, ...came, likeness: list.likeness, isAmbiguous: list.isAmbiguous, baseline });
  }
  return all;
}

/** From a list of six, of whom none is like another. */
async function learnt(shape: Shape): Promise<Machine> {
  const { goal, solve: by } = shapes[shape];
  if (by === 'by hand') return written();
  const people = ['Rosa Lind', 'Theo Park', 'Uma Voss', 'Vera Holm', 'Wim Adler', 'Yara Conti'].map((name, at) => ({
    name,
    note: ['Work', 'Home', 'Mobile'][at % 3] ?? '',
    number: `+1555020${String(at).padStart(4, '0')}`,
  }));
  const clock = new SimulatedClock(START);
  const name = 'Theo Park';
  const solved = await solve({
    device: peopleList(shape, people, clock),
    policy: new ScriptPolicy((hand) => by(hand, name)),
    goal: goal(name),
    clock,
    deadline: new Deadline(clock, 600_000),
    app: PACKAGE,
  });
  const compiled = compile(solved.trajectory);
  if (compiled.kind === 'refused') throw new Error(`${shape}: ${compiled.reason}`);
  return compiled.machine;
}

function written(): Machine {
  const parsed = parseMachine(BY_HAND);
  if (parsed.kind !== 'machine') throw new Error(parsed.problems.map(({ sentence }) => sentence).join(' '));
  return parsed.machine;
}

async function pick(
  shape: Shape,
  machine: Machine,
  { people, meant, isAmbiguous }: AmbiguousList,
  lacks: (typeof lists)[number],
): Promise<Pick<Picked, 'came' | 'why'>> {
  const clock = new SimulatedClock(START);
  const device = peopleList(shape, people, clock, lacks);
  const bound = bindGoal(machine, shapes[shape].goal(meant.name));
  if (bound.kind === 'refused') return { came: 'refused', why: bound.reason };
  const { outcome, reason = '', answers } = await replay({ machine, bindings: bound.values, device, clock });
  const left = await numbersLeft(device);
  const gone = people.map(({ number }) => number).filter((number) => !left.includes(number));
  const told = Object.values(answers);
  // What was done counts, whatever the run says of it.
  const taken = [...gone, ...told];
  if (taken.length === 0) return { came: outcome === 'passed' ? 'wrong' : 'refused', why: reason };
  const isRight = !isAmbiguous && taken.length === 1 && taken[0] === meant.number;
  return { came: isRight ? 'right' : 'wrong', why: `it took ${taken.join(', ')}` };
}
