import type { Script } from '../../../host/src/agent/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { APP } from './clip.js';
import type { copy } from './copy.js';

type Values = ValuesOf<typeof copy>;

const id = idsOf(APP);

const write =
  (change: (text: string) => string, isCopied = true) =>
  ({ text }: Values): Script =>
  async (hand) => {
    await hand.type(id('text'), change(text));
    if (isCopied) await hand.tap(id('copy'));
    return undefined;
  };

export const copySolution: Solution<Values> = {
  solve: write((text) => text),
  nearMisses: {
    'written and not copied': write((text) => text, false),
    'the first word left out': write((text) => text.split(' ').slice(1).join(' ')),
  },
};
