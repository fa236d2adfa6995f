/** Words of English that are in a goal without asking for anything. No word that denies, restricts or says when is among them. */
const SMALL = new Set(
  'i we you he she they me us them my mine his her its our your their need want would like have has get let can could will please kindly thanks hi hello there here this that these those which who whose it its one some so too very just and or if is are be was been do does s m ll app phone want need sure following highest lowest brightest darkest loudest quietest level value set at as by up out then'.split(
    ' ',
  ),
);

/** Does a word of a goal, stemmed, ask for nothing by itself? */
export function isSmall(word: string): boolean {
  return SMALL.has(word);
}

/** Words for keeping what was put in: every goal may have them, and none is about them. */
const KEEPING = new Set(['save', 'put', 'store', 'keep', 'enter']);

/** Can a goal be about what a word names? */
export function isThing(word: string): boolean {
  return !isSmall(word) && !KEEPING.has(word);
}
