import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { add } from './add.js';
import { addSolution } from './add.solution.js';
import { addEmail } from './add-email.js';
import { addEmailSolution } from './add-email.solution.js';
import { addFromMessage } from './add-from-message.js';
import { addFromMessageSolution } from './add-from-message.solution.js';
import { changeNumber } from './change-number.js';
import { changeNumberSolution } from './change-number.solution.js';
import { deleteContact } from './delete.js';
import { deleteSolution } from './delete.solution.js';
import { favourite } from './favourite.js';
import { favouriteSolution } from './favourite.solution.js';
import { numberOf } from './number-of.js';
import { numberOfSolution } from './number-of.solution.js';

export const contactsTasks: readonly Solvable[] = [
  solvable(add, addSolution),
  solvable(addEmail, addEmailSolution),
  solvable(changeNumber, changeNumberSolution),
  solvable(favourite, favouriteSolution),
  solvable(numberOf, numberOfSolution),
  solvable(deleteContact, deleteSolution),
  solvable(addFromMessage, addFromMessageSolution),
];
