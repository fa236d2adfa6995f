export { RunFolder, runFolderName } from './folder.js';
export type { ImagePair, RecordedMiss, RecordedStep, RunRecord } from './record.js';
export { RunRecorder } from './recorder.js';
