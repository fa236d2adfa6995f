export { alike, collections, companions, implied } from './alike.js';
export { type Concept, type Entry, type Lexicon, lexiconOf } from './lexicon.js';
