import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { add } from './add.js';
import { id } from './pages.js';

type Values = ValuesOf<typeof add>;

const save =
  ({ person, number }: Values): Script =>
  async (hand) => {
    await hand.tap(id('add'));
    await hand.type(id('first_name'), person.first);
    await hand.type(id('last_name'), person.last);
    await hand.type(id('phone'), number, 'digits');
    await hand.tap(id('save'));
    return undefined;
  };

export const addSolution: Solution<Values> = {
  solve: save,
  nearMisses: {
    'the last name left out': (values) => save({ ...values, person: { ...values.person, last: '' } }),
    'another number': (values) =>
      save({
        ...values,
        number: `${values.number.slice(0, -1)}x`.replace('x', values.number.endsWith('0') ? '1' : '0'),
      }),
  },
};
