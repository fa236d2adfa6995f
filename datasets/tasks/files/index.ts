import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { copyFile } from './copy-file.js';
import { copyFileSolution } from './copy-file.solution.js';
import { deleteFile } from './delete-file.js';
import { deleteFileSolution } from './delete-file.solution.js';
import { deleteKind } from './delete-kind.js';
import { deleteKindSolution } from './delete-kind.solution.js';
import { largestFile } from './largest-file.js';
import { largestFileSolution } from './largest-file.solution.js';
import { moveFile } from './move-file.js';
import { moveFileSolution } from './move-file.solution.js';
import { newFolder } from './new-folder.js';
import { newFolderSolution } from './new-folder.solution.js';
import { renameFile } from './rename-file.js';
import { renameFileSolution } from './rename-file.solution.js';
import { whereIs } from './where-is.js';
import { whereIsSolution } from './where-is.solution.js';

export const filesTasks: readonly Solvable[] = [
  solvable(moveFile, moveFileSolution),
  solvable(copyFile, copyFileSolution),
  solvable(deleteFile, deleteFileSolution),
  solvable(renameFile, renameFileSolution),
  solvable(newFolder, newFolderSolution),
  solvable(whereIs, whereIsSolution),
  solvable(deleteKind, deleteKindSolution),
  solvable(largestFile, largestFileSolution),
];
