import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { deleteLast } from './delete-last.js';
import { deleteLastSolution } from './delete-last.solution.js';
import { longVideo } from './long-video.js';
import { longVideoSolution } from './long-video.solution.js';
import { selfie } from './selfie.js';
import { selfieSolution } from './selfie.solution.js';
import { takePhoto } from './take-photo.js';
import { takePhotoSolution } from './take-photo.solution.js';
import { takeVideo } from './take-video.js';
import { takeVideoSolution } from './take-video.solution.js';

export const cameraTasks: readonly Solvable[] = [
  solvable(takePhoto, takePhotoSolution),
  solvable(takeVideo, takeVideoSolution),
  solvable(longVideo, longVideoSolution),
  solvable(selfie, selfieSolution),
  solvable(deleteLast, deleteLastSolution),
];
