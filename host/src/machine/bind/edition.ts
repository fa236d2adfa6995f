import { createHash } from 'node:crypto';
import { alike, collections, implied } from './lexicon/alike.js';
import { chinese } from './lexicon/chinese.js';
import { english } from './lexicon/english.js';
import { german } from './lexicon/german.js';
import { languages } from './words.js';

/** Grows whenever `reachOf` would say otherwise of a machine by the same words. */
const REACH_VERSION = 5;

let edition: string | undefined;

/** Names the rules and the words by which a goal's machine is recalled: what was kept of another edition is found anew. Pure. */
export function reachEdition(): string {
  edition ??= createHash('sha256')
    .update(JSON.stringify([REACH_VERSION, english, german, chinese, alike, collections, implied, fillersOf()]))
    .digest('hex')
    .slice(0, 16);
  return edition;
}

function fillersOf(): readonly (readonly string[])[] {
  return Object.values(languages).map(({ fillers }) => fillers);
}
