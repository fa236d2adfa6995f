import type { Entry } from './lexicon/index.js';
import { NONE, type Role } from './roles.js';

/** Where the reading stands. */
export interface Cursor {
  readonly at: number;
  /** Bits of the places that have a value, and of the units that were said. */
  readonly places: number;
  readonly units: number;
  readonly role: Role;
  /** Concepts and words just said that may tell the part of the value behind them. */
  readonly labels: string;
  /** Where the particle of a verb is awaited: its entry. */
  readonly awaited: Entry | undefined;
  /** The text that has to follow at once. */
  readonly next: string | undefined;
  readonly saidVerb: boolean;
  /** The value that was last taken, for a label behind it. */
  readonly last: string | undefined;
  /** A label that was said, and whose value has to follow at once. */
  readonly owed: string;
  /** What was passed over just before: an article, or another word that means nothing of its own. */
  readonly passed: 'nothing' | 'article' | 'filler';
}

/** How the reading may go on, what that costs, and the value that it takes. */
export interface Move {
  readonly cursor: Cursor;
  readonly cost: number;
  readonly value?: readonly [name: string, value: string];
}

/** Before the first word; `places` already have a value. */
export function startingWith(places: number): Cursor {
  return {
    at: 0,
    places,
    units: 0,
    role: NONE,
    labels: '',
    awaited: undefined,
    next: undefined,
    saidVerb: false,
    last: undefined,
    passed: 'nothing',
    owed: '',
  };
}

export function moveTo(cursor: Cursor, cost = 0): Move {
  return { cursor, cost };
}

/** One text for each cursor: two that are alike go on alike. */
export function keyOf({
  at,
  places,
  units,
  role,
  labels,
  awaited,
  next,
  saidVerb,
  last,
  passed,
  owed,
}: Cursor): string {
  const particle = awaited?.particle.join('_') ?? '';
  return `${at} ${places} ${units} ${role} ${labels} ${particle} ${next ?? ''} ${saidVerb} ${last ?? ''} ${passed} ${owed}`;
}
