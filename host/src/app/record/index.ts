export { recordedDevice, replayHeader, shownParameters, solveHeader } from './header.js';
export { exitCodeOf, replayRecord } from './replayed.js';
export { solveRecord } from './solved.js';
export { stoppedRecord, unfinishedRecord } from './stopped.js';
