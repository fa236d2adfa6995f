import type { Hand } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { choose, id, open, write } from './pages.js';
import type { rewriteAndRename } from './rewrite-and-rename.js';

type Values = ValuesOf<typeof rewriteAndRename>;

const rewrite = async (hand: Hand, { name, text }: Values) => {
  await open(hand, name);
  await write(hand, text);
};

const rename = async (hand: Hand, name: string) => {
  await choose(hand, 'Rename');
  await hand.type(id('name'), name);
  await hand.tap('id=android:id/button1');
};

export const rewriteAndRenameSolution: Solution<Values> = {
  solve: (values) => async (hand) => {
    await rewrite(hand, values);
    await rename(hand, values.newName);
    return undefined;
  },
  nearMisses: {
    'the old name': (values) => async (hand) => {
      await rewrite(hand, values);
      return undefined;
    },
    'the old text':
      ({ name, newName }) =>
      async (hand) => {
        await open(hand, name);
        await rename(hand, newName);
        return undefined;
      },
  },
};
