import type { Param } from '../model.js';
import type { Concept } from './lexicon/index.js';
import type { Role } from './roles.js';
import type { Language } from './words.js';

/** A word of a goal line that a goal must say: any of its concepts, or itself where nothing is known of it. */
export interface Unit {
  readonly concepts: readonly Concept[];
  readonly literal: string;
  readonly role: Role;
  /** It stands before a value and tells its part: `with the number {phone}`. */
  readonly isLabel: boolean;
  /** The line has several of it: "all e-mails". */
  readonly plural: boolean;
  /** A word that no list knows, and that the line begins with: what it orders. */
  readonly isOrder: boolean;
}

/** A parameter's place in the goals of a machine. */
export interface Place {
  readonly param: Param;
  /** In the lines, all of them. */
  readonly roles: ReadonlySet<Role>;
  /** Names of the concepts and words that tell it: the nouns before it, and its own name. */
  readonly labels: ReadonlySet<string>;
  /** No other parameter has its type. */
  readonly isOnly: boolean;
  /** What a person may write at will: "remind me to {what}", "saying {text}". */
  readonly isContent: boolean;
  /** A line has it behind an article: "in the {room}". */
  readonly hasArticle: boolean;
  /** The words of the lines outside of their values. */
  readonly lineWords: ReadonlySet<string>;
  /** A line has it behind a word that leads into it: "into {course}". */
  readonly isInto: boolean;
  /** What the lines say before it that it is the name of, one of them: "the book {title}". */
  readonly things: ReadonlySet<string>;
  /** A number of things: "for {count} people". */
  readonly counts: boolean;
  /** The text that follows it at once, as in `{first} {last}`. */
  readonly next: string | undefined;
}

/** What a goal has to say to be this machine's: by one of its goal lines. */
export interface Signature {
  readonly line: string;
  readonly language: Language;
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
  /** Names of all nouns that the line can mean. */
  readonly nouns: ReadonlySet<string>;
}
