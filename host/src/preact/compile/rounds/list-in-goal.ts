import { type ItemType, type Param, writeList } from '../../../machine/index.js';
import { freeName, type Slot } from '../parameters.js';

/** Values of a goal that stand one behind the other as a list does: "milk, eggs and bread". */
export interface GoalList {
  readonly items: readonly Slot[];
  /** The parameter that stands for all of them, and what one of them is called. */
  readonly param: Param;
  readonly item: string;
  /** As the parameter's value. */
  readonly value: string;
}

/** What stands between two things of a list. */
const BETWEEN = /^["'“”„]?(?:\s*[,、;]\s*(?:and|und)?|\s+(?:and|und|&)|\s*和)\s*["'“”„]?$/iu;

const ITEM_TYPES: ReadonlySet<string> = new Set<ItemType>([
  'text',
  'phone',
  'email',
  'file',
  'number',
  'date',
  'time',
  'duration',
]);

/** The longest list of a goal whose items are all of one type, of two or more; undefined where there is none. Pure. */
export function listInGoal(goal: string, slots: readonly Slot[]): GoalList | undefined {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before !== undefined && BETWEEN.test(goal.slice(before.end, slot.start)) && isAlike(before, slot);
    if (isNext) run?.push(slot);
    else runs.push([slot]);
  }
  const [items = []] = runs.filter((run) => run.length > 1).sort((one, other) => other.length - one.length);
  const [first] = items;
  if (first === undefined) return undefined;
  const others = slots.filter((slot) => !items.includes(slot)).map(({ param }) => param.name);
  const item = freeName(commonName(items), others);
  const param: Param = {
    name: freeName(plural(item), [...others, item]),
    type: 'list',
    items: first.param.type as ItemType,
  };
  return { items, param, item, value: writeList(items.map((each) => each.value)) };
}

function isAlike({ param: one }: Slot, { param: other }: Slot): boolean {
  return one.type === other.type && ITEM_TYPES.has(one.type);
}

/** What most of them are called, their numbers left out. */
function commonName(items: readonly Slot[]): string {
  const names = items.map(({ param }) => param.name.replace(/_\d+$/, ''));
  const count = (name: string) => names.filter((other) => other === name).length;
  return names.toSorted((one, other) => count(other) - count(one))[0] ?? 'item';
}

function plural(name: string): string {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
