import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, titled } from './recipe.js';
import { APP, fillShelf, readShelf } from './shelf.js';

export const servingsOf = task({
  name: 'recipes/servings-of',
  app: APP,
  goals: [
    'How many does {recipe} serve, by the Recipes app? Answer with what stands there.',
    'Look up the servings of {recipe} in Recipes and tell me',
  ],
  parameters: { recipe: titled },
  prepare: (phone, { recipe }, draws) => fillShelf(phone, [...otherRecipes(draws, 11, [recipe]), recipe]),
  read: readShelf,
  judge: ({ values: { recipe }, before, after, answer }) => {
    if (answer?.trim().toLowerCase() !== recipe.servings)
      return `The answer is ${JSON.stringify(answer ?? '')} instead of "${recipe.servings}".`;
    return onlyAdded(before, after, []);
  },
});
