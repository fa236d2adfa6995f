import { tellsThing } from './article.js';
import { isFileForFolder } from './file-for-folder.js';
import { goesOnSmall } from './goes-on.js';
import { lexiconOf } from './lexicon/index.js';
import { isBehindThing } from './one-thing.js';
import { endsWithMore, isShapedAsName } from './stray.js';
import { isMoreThanName, isOfPhone, isToldThing } from './texts.js';
import type { Token } from './tokens.js';
import { isWithinText, type TextAt } from './whole-name.js';
import type { Language } from './words.js';

/** "to the conductor": somebody who is told and not named, but where the line has the article. Pure. */
export function tellsMore(text: TextAt): boolean {
  const { slot, all, at, end, line, index, language } = text;
  if (language !== 'en') return false;
  const tokens = all.slice(at, end);
  const [before, element] = [all[at - 1], line[index - 1]];
  const isOfLine = element?.kind === 'word' && element.key === before?.key;
  const { known } = lexiconOf('en');
  if (isFileForFolder(tokens, [slot.param.name, ...(slot.thing === undefined ? [] : [slot.thing])])) return true;
  // "my order of 3 Blue Mugs": what is told of it, and not its number.
  if (tokens[0]?.value === 'of' || isMoreThanName(tokens, known) || goesOnSmall(tokens)) return true;
  if (!isShapedAsName(tokens, (offset) => isWithinText(text, at + offset))) return true;
  if (isToldThing(tokens, known, isBehindThing(line, index))) return true;
  return (tellsThing(all, at) && !isOfLine) || tellsThing(tokens, 1);
}

/** Is one of several items more than a name, or do they end with what is none? Pure. */
export function tellsMoreThanItems(tokens: readonly Token[], language: Language): boolean {
  if (tokens.at(-1)?.kind === 'mark' || isOfPhone(tokens)) return true;
  return (
    language === 'en' &&
    (endsWithMore(tokens) || goesOnSmall(tokens) || isToldThing(tokens, lexiconOf('en').known, true))
  );
}
