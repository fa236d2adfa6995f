import { onlyGone } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, CITIES, chosen, city, keepCities, readClock } from './clock.js';

export const removeCity = task({
  name: 'clock/remove-city',
  app: APP,
  goals: ['Remove {city} from the world clock', 'I no longer need the time in {city}: take it out of the Clock app'],
  parameters: { city },
  prepare: async (phone, { city }, draws) => {
    const others = CITIES.filter((name) => name !== city);
    await keepCities(phone, [...draws.sample(others, 2), city]);
  },
  read: readClock,
  judge: ({ values: { city }, before, after }) => onlyGone(before, after, [chosen(city)]),
});
