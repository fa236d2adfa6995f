import type { Cursor } from './cursor.js';
import { isFileForFolder } from './file-for-folder.js';
import { endsWithWhen, goesOnBehindDash, goesOnSmall, tellsText } from './goes-on.js';
import { type Ground, isApp } from './ground.js';
import { NONE } from './roles.js';
import type { Place } from './signature.js';
import type { Token } from './tokens.js';

/** Is it more than a name, by what stands before it: "notes tagged to-read", "on Channel 4"? */
export function isTellingMore(
  ground: Ground,
  { at, labels, passed, role }: Cursor,
  tokens: readonly Token[],
  place: Place,
): boolean {
  const [first, before] = [tokens[0], ground.tokens[at - 1]];
  if (first === undefined) return false;
  if (goesOnBehindDash(tokens)) return true;
  if (!place.isContent && !place.things.has(before?.key ?? '') && endsWithWhen(ground.tokens, at, at + tokens.length))
    return true;
  if (ground.language === 'zh') return !place.isContent && ZH_POINTS.test(tokens.map(({ key }) => key).join(''));
  if (!place.isContent && goesOnSmall(tokens)) return true;
  if (isOfAnotherForm(tokens, place) || isNumberOfAnother(ground, tokens, place, labels, role)) return true;
  const last = tokens.at(-1);
  // "the keyboard size large": right behind a thing, how it should be is no name of one.
  if (!place.isContent && labels !== '' && isQuality(first) && !isOwnQuality(first, place)) return true;
  if (tokens.length === 1 && /^(?:[ap]\.?m\.?|uhr|o'clock|percent|prozent)$/.test(first.key)) return true;
  // "the 24th of October"
  if (
    tokens.length === 1 &&
    MONTHS.test(first.key) &&
    /^(?:of|\d+(?:st|nd|rd|th|\.)?)$/.test(ground.tokens[at - 1]?.key ?? '')
  )
    return true;
  // "change it in Contacts" says where, and names nobody.
  if (tokens.length === 1 && role !== NONE && isApp(ground, first)) return true;
  // "Anna (school) folder"
  if (
    last !== undefined &&
    tokens.length > 2 &&
    last.value === last.key &&
    /^\p{Lu}/u.test(first.value) &&
    place.labels.has(last.key) &&
    !place.isContent
  )
    return true;
  if (place.isContent && saysOwnLabel(tokens, place)) return true;
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

function isQuality({ key, value }: Token): boolean {
  return key === value && QUALITIES.has(key);
}

function isOwnQuality({ key }: Token, { param, labels }: Place): boolean {
  return labels.has(key) || param.name.toLowerCase().includes(key);
}

/** What things have more or less of. */
const QUALITIES = new Set(
  'size colour color brightness volume loudness speed length width height weight pitch contrast'.split(' '),
);

/** "the {door} door" */
export function hasBehind({ signature }: Ground, { param }: Place, word: string): boolean {
  return signature.line.toLowerCase().includes(`{${param.name.toLowerCase()}} ${word}`);
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)$/;

/** "这个": it points at what was named before it. */
const ZH_POINTS = /^[这那]|[这那](?:个|首|家|张|部|本|条|位|篇|档|种|款|份|间|只|台|支|段|封|期)?$/u;

/** "$64.30", "0171": where the line wants a number, such a text is it, or a part of it. */
function isNumberOfAnother(
  { signature }: Ground,
  tokens: readonly Token[],
  place: Place,
  labels: string,
  role: string,
): boolean {
  if (labels !== '' || place.isContent || !tokens.every(({ value }) => /^[$€£¥+(]*\d[\d.,()/-]*[$€£¥%)]?$/.test(value)))
    return false;
  return signature.places.some(
    ({ param }) =>
      param.type === 'phone' ||
      (param.type === 'number' && (role === NONE || tokens.some(({ value }) => /[$€£¥%]/.test(value)))),
  );
}

/** "Bob with the reference Rent": the word for it begins it, so that what stands before that word is something else. */
function saysOwnLabel(tokens: readonly Token[], { labels }: Place): boolean {
  return tokens.some(
    ({ key, value }, index) =>
      index > 0 && key === value && labels.has(key) && /^(?:the|as|with|a)$/.test(tokens[index - 1]?.key ?? ''),
  );
}

/** An address of the web or of somebody's mail is no name; of what has a number, no word is. */
function isOfAnotherForm(tokens: readonly Token[], { param, labels, isContent }: Place): boolean {
  if (isContent) return false;
  const names = [param.name.toLowerCase(), ...labels];
  if (isFileForFolder(tokens, names)) return true;
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
