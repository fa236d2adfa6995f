export { answersOf, counted, headline, milliseconds, seconds } from './sentences.js';
export { writeReport } from './write.js';
