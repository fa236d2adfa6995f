import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id } from './pages.js';
import type { whereIs } from './where-is.js';

type Values = ValuesOf<typeof whereIs>;

/** Searches for words; what is found says its folder first. */
const look =
  (words: (name: string) => string) =>
  ({ name }: Values): Script =>
  async (hand) => {
    await hand.tap(id('search'));
    await hand.type('id=android:id/search_src_text', words(name));
    return hand.all(id('file_details'))[0]?.text.split(' · ')[0];
  };

export const whereIsSolution: Solution<Values> = {
  solve: look((name) => name),
  nearMisses: {
    'of a file with a similar name': look((name) => name.replace('.pdf', '_old.pdf')),
    'of a file that is not there': look((name) => `no_${name}`),
  },
};
