import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addCity } from './add-city.js';
import { chooseCity } from './pages.js';

type Values = ValuesOf<typeof addCity>;

const choose =
  (names: (city: string) => readonly string[]) =>
  ({ city }: Values): Script =>
  async (hand) => {
    for (const name of names(city)) await chooseCity(hand, name);
    return undefined;
  };

export const addCitySolution: Solution<Values> = {
  solve: choose((city) => [city]),
  nearMisses: {
    'another one': choose(() => ['Madrid']),
    'one too many': choose((city) => [city, 'Madrid']),
    'taken away again': choose((city) => [city, city]),
  },
};
