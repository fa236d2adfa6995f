export { COMPILER_VERSION, type Compiled, compile } from './compile.js';
