export { compileAppMap } from './app-map.js';
export { COMPILER_VERSION, type Compiled, type CompileOptions, compile, slotsFound } from './compile.js';
export { withElementNames } from './element-names.js';
