import { isJoinedAsOne, isJointOfOne } from './one-thing.js';
import { isOrderWithinLast } from './order-within.js';
import type { Place } from './signature.js';
import { isHowOften, isShapedAsName, isStray } from './stray.js';
import { isPerson, isWithinTitle, mayHoldAnd } from './title.js';
import type { Token } from './tokens.js';
import { type Language, languages } from './words.js';

interface Bare {
  readonly tokens: readonly Token[];
  /** The goal's, and where the text stands in them. */
  readonly all: readonly Token[];
  readonly at: number;
  readonly language: Language;
  /** What a person writes at will. */
  readonly free: boolean;
  readonly known: ReadonlySet<string>;
  readonly place: Place;
  /** The word for one thing stands right before it. */
  readonly isOne: boolean;
}

/**
 * May these words be a text without quotes? A name is written large, or holds no word that the language has for the tasks of a phone; and none that
 * joins, denies, places or counts, but between words that are written large. Pure.
 */
export function isBareText(bare: Bare): boolean {
  const { tokens, language, free, place } = bare;
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || first.kind !== 'word' || last.kind === 'quoted') return false;
  if (language === 'zh') return place.isContent ? isChineseContent(tokens) : isChinese(tokens);
  if (first && pointsAt(first)) return false;
  if (!free && !place.isContent) {
    if (isHowOften(last)) return false;
    // "Not now": what is denied may be the order itself.
    if (tokens.length === 1 && /^(?:not?|never|don't|dont|nicht|kein\p{L}*)$/u.test(first.key)) return false;
    if (isMoreThanName(tokens, bare.known) || tokens.some((token) => isStray(token, language))) return false;
    if (
      !isShapedAsName(tokens, (index) => {
        const token = tokens[index];
        return token !== undefined && isBetween(bare, tokens[index - 1], token, tokens[index + 1]);
      })
    )
      return false;
  }
  const large = tokens.filter(isCapital).length;
  // "Pasta alla Norma twice": what follows small behind a whole name is none of it.
  if (large > 1 && last.value === last.key && /^\p{Ll}/u.test(last.value) && !free && !place.isContent) return false;
  const brackets = tokens.filter(({ key }) => /[()]/.test(key)).length;
  if (brackets % 2 === 1) return false;
  return tokens.every((token, index) => {
    if (token.kind === 'quoted') return false;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.kind === 'mark') return isInside(token, before, after, place, tokens.length);
    const large = isLarge(token) && bare.at + index > 0;
    if (isJoiner(token, language))
      return large || isBetween(bare, before, token, after) || (place.isContent && LIGHT.has(token.key) && index > 0);
    if (isOrder(token, language)) {
      if (free || place.isContent) return large || free || index === 0;
      return large && !isOrderWithinLast(bare.all, bare.at, bare.at + tokens.length, bare.at + index);
    }
    if (REFERRING.has(token.key)) return large && index > 0;
    if (PARTICLES.has(token.key)) return large || place.isContent;
    if (free || place.isContent || isLarge(token)) return true;
    // "brother Paul": what is written small before a name says who that is.
    if (index === 0 && tokens.some(isCapital) && !IN_NAMES.has(token.key)) return false;
    return !bare.known.has(token.key) || (index > 0 && place.labels.has(token.key));
  });
}

