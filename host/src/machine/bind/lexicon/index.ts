export { alike, collections, companions, implied, OF_A_MEASURE, TO_SOMETHING } from './alike.js';
export { type Concept, type Entry, type Lexicon, lexiconOf } from './lexicon.js';
