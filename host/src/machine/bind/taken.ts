import { tellsThing } from './article.js';
import type { Cursor } from './cursor.js';
import { isCutNumber } from './cut-number.js';
import { isVerbAt } from './explanation.js';
import { goesOnSmall } from './goes-on.js';
import type { Ground } from './ground.js';
import { isNamedElsewhere, isNameInExplanation, isNeeded, pointsBackTo } from './in-explanation.js';
import type { Lexicon } from './lexicon/index.js';
import { isQuestion, isSaidOfOne } from './line-things.js';
import { isOfAnother } from './of-another.js';
import { isAddress } from './one-name.js';
import { isOfText } from './own-sign.js';
import { isPossessive, unpossessed } from './possessive.js';
import { COLON, NONE } from './roles.js';
import { holdsSecondWish } from './second-wish.js';
import type { Place } from './signature.js';
import { readSpoken } from './spoken/index.js';
import { endsWithMore, isStray } from './stray.js';
import { hasBehind, isTellingMore } from './telling-more.js';
import { beginsName, HOUSEHOLD, isBareText, isContent } from './texts.js';
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
  const { at } = cursor;
  const { language, today, past } = ground;
  const hearing = { language, today, past, behind: ground.tokens[at - 1]?.key };
  if (token.kind === 'quoted') {
    const value = readSpoken(param, token.value, hearing);
    if (value !== undefined) yield { end: at + 1, value, bare: 0, owner: false };
    if (param.type !== 'list') return;
  }
  const isText = param.type === 'text';
  const free = place.isContent && (cursor.role === COLON || cursor.role === 'says' || byLabel);
  // What a goal begins with is its order, unless it explains.
  if ((isText || param.type === 'list') && at === 0 && ground.explained === 0 && ground.passive === undefined) return;
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
    // What stands in a line of its own may be another wish.
    if (/[\r\n]/.test(text)) return;
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
          isOne: before !== undefined && cursor.passed === 'nothing' && place.things.has(before.key),
        })
      )
        continue;
      // "When does the ferry to Capri leave": what stands small behind a name in a question is asked of it.
      const isAskedOf = tokens.length > 1 && /^\p{Lu}/u.test(first.value) && /^\p{Ll}/u.test(last.value);
      if (isAskedOf && !place.isContent && ground.language === 'en' && isQuestion(ground)) continue;
      const isTold = cursor.passed === 'article' && /^\p{Ll}/u.test(first.value);
      if (
        ground.language === 'en' &&
        !place.isContent &&
        ((isTold && !place.hasArticle && !isWhere(place)) || tellsThing(tokens, 1))
      )
        continue;
      if (isCutNumber(ground.tokens, at, end, param.type) || (place.next !== undefined && isAddress(first))) continue;
      if (ground.language === 'zh' && place.isContent && (cursor.role !== NONE || cursor.passed !== 'nothing'))
        continue;
      // "我的歌声里": whether such a sign is of the name, nobody can tell.
      if (
        ground.language === 'zh' &&
        before !== undefined &&
        cursor.passed !== 'nothing' &&
        /^[我的将把]$/.test(before.key)
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
      const isNamed = first.value !== first.key || /^\d/.test(first.value);
      const isOpen = last.value === last.key && isNamed && behind?.kind === 'word' && !/^\d+$/.test(last.value);
      // "77120 been shipped": a number is no beginning of words that are written small.
      if (!place.isContent && tokens.length > 1 && /^\d+$/.test(first.value) && /^\p{Ll}/u.test(last.value)) continue;
      if (
        isOpen &&
        !place.isContent &&
        ground.language === 'en' &&
        end !== ground.passive?.at &&
        !(isQuestion(ground) && isSaidOfOne(ground, behind)) &&
        !isMarker(ground, behind) &&
        !beginsDay(ground, cursor, end)
      )
        continue;
      if (behind !== undefined && isOfText(behind, last, ground.tokens[end + 1])) continue;
      if (place.isContent && ground.language !== 'zh' && isThingSmall(ground, first)) continue;
      if ((isSmallWord(ground, first) && !beginsName(tokens)) || (!place.isContent && isSmallWord(ground, last)))
        continue;
      // "saying the key is ..." begins with its article, and "to just rest" with its filler.
      if (cursor.passed === 'filler' && (cursor.role !== NONE || cursor.labels !== '')) continue;
      if (cursor.passed !== 'nothing' && place.isContent && ground.language !== 'zh' && cursor.role !== 'for') continue;
      if (at < ground.explained && ground.texts > 1 && cursor.role === NONE && !byLabel && !pointsBackTo(ground))
        continue;
      if (
        at < ground.explained &&
        (ground.lexicon.subjects.has(token.key) ||
          !isNameInExplanation(ground, tokens, end, place) ||
          (!byLabel && isNamedElsewhere(ground, place)))
      )
        continue;
      if (isAskedOrder(ground, end)) continue;
      // "St. Mary's at noon": nothing is there that it could own.
      const owner = isPossessive(last, ground.lexicon) && ownsMore(ground, behind);
      // "the children's room": whose it is, or the name of the room itself, nobody can tell.
      if (owner && behind !== undefined && (place.labels.has(behind.key) || /^\p{Lu}/u.test(behind.value))) continue;
      // "the utility room": what is written small before the word for it belongs to the name, but where the line has that word behind it.
      const isKind = behind !== undefined && behind.value === behind.key && place.labels.has(behind.key);
      if (isKind && last.value === last.key && ground.language === 'en' && !hasBehind(ground, place, behind.key))
        continue;
      if (isTellingMore(ground, cursor, tokens, place)) continue;
      const value = readSpoken(param, owner ? unpossessed(text) : text, hearing);
      if (value !== undefined) yield { end, value, bare: tokens.length, owner };
    } else {
      if (param.type !== 'list' && tokens.some(({ kind }) => kind === 'quoted')) return;
      if (param.type === 'file' && tokens.length > 1) return;
      if (param.type === 'file' && !/[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(text)) return;
      if (isCutNumber(ground.tokens, at, end, param.type)) continue;
      if (param.type === 'list') {
        if (/^[,，;]$/.test(before?.key ?? '') || !isItems(tokens, ground.language, ground.lexicon)) continue;
        // "We're out of it, add more": one word alone is an item only of a goal that begins with its order.
        if (tokens.length === 1 && first.kind === 'word' && !isVerbAt(ground, 0)) continue;
        const isFit = byLabel || place.roles.has(cursor.role) || (cursor.role === 'from' && place.roles.has('with'));
        if (at < ground.explained && !isNeeded(ground, at, end)) continue;
        if (at >= ground.explained && (cursor.passed !== 'nothing' || !isFit)) continue;
      }
      // "2:30 pm" is no half past two at night.
      if (param.type === 'time' && /^(?:[ap]\.?m\.?|uhr)$/.test(ground.tokens[end]?.key ?? '')) continue;
      if (isOfAnother(ground, at, end, place)) continue;
      const isDays = param.type === 'date' && /['’]s$/.test(text);
      const value = readSpoken(param, isDays ? unpossessed(text) : text, hearing);
      if (value !== undefined) yield { end, value, bare: param.type === 'list' ? tokens.length : 0, owner: isDays };
    }
  }
}