/** "Jo Ann's e-mail", "two of Pizza Margherita", "Taxi of $12": more than a name. Pure. */
export function isMoreThanName(tokens: readonly Token[], known: ReadonlySet<string>): boolean {
  const [first] = tokens;
  if (/^(?:Dr|Mr|Mrs|Ms|St|Prof|Mt|Hr|Fr|Frl)\.$/.test(tokens.at(-1)?.value ?? '')) return true;
  if (
    first?.kind === 'word' &&
    (NUMBER_WORDS.has(first.value) || (/^\d+$/.test(first.value) && tokens[1]?.value === 'of'))
  )
    return true;
  if (tokens.length > 1 && tokens.some(({ value }) => /^[$€£¥]\d|\d[$€£¥]$/.test(value))) return true;
  // "7:20" is no place, "PIN 9956" no folder, and "size largest" no language.
  if (tokens.length === 1 && /^\d{1,2}:\d{2}$/.test(first?.value ?? '')) return true;
  if (tokens.length === 2 && SECRETS.has(first?.key ?? '') && /^\d+$/.test(tokens[1]?.value ?? '')) return true;
  if (tokens.slice(1).some(isSuperlative)) return true;
  return tokens.some((token, index) => {
    const owned = tokens[index + 1];
    return /['’]s$/.test(token.value) && owned?.kind === 'word' && known.has(owned.value) && !DAYS_OF.test(owned.value);
  });
}

/** "group Family", "voicemail", "my laptop": a thing of the phone, or of somebody, stands where a name should. Pure. */
export function isToldThing(tokens: readonly Token[], known: ReadonlySet<string>, isCompound: boolean): boolean {
  const [first, ...more] = tokens;
  if (first?.kind !== 'word' || first.value !== first.key || HOUSEHOLD.has(first.key)) return false;
  if (/^(?:my|our|your|his|her|their)$/.test(first.key)) return true;
  if (tokens.some(({ key }) => key === ',')) return false;
  // "the contact list"
  if (isCompound && known.has(first.key)) return true;
  return /^\p{L}/u.test(first.value) && more.some(isCapital) && !IN_NAMES.has(first.key) && !/\d/.test(first.value);
}

/** Things of a phone's tasks that are bought and carried, too. */
export const HOUSEHOLD: ReadonlySet<string> = new Set(
  'water pill pills plant plants flower flowers cup cups glass glasses lamp lamps bulb bulbs torch battery batteries meat food plate plates wasser glas gläser lampe batterie batterien'.split(
    ' ',
  ),
);

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve zwei drei vier fünf sechs'.split(' '),
);

/** What an entry of a calendar is called. */
const DAYS_OF = /^(?:birthday|appointment|meeting|event|lesson|class|party|wedding|shift)$/;

/** "The" of "at The Fat Duck": an article that is written large within a sentence is a name's own. Pure. */
export function isTitle(tokens: readonly Token[], at: number): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here === undefined || before === undefined || after === undefined || before.kind === 'mark') return false;
  return /^(?:The|A|An|Der|Die|Das|El|La|Le|Los|Las|Les)$/.test(here.value) && /^[\p{Lu}\d]/u.test(after.value);
}

/** Numbers that keep something, by what they are called. */
const SECRETS = new Set('pin puk tan code passcode password'.split(' '));

/** "last", "cheapest": a word that is written small and points at a thing, where another would name it. Pure. */
export function pointsAt({ kind, key, value }: Token): boolean {
  return kind === 'word' && key === value && (REFERRING.has(key) || isSuperlative({ key, value }));
}

/** "largest", written small. */
function isSuperlative({ key, value }: Pick<Token, 'key' | 'value'>): boolean {
  return key === value && /^[a-z]{3,}est$/.test(key) && !OTHERS_IN_EST.test(key);
}

const OTHERS_IN_EST =
  /^(?:forest|interest|request|harvest|protest|contest|digest|guest|quest|priest|chest|rainforest|conquest|manifest|arrest|breast|invest|suggest|behest|crest|wildest)$/;

/** "number 555 0100", "my checking account": a thing of the phone, or of somebody, that is told and not named. Pure. */
export function isOfPhone(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || tokens.length < 2) return false;
  const isTold = first.key === 'number' && /\d/.test(last.value);
  return (
    first.value === first.key &&
    (isTold || (/^(?:my|our|your)$/.test(first.key) && /^\p{Ll}/u.test(last.value) && tokens.length > 2))
  );
}

/** May these words be a text that ends the goal, behind its colon? */
export function isContent(tokens: readonly Token[], language: Language): boolean {
  return tokens.every(
    (token) =>
      token.kind !== 'word' || (!isJoiner(token, language) && !isOrder(token, language) && !REFERRING.has(token.key)),
  );
}

/** "von Guericke", "de la Cruz": a name that begins small. Pure. */
export function beginsName(tokens: readonly Token[]): boolean {
  const large = tokens.findIndex(isCapital);
  return (
    large > 0 &&
    tokens
      .slice(0, large)
      .every(({ key }) => /^(?:von|van|de|la|del|della|di|da|der|den|zu|zur|zum|le|ter|dos)$/.test(key))
  );
}

/** Words that a text holds that somebody writes, and that join no second wish to it. */
const LIGHT = new Set([
  'in',
  'on',
  'at',
  'to',
  'from',
  'with',
  'for',
  'the',
  'my',
  'it',
  'his',
  'her',
  'so',
  'im',
  'am',
  'mit',
  'für',
  'zum',
  'zur',
  'bei',
]);

