import { tellsThing } from './article.js';
import { isFileForFolder } from './file-for-folder.js';
import { endsWithWhen, goesOnBehindDash, goesOnSmall, tellsText } from './goes-on.js';
import { isNameWithInitials } from './initials.js';
import { lexiconOf } from './lexicon/index.js';
import { isBehindThing } from './one-thing.js';
import { endsWithMore, isHowOften, isShapedAsName, saysHowOften } from './stray.js';
import type { Element } from './template.js';
import { isMoreThanName, isOfPhone, isToldThing, pointsAt } from './texts.js';
import { mayHoldAnd } from './title.js';
import type { Token } from './tokens.js';
import { isWithinText, type TextAt } from './whole-name.js';
import type { Language } from './words.js';

/** "to the conductor": somebody who is told and not named, but where the line has the article. Pure. */
export function tellsMore(text: TextAt): boolean {
  const { slot, all, at, end, line, index, language } = text;
  if (slot.thing === undefined && endsWithWhen(all, at, end)) return true;
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

/** Is it none by its own words: another thing is pointed at, another text told, or how often is said? Pure. */
export function isNoName({ item, free, param }: Extract<Element, { kind: 'slot' }>, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || pointsAt(first) || isOfPhone(tokens)) return true;
  if (goesOnBehindDash(tokens)) return true;
  if (tokens.some(({ key }) => key === '.') && !isNameWithInitials(tokens)) return true;
  if (item === undefined && tokens.some(({ key }) => key === '&') && !mayHoldAnd(param)) return true;
  return (isHowOften(last) && !saysHowOften(param, tokens)) || (free && tellsText(tokens));
}

/** Is one of several items more than a name, or do they end with what is none? Pure. */
export function tellsMoreThanItems(tokens: readonly Token[], language: Language): boolean {
  if (tokens.at(-1)?.kind === 'mark' || isOfPhone(tokens)) return true;
  return (
    language === 'en' &&
    (endsWithMore(tokens) || goesOnSmall(tokens) || isToldThing(tokens, lexiconOf('en').known, true))
  );
}
