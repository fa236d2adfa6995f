import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { forbid } from './forbid.js';
import { open } from './pages.js';

type Values = ValuesOf<typeof forbid>;

const through =
  (...rows: readonly ((app: string) => string)[]) =>
  ({ app }: Values): Script =>
  async (hand) => {
    await open(hand, 'Apps', ...rows.map((row) => row(app)));
    return undefined;
  };
const contacts = () => 'Contacts';

export const forbidSolution: Solution<Values> = {
  solve: through((app) => app, contacts),
  nearMisses: {
    'from the other app': through((app) => (app === 'Phone' ? 'Messages' : 'Phone'), contacts),
    'taken and given again': through((app) => app, contacts, contacts),
  },
};
