export { byDigits } from './by-digits.js';
export { valuesGone } from './gone.js';
export { type Ending, tellingMore } from './telling-more.js';
export { valuesShown } from './values-shown.js';
