export {
  corpusId,
  restoreScreen,
  restoreTrajectory,
  type StoredScreen,
  type StoredTrajectory,
  sharingScreens,
  storeScreen,
  storeTrajectory,
  trajectoriesId,
  trajectoryId,
} from './codec.js';
export {
  type Outside,
  outsideChanges,
  parseRows,
  permissionsOf,
  queryRows,
  type Row,
  readOutside,
  WATCHED_TABLES,
} from './outside/index.js';
export { stepInWords } from './sentence.js';
export type { NodeOrder, OutsideChange, PolicyKind, Trajectory, TrajectoryStep } from './trajectory.js';
