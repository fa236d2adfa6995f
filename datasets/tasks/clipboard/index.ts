import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { copy } from './copy.js';
import { copySolution } from './copy.solution.js';

export const clipboardTasks: readonly Solvable[] = [solvable(copy, copySolution)];
