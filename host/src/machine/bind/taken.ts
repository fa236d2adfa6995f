import type { Cursor } from './cursor.js';
import { isVerbAt } from './explanation.js';
import type { Ground } from './ground.js';
import type { Lexicon } from './lexicon/index.js';
import { isPossessive, unpossessed } from './possessive.js';
import { COLON, NONE } from './roles.js';
import { holdsSecondWish } from './second-wish.js';
import type { Place } from './signature.js';
import { readSpoken } from './spoken/index.js';
import { beginsName, isBareText, isContent, isOfText } from './texts.js';
import type { Token } from './tokens.js';
import type { Language } from './words.js';

/** The values that a place may take from here on, in whole words. Pure. */
export function* taken(
  ground: Ground,
  cursor: Cursor,
  token: Token,
  place: Place,
  byLabel: boolean,
): Generator<{ readonly end: number; readonly value: string; readonly bare: number; readonly owner: boolean }> {
  const { param } = place;
  const hearing = { language: ground.language, today: ground.today };
  const { at } = cursor;
  if (token.kind === 'quoted') {
    const value = readSpoken(param, token.value, hearing);
    if (value !== undefined) yield { end: at + 1, value, bare: 0, owner: false };
    if (param.type !== 'list') return;
  }
  const isText = param.type === 'text';
  const free = place.isContent && (cursor.role === COLON || cursor.role === 'says' || byLabel);
  // What a goal begins with is its order, unless it explains.
  if (isText && at === 0 && ground.explained === 0) return;
  const farthest =
    place.next !== undefined
      ? at + 1
      : Math.min(ground.tokens.length, at + (isText || param.type === 'list' ? MOST_WORDS : 9));
  const before = ground.tokens[at - 1];
  if (cursor.role === COLON && place.isContent && isText && before?.kind === 'mark') {
    const tokens = ground.tokens.slice(at);
    if (!holdsSecondWish(tokens, ground.language)) {
      const [first, last] = [tokens[0], tokens.at(-1)];
      const value = first && last ? ground.goal.slice(first.start, last.end) : '';
      yield { end: ground.tokens.length, value, bare: 0, owner: false };
      return;
    }
  }
  for (let end = at + 1; end <= farthest; end++) {
    const tokens = ground.tokens.slice(at, end);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return;
    if (last.kind === 'mark' && !/[)%.]/.test(last.key)) continue;
    const text = ground.goal.slice(first.start, last.end);
    if (isText) {
      if (
        !isBareText({
          tokens,
          all: ground.tokens,
          at,
          language: ground.language,
          free,
          known: ground.lexicon.known,
          place,
        })
      )
        continue;
      const isSearch = ground.signature.units.some(({ concepts }) => concepts.some(({ name }) => name === 'search'));
      if (
        place.isContent &&
        !free &&
        !place.roles.has(cursor.role) &&
        cursor.next === undefined &&
        !(isSearch && cursor.role === NONE && cursor.passed === 'nothing' && !tokens.some(({ key }) => key === 'for'))
      )
        continue;
      // "Happy birthday!" may have its sign, and "Inc." its point.
      const behind = ground.tokens[end];
      // "Pasta serves 4": where a name ends that goes on small, only a word that places tells.
      const isOpen = last.value === last.key && first.value !== first.key && behind?.kind === 'word';
      if (isOpen && !place.isContent && ground.language === 'en' && !isMarker(ground, behind)) continue;
      if (behind !== undefined && isOfText(behind, last, ground.tokens[end + 1])) continue;
      if (place.isContent && ground.language !== 'zh' && isThingSmall(ground, first)) continue;
      if ((isSmallWord(ground, first) && !beginsName(tokens)) || (!place.isContent && isSmallWord(ground, last)))
        continue;
      // "saying the key is ..." begins with its article, and "to just rest" with its filler.
      if (cursor.passed === 'filler' && (cursor.role !== NONE || cursor.labels !== '')) continue;
      if (cursor.passed !== 'nothing' && place.isContent && ground.language !== 'zh' && cursor.role !== 'for') continue;
      if (at < ground.explained && ground.texts > 1) continue;
      if (
        at < ground.explained &&
        (ground.lexicon.subjects.has(token.key) || !isLargeThroughout(tokens, ground.language))
      )
        continue;
      const owner = isPossessive(last, ground.lexicon);
      const value = readSpoken(param, owner ? unpossessed(text) : text, hearing);
      if (value !== undefined) yield { end, value, bare: tokens.length, owner };
    } else {
      if (param.type !== 'list' && tokens.some(({ kind }) => kind === 'quoted')) return;
      if (param.type === 'file' && tokens.length > 1) return;
      if (param.type === 'file' && !/[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(text)) return;
      if (param.type === 'list') {
        if (/^[,，;]$/.test(before?.key ?? '') || !isItems(tokens, ground.language, ground.lexicon)) continue;
        // "We're out of it, add more": one word alone is an item only of a goal that begins with its order.
        if (tokens.length === 1 && first.kind === 'word' && !isVerbAt(ground, 0)) continue;
        if (cursor.passed !== 'nothing' || at < ground.explained || (!byLabel && !place.roles.has(cursor.role)))
          continue;
      }
      const value = readSpoken(param, text, hearing);
      if (value !== undefined) yield { end, value, bare: param.type === 'list' ? tokens.length : 0, owner: false };
    }
  }
}

function isMarker(ground: Ground, { key }: Token): boolean {
  return (ground.lexicon.entries.get(key) ?? []).some(({ meaning }) => meaning.kind === 'marker');
}

/** A word that joins, places or points, and is written small: no text begins with it, nor does a name end so. */
function isSmallWord(ground: Ground, { key, value }: Token): boolean {
  if (value !== key || ground.language === 'zh') return false;
  return (ground.lexicon.entries.get(key) ?? []).some(
    ({ words, meaning }) => words.length === 1 && meaning.kind !== 'concepts',
  );
}

/** "recipes" of "for recipes of my aunt": a thing of the phone, and no text of somebody's. */
function isThingSmall(ground: Ground, { key, value }: Token): boolean {
  if (value !== key) return false;
  return (ground.lexicon.entries.get(key) ?? []).some(
    ({ words, meaning }) =>
      words.length === 1 && meaning.kind === 'concepts' && meaning.concepts.every(({ kind }) => kind === 'noun'),
  );
}

/** Longer bare texts are put in quotes. */
const MOST_WORDS = 12;

/** In an explanation only what is written large is a name. */
function isLargeThroughout(tokens: readonly Token[], language: Language): boolean {
  const ends = [tokens[0], tokens.at(-1)];
  return language === 'zh' || ends.every((token) => token !== undefined && /^\p{Lu}/u.test(token.value));
}

const SAID_BEHIND = new Set([
  'please',
  'thanks',
  'thank',
  'you',
  'bitte',
  'danke',
  'now',
  'instead',
  'thx',
  'pls',
  'mal',
]);

function isItems(tokens: readonly Token[], language: Language, { known }: Lexicon): boolean {
  return tokens.every((token, index) => {
    if (token.kind === 'quoted') return true;
    const isSeparator = /^(?:,|，|、|;|and|und|sowie|和)$/.test(token.key);
    if (isSeparator) return index > 0 && index < tokens.length - 1;
    // "..., Rain and take a picture": what begins so is no item.
    if (known.has(token.key) && token.value === token.key && language !== 'zh') return false;
    if (index === tokens.length - 1 && SAID_BEHIND.has(token.key)) return false;
    return isContent([token], language);
  });
}
