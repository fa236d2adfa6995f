import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { enter, id, open, row, save } from './pages.js';
import type { renameRecording } from './rename-recording.js';

type Values = ValuesOf<typeof renameRecording>;

const rename =
  ({ name, newName }: Pick<Values, 'name' | 'newName'>): Script =>
  async (hand) => {
    await enter(hand);
    await open(hand, name);
    await hand.tap(id('rename'));
    await save(hand, newName);
    return undefined;
  };

export const renameRecordingSolution: Solution<Values> = {
  solve: rename,
  nearMisses: {
    'a letter too few': ({ name, newName }) => rename({ name, newName: newName.slice(0, -1) }),
    'another recording':
      ({ name, newName }) =>
      async (hand) => {
        await enter(hand);
        await hand.tap(id('recordings'));
        const another = hand.all(id('row_name')).find(({ text }) => text !== name)?.text ?? '';
        await hand.tap(row(another));
        await hand.tap(id('rename'));
        await save(hand, newName);
        return undefined;
      },
  },
};
