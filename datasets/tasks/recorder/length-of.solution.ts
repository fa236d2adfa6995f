import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { lengthOf } from './length-of.js';
import { enter, id, open } from './pages.js';

type Values = ValuesOf<typeof lengthOf>;

const lookUp =
  (more: number) =>
  ({ name }: Values): Script =>
  async (hand) => {
    await enter(hand);
    await open(hand, name);
    const [minutes = '0', seconds = '0'] = (hand.all(id('length'))[0]?.text ?? '').split(':');
    return String(60 * Number(minutes) + Number(seconds) + more);
  };

export const lengthOfSolution: Solution<Values> = {
  solve: lookUp(0),
  nearMisses: { 'a second more': lookUp(1) },
};
