export { main } from './cli.js';
export { both } from './listeners.js';
export { narrateGate, narrateReplay, narrateSolve } from './narrate.js';
export { type Output, terminalOutput } from './output.js';
export { replayRecord, solveHeader, solveRecord } from './record/index.js';
export { headline, milliseconds, seconds, writeReport } from './report/index.js';
export { RunFolder, type RunRecord, RunRecorder } from './run-folder/index.js';
