import { printCheck } from '../language/write.js';
import type { Machine } from '../model.js';
import { isOrdered } from '../order.js';
import { checksOf } from './parts.js';
import { error, type Problem } from './problem.js';

/** Values that nothing can come before or after. */
export function* checkOrders(machine: Machine): Generator<Problem> {
  const typeOf = (name: string) => machine.params.find((param) => param.name === name)?.type ?? 'value';
  for (const { value, place } of checksOf(machine)) {
    if ((value.kind !== 'before' && value.kind !== 'after') || isOrdered(value.value, typeOf)) continue;
    yield error(
      place,
      `'${printCheck(value)}' never holds: nothing comes before or after such a value. Write a number, or the day or time as the screen writes it: date($day, 'MMMM y').`,
    );
  }
}
