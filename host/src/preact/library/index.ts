export type { Agreed, AgreedKey } from './agreed.js';
export { fingerprint, publicKeyOf, type ReadBundle, readBundle, writeBundle } from './bundle.js';
export type { Taken } from './exchange.js';
export type { Holdings } from './holdings.js';
export { earlierOf, Journal, type JournalKey, type JournalNote, type JournalTable, unsettled } from './journal.js';
export { type Keeping, Library } from './library.js';
export { type NotedRun, notesWith } from './notes-beside.js';
export { type NotePlace, notesUnder } from './notes-under.js';
export { type Brought, provenance } from './provenance.js';
export {
  describeQuarantine,
  FAILURES_TO_QUARANTINE,
  placeInWords,
  type Quarantine,
  quarantineOf,
} from './quarantine.js';
export type { Choice, Kept, Origin, PlacedStatistics, Version } from './records.js';
export { type Recovered, recoverLibrary } from './recover.js';
export { countedRun, type Statistics, type TransitionStatistics, type Where } from './statistics.js';
export { describeTrust, mayCommit, type Trust, trustOf } from './trust.js';
