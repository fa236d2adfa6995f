export { readDay } from './day.js';
export { readLength } from './duration.js';
export { readItems } from './items.js';
export { readCount, readNumber } from './number.js';
export { dayInWords, type Hearing, readSpoken } from './spoken.js';
export { readTime, TELL_WHEN } from './time.js';
