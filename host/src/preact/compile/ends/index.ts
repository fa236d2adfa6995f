export { byDigits } from './by-digits.js';
export { type Ending, tellingMore } from './telling-more.js';
