export { type ExpectedOf, type ExpectOptions, expect } from './expect.js';
export { stillSeen } from './gate.js';
