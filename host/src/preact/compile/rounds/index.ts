export { type Folded, folded } from './fold.js';
