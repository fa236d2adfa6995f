import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { add } from './add.js';
import { addSolution } from './add.solution.js';

export const contactsTasks: readonly Solvable[] = [solvable(add, addSolution)];
