export { type Merged, type MergeOptions, mergeRun } from './merge.js';
export type { KnownRun } from './run.js';
export { compileSeveral } from './several.js';
