import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { enter, recordSome, save } from './pages.js';
import type { recordNamed } from './record-named.js';

type Values = ValuesOf<typeof recordNamed>;

const recordAs =
  (name?: string): Script =>
  async (hand) => {
    await enter(hand);
    await recordSome(hand);
    await save(hand, name);
    return undefined;
  };

export const recordNamedSolution: Solution<Values> = {
  solve: ({ name }) => recordAs(name),
  nearMisses: {
    'the name that was offered': () => recordAs(),
    'a letter too few': ({ name }) => recordAs(name.slice(0, -1)),
  },
};
