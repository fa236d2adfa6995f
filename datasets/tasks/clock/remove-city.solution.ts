import type { Hand, Script } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { go, id } from './pages.js';
import type { removeCity } from './remove-city.js';

type Values = ValuesOf<typeof removeCity>;

const row = (name: string): string =>
  xpath`//*[@resource-id='com.google.android.deskclock:id/city_name' and @text=${name}]`;

const remove =
  (names: (hand: Hand, city: string) => readonly string[]) =>
  ({ city }: Values): Script =>
  async (hand) => {
    await go(hand, 'clock');
    for (const [index, name] of names(hand, city).entries()) {
      if (index === 0) await hand.hold(row(name));
      else await hand.tap(row(name));
    }
    await hand.tap(id('delete_marked'));
    return undefined;
  };

/** Another city of the list. */
function other(hand: Hand, city: string): string {
  const names = hand.all(id('city_name')).map(({ text }) => text);
  return names.find((text) => text !== city) ?? '';
}

export const removeCitySolution: Solution<Values> = {
  solve: remove((_hand, city) => [city]),
  nearMisses: {
    'another one': remove((hand, city) => [other(hand, city)]),
    'one too many': remove((hand, city) => [city, other(hand, city)]),
  },
};
