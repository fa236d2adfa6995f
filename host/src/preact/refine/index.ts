export { type Refined, refine } from './refine.js';
