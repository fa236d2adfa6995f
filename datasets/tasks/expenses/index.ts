import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { addExpense } from './add-expense.js';
import { addExpenseSolution } from './add-expense.solution.js';
import { addFromNote } from './add-from-note.js';
import { addFromNoteSolution } from './add-from-note.solution.js';
import { addThreeExpenses } from './add-three-expenses.js';
import { addThreeExpensesSolution } from './add-three-expenses.solution.js';
import { amountOf } from './amount-of.js';
import { amountOfSolution } from './amount-of.solution.js';
import { changeAmount } from './change-amount.js';
import { changeAmountSolution } from './change-amount.solution.js';
import { deleteDuplicates } from './delete-duplicates.js';
import { deleteDuplicatesSolution } from './delete-duplicates.solution.js';
import { deleteExpense } from './delete-expense.js';
import { deleteExpenseSolution } from './delete-expense.solution.js';
import { deleteThreeExpenses } from './delete-three-expenses.js';
import { deleteThreeExpensesSolution } from './delete-three-expenses.solution.js';

export const expensesTasks: readonly Solvable[] = [
  solvable(addExpense, addExpenseSolution),
  solvable(addThreeExpenses, addThreeExpensesSolution),
  solvable(deleteExpense, deleteExpenseSolution),
  solvable(deleteThreeExpenses, deleteThreeExpensesSolution),
  solvable(deleteDuplicates, deleteDuplicatesSolution),
  solvable(changeAmount, changeAmountSolution),
  solvable(amountOf, amountOfSolution),
  solvable(addFromNote, addFromNoteSolution),
];