/** Does a word for something of theirs stand behind "Noah's"? */
function ownsMore({ lexicon, signature }: Ground, behind: Token | undefined): boolean {
  if (behind?.kind !== 'word') return false;
  if (signature.units.some(({ literal }) => literal === behind.key)) return true;
  return (lexicon.entries.get(behind.key) ?? []).some(
    ({ meaning }) =>
      meaning.kind === 'concepts' &&
      meaning.concepts.every(({ kind, name }) => kind !== 'verb' && name !== 'on' && name !== 'off'),
  );
}

/** "Delete the contact Why Not?": an order asks nothing, so that the sign may be the name's. */
function isAskedOrder(ground: Ground, end: number): boolean {
  const [sign, more] = ground.tokens.slice(end);
  if (sign?.key !== '?' || more !== undefined || isQuestion(ground)) return false;
  const first = ground.tokens.slice(ground.explained).find(({ kind, key }) => kind === 'word' && key !== 'please');
  return (
    ground.language === 'en' &&
    first !== undefined &&
    !/^(?:can|could|would|will|may|shall|do|does|did|is|are|how|what|where|when|who|why|which)$/.test(first.key)
  );
}

/** "to the airport": where to go is told as often as it is named. */
function isWhere({ param, labels }: Place): boolean {
  return [param.name.toLowerCase(), ...labels].some((label) =>
    /place|destination|location|room|city|address|where/.test(label),
  );
}

/** "Budget review tomorrow": a day or a time that the line wants stands behind the name. */
function beginsDay(ground: Ground, cursor: Cursor, end: number): boolean {
  const behind = ground.tokens[end];
  const wants = ground.signature.places.some(
    ({ param }, index) => (param.type === 'date' || param.type === 'time') && (cursor.places & (1 << index)) === 0,
  );
  return (
    wants && behind !== undefined && /^(?:today|tomorrow|yesterday|tonight|this|next|last|\d.*)$/.test(behind.value)
  );
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
  if (language === 'en' && (endsWithMore(tokens) || goesOnSmall(tokens))) return false;
  return tokens.every((token, index) => {
    if (token.kind === 'quoted') return true;
    if (isStray(token, language)) return false;
    const isSeparator = /^(?:,|，|、|;|and|und|sowie|和)$/.test(token.key);
    if (isSeparator) return index > 0 && index < tokens.length - 1;
    // "..., Rain and take a picture": what begins so is no item.
    const isHouseholds =
      HOUSEHOLD.has(token.key) || (/^(?:new|fresh|small|big|large)$/.test(token.key) && index < tokens.length - 1);
    if (known.has(token.key) && token.value === token.key && language !== 'zh' && !isHouseholds) return false;
    // "salt & pepper chips, cola": of items with commas between them.
    if (token.key === '&') return index > 0 && index < tokens.length - 1 && tokens.some(({ key }) => key === ',');
    if (index === tokens.length - 1 && SAID_BEHIND.has(token.key)) return false;
    return isContent([token], language);
  });
}
