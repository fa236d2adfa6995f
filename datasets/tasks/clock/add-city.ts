import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, CITIES, chosen, city, keepCities, readClock } from './clock.js';

export const addCity = task({
  name: 'clock/add-city',
  app: APP,
  goals: ['Add {city} to the world clock', 'Let the Clock app show what time it is in {city}, too'],
  parameters: { city },
  prepare: async (phone, { city }, draws) =>
    keepCities(
      phone,
      draws.sample(
        CITIES.filter((name) => name !== city),
        2,
      ),
    ),
  read: readClock,
  judge: ({ values: { city }, before, after }) => onlyAdded(before, after, [chosen(city)]),
});
