export { COMPILER_VERSION, type Compiled, type CompileOptions, compile, slotsFound } from './compile.js';
