import { rowOf } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { freeName, type Slot } from './parameters.js';
import { spansIn } from './provenance/index.js';
import { targetOf, textsOf } from './target.js';

/** Behind a time there may stand when it is over: "23:00 – 23:15", "23:00, room 4". */
const BEHIND = /^(?:\s|[,;–-])/;

/**
 * Times of the goal that were put in nowhere, and with which a text of a row begins that was picked: of two events of one name the goal means the one at that
 * time. Each is a value then, which the row must show. Pure.
 */
export function timesOfRows(goal: string, steps: readonly TrajectoryStep[], slots: readonly Slot[]): readonly Slot[] {
  const found: Slot[] = [];
  for (const { type, value, start, end } of spansIn(goal, slots)) {
    if (type !== 'time') continue;
    const between = steps.map((step) => betweenIn(step, value)).find((sign) => sign !== undefined);
    const taken = [...slots, ...found].map(({ param }) => param.name);
    if (between !== undefined)
      found.push({ param: { name: freeName('time', taken), type }, value, start, end, between });
  }
  return found;
}

/** The sign behind the time with which a text of the row begins. */
function betweenIn(step: TrajectoryStep, value: string): string | undefined {
  const node = step.action.kind === 'tap' || step.action.kind === 'hold' ? targetOf(step) : undefined;
  const row = node && rowOf(node);
  if (row === undefined) return undefined;
  const rest = [...textsOf(row)].flatMap((text) => (text.startsWith(value) ? [text.slice(value.length)] : []));
  const [only, another] = rest.filter((behind) => BEHIND.test(behind));
  return another === undefined ? only?.charAt(0) : undefined;
}
