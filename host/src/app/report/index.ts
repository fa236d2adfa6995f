export { answersOf, counted, expectedOf, headline, milliseconds, seconds } from './sentences.js';
export { writeReport } from './write.js';
