export { RunFolder, runFolderName, writeWhole } from './folder.js';
export { isRunFolder, type ReadFolder, readFolder } from './read.js';
export type { ImagePair, RecordedMiss, RecordedStep, RunHeader, RunRecord } from './record.js';
export { RunRecorder } from './recorder.js';
