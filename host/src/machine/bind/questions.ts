/** Verbs that ask. */
export const QUESTIONS: ReadonlySet<string> = new Set([
  'ask',
  'where',
  'when',
  'how-many',
  'how-much',
  'how-far',
  'how-long',
  'how-large',
  'how-old',
  'how-fast',
  'how-high',
  'how-often',
  'who',
  'will',
]);
