import { tellsThing } from './article.js';
import type { Cursor } from './cursor.js';
import { isCutNumber } from './cut-number.js';
import { isVerbAt, STATING } from './explanation.js';
import type { Ground } from './ground.js';
import type { Lexicon } from './lexicon/index.js';
import { isQuestion, isSaidOfOne } from './line-things.js';
import { isPossessive, unpossessed } from './possessive.js';
import { COLON, NONE } from './roles.js';
import { goesOnBehindQuotes, holdsSecondWish } from './second-wish.js';
import type { Place } from './signature.js';
import { readSpoken } from './spoken/index.js';
import { endsWithMore, isStray } from './stray.js';
import { beginsName, goesOnSmall, HOUSEHOLD, isBareText, isContent, isOfText, tellsText } from './texts.js';
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
    if (!holdsSecondWish(tokens, ground.language) && !goesOnBehindQuotes(tokens, ground.language)) {
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
      if (isCutNumber(ground.tokens, at, end, param.type)) continue;
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
        (ground.lexicon.subjects.has(token.key) || !isNameInExplanation(ground, tokens, end))
      )
        continue;
      const owner = isPossessive(last, ground.lexicon);
      // "the children's room": whose it is, or the name of the room itself, nobody can tell.
      if (owner && behind !== undefined && place.labels.has(behind.key)) continue;
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
      const isDays = param.type === 'date' && /['’]s$/.test(text);
      const value = readSpoken(param, isDays ? unpossessed(text) : text, hearing);
      if (value !== undefined) yield { end, value, bare: param.type === 'list' ? tokens.length : 0, owner: isDays };
    }
  }
}

/** Is it more than a name, by what stands before it: "notes tagged to-read", "on Channel 4"? */
function isTellingMore(
  ground: Ground,
  { at, labels, passed }: Cursor,
  tokens: readonly Token[],
  place: Place,
): boolean {
  const [first, before] = [tokens[0], ground.tokens[at - 1]];
  if (first === undefined) return false;
  if (ground.language === 'zh') return !place.isContent && ZH_POINTS.test(tokens.map(({ key }) => key).join(''));
  if (!place.isContent && goesOnSmall(tokens)) return true;
  if (isOfAnotherForm(tokens, place)) return true;
  if (place.isContent && (tellsText(tokens) || isRelative(ground, at))) return true;
  // "Kontakt Ada": in German a thing is written large, too.
  if (
    ground.language === 'de' &&
    tokens.length > 1 &&
    !place.isContent &&
    tokens.slice(0, 2).some((token) => isThing(ground, token))
  )
    return true;
  // Behind a thing, such a word tells of it and names nothing.
  if (
    !place.isContent &&
    tokens.length > 1 &&
    labels !== '' &&
    passed === 'nothing' &&
    /^\p{Ll}+(?:ed|ing)$/u.test(first.value)
  )
    return true;
  // "Channel 4": written large within a sentence, the word for a thing belongs to its name.
  if (ground.language !== 'en' || before === undefined || at < 2 || before.kind !== 'word') return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(before.value) &&
    labels !== '' &&
    !ground.signature.line.includes(before.value) &&
    !/[.!?:;]/.test(ground.tokens[at - 2]?.key ?? '')
  );
}

/** "the {door} door" */
function hasBehind({ signature }: Ground, { param }: Place, word: string): boolean {
  return signature.line.toLowerCase().includes(`{${param.name.toLowerCase()}} ${word}`);
}

/** "这个": it points at what was named before it. */
const ZH_POINTS = /^[这那]|[这那](?:个|首|家|张|部|本|条|位|篇|档|种|款|份|间|只|台|支|段|封|期)?$/u;

