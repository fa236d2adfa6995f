import { id } from '../../../datasets/tasks/recipes/pages.js';
import { otherRecipes } from '../../../datasets/tasks/recipes/recipe.js';
import { APP, fillShelf } from '../../../datasets/tasks/recipes/shelf.js';
import type { Tour } from '../tour.js';

export const recipes: Tour = {
  name: 'recipes',
  app: APP,
  prepare: (phone, draws) => fillShelf(phone, otherRecipes(draws, 8, [])),
  walk: async (hand, show) => {
    await show();
    await hand.hold(row(1));
    await hand.tap(row(2));
    await show();
    await hand.tap(id('delete_marked'));
    await show();
    await hand.key('back');
    await hand.key('back');
    await hand.tap(id('filter_favourites'));
    await show();
    await hand.tap(id('filter_favourites'));
    await hand.tap(row(1));
    await show();
    await hand.tap(id('edit'));
    await hand.type(id('edit_title'), '');
    await hand.tap(id('save'));
    await show();
    await hand.key('back');
    await show();
  },
};

function row(place: number): string {
  return `(//*[@resource-id='${APP}:id/row_title'])[${place}]`;
}
