import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { deleteLongest } from './delete-longest.js';
import { deleteLongestSolution } from './delete-longest.solution.js';
import { lengthOf } from './length-of.js';
import { lengthOfSolution } from './length-of.solution.js';
import { recordClip } from './record-clip.js';
import { recordClipSolution } from './record-clip.solution.js';
import { recordNamed } from './record-named.js';
import { recordNamedSolution } from './record-named.solution.js';
import { recordStereo } from './record-stereo.js';
import { recordStereoSolution } from './record-stereo.solution.js';
import { renameRecording } from './rename-recording.js';
import { renameRecordingSolution } from './rename-recording.solution.js';

export const recorderTasks: readonly Solvable[] = [
  solvable(recordClip, recordClipSolution),
  solvable(recordNamed, recordNamedSolution),
  solvable(recordStereo, recordStereoSolution),
  solvable(renameRecording, renameRecordingSolution),
  solvable(deleteLongest, deleteLongestSolution),
  solvable(lengthOf, lengthOfSolution),
];
