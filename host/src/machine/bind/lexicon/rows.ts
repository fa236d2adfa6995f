/** The words of one language, in rows. */
export interface Rows {
  /** What is done: `concept: word, phrase, ...`. */
  readonly verbs: string;
  /** What it is done to. */
  readonly nouns: string;
  /** Words of the same rows that stand in goals alone, never in a goal line. */
  readonly said?: { readonly verbs: string; readonly nouns: string; readonly frames: string };
  /** What kind or state of it. */
  readonly qualities: string;
  /** Phrases that say several concepts: `phrase = concept concept`. */
  readonly frames: string;
  /** Words that mean nothing of their own in a goal. */
  readonly fillers: string;
  /** Words that tell the part that what follows has: `role: word, ...`. */
  readonly markers: string;
  /** Words for what was named before. */
  readonly pronouns: string;
  /** Verbs of being and having: fillers of a question, and between a label and its value. */
  readonly copulas: string;
  /** What an explanation begins with, as in "I'm away, ...". */
  readonly subjects: string;
  /** Words that make more than an explanation of a sentence. */
  readonly bars: string;
}
