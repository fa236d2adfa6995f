import { readFileSync } from 'node:fs';
import { checkout } from '../base/index.js';

/** The version in package.json. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('package.json', checkout), 'utf8')) as { version: string }
).version;