/** Small words between two large ones that names have. */
const IN_NAMES = new Set(
  'of the de la le du des del della di da dos van von der den zu zur zum am an im in ter und y e & bei auf vom'.split(
    ' ',
  ),
);

/** Halves of verbs. */
const PARTICLES = new Set('out off up down away over back on ab an aus ein auf zu um'.split(' '));

/** What tells that a thing's name is over. */
const BEHIND = new Set('on at from out off am um aus vom'.split(' '));

/** What points at things instead of naming one. */
const REFERRING = new Set(
  `last next first second previous newest oldest latest recent same other another most half some many few several everything everybody everyone
  loud aloud first instead already together online offline quickly directly automatically anyway immediately straight please thanks now right here there soon later
  more less something someone somebody one ones lots plenty enough stuff things thing
  nothing nobody all any both every each only too again back twice tomorrow today tonight yesterday
  letzte letzten letztes nächste nächsten neueste neuesten selbe gleiche andere anderen einige mehrere alle alles jeder jede jedes jeden nur zurück wieder heute gestern`
    .trim()
    .split(/\s+/),
);

function isBetween(
  { language, all, at, tokens, place, known, isOne }: Bare,
  before: Token | undefined,
  token: Token,
  after: Token | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  const at0 = all.indexOf(token);
  if (isOne && !isPerson(place.param) && isJoinedAsOne(tokens, language) && isJointOfOne(all, at0, language))
    return true;
  const isOfLine = (key: string) => place.lineWords.has(key);
  const isJoined = token.key === '&' && !mayHoldAnd(place.param);
  if (
    !isJoined &&
    !isPerson(place.param) &&
    isWithinTitle({ all, at: at0, end: at + tokens.length, language, isOfLine, known })
  )
    return true;
  if (!isCapital(before) || !isCapital(after)) return false;
  if (
    IN_NAMES.has(token.key) &&
    (language === 'de'
      ? !['und', 'in', 'auf', 'an', 'zu'].includes(token.key)
      : !['in', 'am', 'an', 'und', '&', 'im', 'auf', 'zu', 'e', 'y'].includes(token.key))
  )
    return true;
  // "Delete Meeting with Bob on Monday": what has its end told by more of the goal, and is itself the thing.
  const behind = all[at + tokens.length];
  return (
    place.roles.has('none') && ['with', 'to', 'for', 'mit', 'für'].includes(token.key) && BEHIND.has(behind?.key ?? '')
  );
}

function isInside(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  { labels, param, isContent }: Place,
  count: number,
): boolean {
  if (before === undefined) return token.key === '(';
  if (token.key === '.')
    return /^(?:dr|mr|mrs|ms|st|prof|jr|sr|no|nr|inc|frl|hr|fr)$/.test(before.key) && after !== undefined;
  if (token.key === '(' || token.key === ')') return count > 2;
  // An address has a comma, a list of names has one, too.
  const isPlace = [...labels, param.name.toLowerCase()].some((label) =>
    /place|location|address|city|destination|street|where|ort|adresse|ziel/.test(label),
  );
  return token.key === ',' && isPlace && !isContent && after !== undefined && isLarge(after);
}

function isLarge({ value }: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(value);
}

function isCapital({ value }: Token): boolean {
  return /^\p{Lu}/u.test(value);
}

function isJoiner({ key }: Token, language: Language): boolean {
  return languages[language].joiners.has(key) || languages.en.joiners.has(key);
}

function isOrder({ key }: Token, language: Language): boolean {
  return languages[language].orders.has(key) || languages.en.orders.has(key);
}

/** What a person writes at will may order something; what begins another wish, sets a condition or denies is none of it. */
function isChineseContent(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind }) => kind !== 'word')) return false;
  const whole = tokens.map(({ key }) => key).join('');
  return !/然后|并且|接着|之后|以后|以前|再|如果|要是|假如|的时候|直到|除非|别|不要|每/u.test(whole);
}

function isChinese(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind }) => kind !== 'word')) return false;
  const whole = tokens.map(({ key }) => key).join('');
  return ![...languages.zh.joiners, ...languages.zh.orders, ...ZH_THINGS].some((phrase) => whole.includes(phrase));
}

/** Things of a phone that are no part of a name. */
const ZH_THINGS =
  '电话 号码 记录 联系人 短信 消息 邮件 照片 文件 笔记 闹钟 提醒 日程 清单 列表 的 天气 蓝牙 模式 歌曲 视频'.split(' ');