/** An address of the web or of somebody's mail is no name; of what has a number, no word is. */
function isOfAnotherForm(tokens: readonly Token[], { param, labels, isContent }: Place): boolean {
  if (isContent) return false;
  const names = [param.name.toLowerCase(), ...labels];
  if (tokens.some(({ value }) => /^https?:\/\//.test(value)))
    return !names.some((name) => /url|link|site|page|address|domain|server|host/.test(name));
  if (tokens.some(({ value }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)))
    return !names.some((name) => /mail|address|account|user|login|sender|from|to|recipient|contact/.test(name));
  if (/^(?:url|link|site|website)$/.test(param.name.toLowerCase()))
    return !tokens.some(({ value }) => /[\p{L}\d]\.\p{L}{2}|:\/\//u.test(value));
  return /number|code/.test(param.name.toLowerCase()) && tokens.some(({ value }) => /^\p{Lu}\p{Ll}{2,}$/u.test(value));
}

/** "with the text that she sent": behind a noun "that" begins what is said of it. */
function isRelative({ tokens }: Ground, at: number): boolean {
  const [noun, that] = [tokens[at - 2], tokens[at - 1]];
  return (
    that?.kind === 'word' &&
    /^(?:that|which)$/.test(that.key) &&
    /^(?:text|message|note|content|words|body)$/.test(noun?.key ?? '') &&
    /^(?:i|you|she|he|we|they)$/.test(tokens[at]?.key ?? '')
  );
}

function isThing(ground: Ground, { key }: Token): boolean {
  return (ground.lexicon.entries.get(key) ?? []).some(
    ({ words, meaning }) =>
      words.length === 1 && meaning.kind === 'concepts' && meaning.concepts.every(({ kind }) => kind === 'noun'),
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

/** What an explanation says of a name stands behind it: "Team lunch starts at nine, ...", and no further word of the name. */
function isNameInExplanation(ground: Ground, tokens: readonly Token[], end: number): boolean {
  if (ground.language === 'zh') return true;
  const behind = ground.tokens[end];
  // "Hedge and lawn is done": what is joined to a name belongs to it, or is told as well.
  const beside = [ground.tokens[ground.tokens.indexOf(tokens[0] as Token) - 1], behind];
  if (beside.some((token) => token !== undefined && JOINING.has(token.key))) return false;
  const isSubject =
    tokens.length === 1 && ground.tokens[0] === tokens[0] && behind !== undefined && isSaidOfIt(ground, behind);
  if (
    behind?.kind === 'word' &&
    /^\p{Ll}/u.test(behind.value) &&
    ground.language === 'en' &&
    !endsName(ground, behind) &&
    !isSubject
  )
    return false;
  if (tokens.slice(1).some(({ key }) => STATING.has(key))) return false;
  return (
    isLargeThroughout(tokens, ground.language) ||
    (isLargeThroughout(tokens.slice(0, 1), 'en') && behind?.kind === 'word')
  );
}

/** "Noah texted me", "Neighbours write": what is said of whoever the explanation begins with. */
function isSaidOfIt(ground: Ground, { key }: Token): boolean {
  if (/ed$/.test(key)) return true;
  const entries = [key, key.replace(/s$/, '')].flatMap((word) => ground.lexicon.entries.get(word) ?? []);
  const kinds = entries.flatMap(({ words, meaning }) =>
    words.length === 1 && meaning.kind === 'concepts' ? meaning.concepts.map(({ kind }) => kind) : [],
  );
  return kinds.includes('verb') && !kinds.includes('noun');
}

const JOINING = new Set(['and', 'or', '&', '+', 'und', 'oder', 'sowie']);

function endsName(ground: Ground, token: Token): boolean {
  const kinds = (ground.lexicon.entries.get(token.key) ?? []).map(({ meaning }) => meaning.kind);
  return (
    STATING.has(token.key) ||
    kinds.includes('marker') ||
    kinds.includes('copula') ||
    /^(?:too|again|always|now|really|any|anymore|a|so|very|here|there|today|much)$/.test(token.key)
  );
}

/** In an explanation only what is written large is a name. */
function isLargeThroughout(tokens: readonly Token[], language: Language): boolean {
  const ends = [tokens[0], tokens.at(-1)];
  return language === 'zh' || ends.every((token) => token !== undefined && /^[\p{Lu}\d]/u.test(token.value));
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

/** "We need milk and eggs, put them on the list": what an explanation ends with, and the order points back to. */
function isNeeded(ground: Ground, at: number, end: number): boolean {
  const before = ground.tokens[at - 1]?.key ?? '';
  return (
    end === ground.explained &&
    /^(?:need|needs|of|buy|lack|want|brauchen|brauche|fehlen|kaufen)$/.test(before) &&
    pointsBackTo(ground)
  );
}

/** Does the order say "it", "his" or "them" of what the explanation named? */
function pointsBackTo(ground: Ground): boolean {
  return ground.tokens
    .slice(ground.explained)
    .some(({ key }) => /^(?:it|them|they|these|those|his|her|their|him|sie|es|ihn|ihm|ihr)$/.test(key));
}

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
