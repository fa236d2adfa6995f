import { otherExpenses } from '../../../datasets/tasks/expenses/expense.js';
import { APP, fillLedger } from '../../../datasets/tasks/expenses/ledger.js';
import { id } from '../../../datasets/tasks/expenses/pages.js';
import type { Tour } from '../tour.js';

export const expenses: Tour = {
  name: 'expenses',
  app: APP,
  prepare: (phone, draws) => fillLedger(phone, otherExpenses(draws, 9, [])),
  walk: async (hand, show) => {
    await show();
    await hand.tap(`(//*[@resource-id='${APP}:id/row_name'])[1]`);
    await show();
    await hand.tap(id('delete'));
    await show();
    await hand.key('back');
    await hand.tap(id('edit'));
    await hand.tap(id('edit_category'));
    await show();
    await hand.key('back');
    await hand.type(id('edit_name'), '');
    await hand.tap(id('save'));
    await show();
    await hand.key('back');
    await show();
  },
};
