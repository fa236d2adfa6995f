import type { Screen } from '../../screen/index.js';
import type { Trajectory } from '../../trajectory/index.js';
import type { Slot } from './parameters.js';
import { titleOf } from './title.js';

/** Words that name nothing. */
const EMPTY = new Set(
  'a an the to for of in at with and my me please from into by named called that this is it be should do you new'.split(
    ' ',
  ),
);

/** `<app>/<task>` from the package's last telling part and the goal's own words up to its first value. Pure. */
export function nameMachine({ app, goal }: Trajectory, slots: readonly Slot[]): string {
  const own = goal.slice(0, slots[0]?.start ?? goal.length);
  return `${appName(app)}/${telling(own, 4) || 'task'}`;
}

function appName(packageName: string): string {
  return packageName.split('.').at(-1) || packageName;
}

/** A short word for a screen, from its window's title or its activity, unique among `taken`. Slot values never name a state. Pure. */
export function nameState(screen: Screen, taken: readonly string[], slots: readonly Slot[]): string {
  const title = titleOf(screen);
  const private_ = slots.some(({ value }) => title.includes(value));
  const activity =
    screen.activity
      .split('.')
      .at(-1)
      ?.replace(/Activity$/, '') ?? '';
  const name = (private_ ? '' : slug(title)) || slug(activity.replace(/([a-z])([A-Z])/g, '$1 $2')) || 'screen';
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`;
  return free;
}

function slug(text: string): string {
  return telling(text, 3);
}

/** The first words that say something, joined. */
function telling(text: string, most: number): string {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word));
  return words.slice(0, most).join('-');
}
