export { onClock } from './clock.js';
export { tapsFor } from './keypad.js';
export { asSlot, letsUsed } from './lets.js';
export { localesOf } from './locales.js';
export { whyNotTold } from './told.js';
export { type Made, type Traced, trace } from './trace.js';
export { callOf, give, type Writing, writingsOf } from './writings.js';
