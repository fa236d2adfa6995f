export { type Imported, type ImportOptions, importProgram } from './import.js';
export { type ReadProgram, readProgram } from './read.js';
export type { ImportRemark } from './remark.js';
