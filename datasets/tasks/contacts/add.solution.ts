import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { add as task } from './add.js';
import { save } from './pages.js';

type Values = ValuesOf<typeof task>;

const add =
  ({ person, number }: Values): Script =>
  async (hand) => {
    await save(hand, person, number);
    return undefined;
  };

export const addSolution: Solution<Values> = {
  solve: add,
  nearMisses: {
    'the last name left out': (values) => add({ ...values, person: { ...values.person, last: '' } }),
    'another number': (values) =>
      add({
        ...values,
        number: `${values.number.slice(0, -1)}x`.replace('x', values.number.endsWith('0') ? '1' : '0'),
      }),
  },
};
