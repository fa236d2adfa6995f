import { type Irreversible, irreversibleActs, irreversibleIn } from '../../actions/index.js';
import { inEnglish } from './ui-words.js';

/**
 * The explorer's whole knowledge of language beside the words of what cannot be taken back, which everyone shares: words that mean the same on a
 * phone, that begin, end or let go on. General English of user interfaces (the Material and AOSP string tables use them), and what is that in German and Chinese (`ui-words`); no app, package or id.
 */
const SAME: readonly (readonly string[])[] = [
  ['create', 'add', 'new', 'make', 'compose', 'insert', 'write', '+'],
  ['phone', 'number', 'mobile', 'telephone', 'tel', 'cell'],
  ['mail', 'email', 'e-mail'],
  ['first', 'given', 'forename'],
  ['last', 'family', 'surname'],
  ['note', 'document', 'memo'],
  ['contact', 'person', 'people'],
  ['text', 'body', 'content', 'message', 'description', 'detail'],
  ['title', 'subject', 'heading'],
  ['name', 'called', 'named', 'title', 'filename'],
  ['wifi', 'wlan', 'wireless'],
  ['brightness', 'display'],
  ['screen', 'display'],
  ['auto', 'automatic', 'automatically'],
  ['rotate', 'rotation'],
  ['sound', 'volume', 'audio'],
  ['network', 'internet', 'wifi', 'connection'],
  ['search', 'find'],
  ['rename', 'name'],
  ['folder', 'directory'],
];

/** What is said to end a form. */
const COMMIT = [
  'save',
  'done',
  'ok',
  'okay',
  'store',
  'keep',
  'create',
  'make',
  'add',
  'confirm',
  'apply',
  'finish',
  'set',
  'continue',
  'next',
];

/** What lets a dialog go on. A dialog is answered by the first of these that it offers. */
const ACCEPT = [
  'allow',
  'while using the app',
  'ok',
  'okay',
  'yes',
  'continue',
  'next',
  'got it',
  'done',
  'skip',
  'not now',
  'later',
];

/** What sends a dialog away with nothing done. */
const DECLINE =
  /^(?:cancel|no|no,? thanks?|not now|maybe later|later|skip|close|dismiss|abbrechen|nein|nein,? danke|nicht jetzt|später|schließen|取消|否|不用了|以后再说|稍后|关闭)$/iu;

/** Names of places in an app that there is only something to read or to choose in. */
const PLACES =
  /^(?:settings|preferences|about|help|info|information|details|more|einstellungen|über|hilfe|mehr|设置|关于|帮助|更多|详情)$/iu;

/** Turns something off or leaves it. It can be taken back, but nobody wants it done in passing. */
const WITHDRAWS = /\b(?:disable|deactivate|log ?out|turn off|abmelden|deaktivieren)\b|停用|退出登录/iu;

/** The verbs of a goal that is reached when a screen is there. */
const SHOWS =
  /^(?:(?:please|bitte) )?(?:open|show|go|view|see|display|visit|öffnen?|zeigen?|zeig)\b|^(?:打开|显示|查看)/iu;

/** After one of these comes a thing, not what is done: `a call`, `with email`. */
const BEFORE_THINGS = new Set(
  'a an the my your his her its their this that with of for by from in on at new der die das den dem ein eine einen mit von für'.split(
    ' ',
  ),
);

/** A price: what asks for one is to be paid for. */
const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:[€£¥₹]|(?:usd|eur|gbp|chf|cny)\b)/iu;

/** What alters something as soon as it is pressed: nothing to press on the mere chance that something may be behind it. */
const ALTERS = new Set(
  'edit change modify rename move copy favourite favorite star unstar mark pin like mute archive install update start stop record take sign log turn'.split(
    ' ',
  ),
);

/** Words that carry no meaning of their own in a goal. */
const FILLER = new Set(
  'a an the to for of in on at with and as my me please into from it its is be by app using use set turn switch named called name that this'.split(
    ' ',
  ),
);

/** The word without its plural and -ing, in lower case: only as much as labels and goals differ by. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/^wi-fi$/, 'wifi');
  const one = singular(lower);
  return one.length > 5 && one.endsWith('ing') ? one.slice(0, -3) : one;
}

function singular(lower: string): string {
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** The words of a label or a goal in English, where they are known, and stemmed. */
export function wordsOf(text: string): readonly string[] {
  return rawWordsOf(text).flatMap((word) => {
    const lower = word.toLowerCase();
    const english = inEnglish(lower);
    return english.length === 1 && english[0] === lower ? [stem(word)] : english.map(stem);
  });
}

/** The words as they stand there, stemmed. */
export function ownWordsOf(text: string): readonly string[] {
  return rawWordsOf(text).map(stem);
}

/** `Wi-Fi` is one word, whichever hyphen it is written with. */
function rawWordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/[\u2010-\u2013]/g, '-')
      .replace(/wi-fi/gi, 'wifi')
      .match(/[\p{L}\p{N}]+|\+(?!\d)/gu) ?? []
  );
}

const GROUPS: ReadonlyMap<string, ReadonlySet<number>> = groupsByWord(SAME);

/** 1 for the same word, 0.7 for one that means the same, else 0. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  return shareGroup(one, other) || doTheSame(one, other) ? 0.7 : 0;
}

function shareGroup(one: string, other: string): boolean {
  const others = GROUPS.get(other);
  return others !== undefined && [...(GROUPS.get(one) ?? [])].some((group) => others.has(group));
}

function doTheSame(one: string, other: string): boolean {
  const others = dangers(irreversibleActs(other));
  return others.size > 0 && [...dangers(irreversibleActs(one))].some((act) => others.has(act));
}

/** What a text speaks of that is not done unless the goal says so. To keep what was put in is what the explorer is for. */
export function dangersIn(text: string): ReadonlySet<Irreversible> {
  return dangers(new Set([...irreversibleIn(text), ...(PRICE.test(text) ? (['pay'] as const) : [])]));
}

/** What pressing that which is called so would do; a bare telephone number is called when it is pressed. */
export function dangersOfPressing(label: string): ReadonlySet<Irreversible> {
  const isNumber = /^\s*\+?\d[\d ()/-]{4,}\d/.test(label);
  return dangers(new Set([...irreversibleActs(label), ...(isNumber ? (['call'] as const) : [])]));
}

/** What a goal asks for, by its verbs: `Email her` asks to send something, `a contact with email ...` does not. */
export function dangersAskedFor(goal: string): ReadonlySet<Irreversible> {
  const words = goal.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return new Set(
    words.flatMap((word, index) => {
      const before = words[index - 1]?.toLowerCase() ?? '';
      const isThing = index > 0 && (BEFORE_THINGS.has(before) || likeness(stem(word), 'mail') > 0);
      return isThing ? [] : [...dangers(irreversibleActs(word))];
    }),
  );
}

function dangers(acts: ReadonlySet<Irreversible>): ReadonlySet<Irreversible> {
  return new Set([...acts].filter((act) => act !== 'keep'));
}

/** Does a label turn something off that the goal does not speak of turning off? */
export function withdraws(label: string, goal: string): boolean {
  return WITHDRAWS.test(label) && !WITHDRAWS.test(goal);
}

/** Is the goal reached when the screen that it names is there, and nothing to be done on it? */
export function wantsToSee(goal: string): boolean {
  return SHOWS.test(goal.trim());
}

/** Does a label send a dialog away with nothing done? */
export function declines(label: string): boolean {
  return DECLINE.test(label.trim());
}

/** Does a label name a place where nothing is done by going there? */
export function namesPlace(label: string): boolean {
  return PLACES.test(label.trim());
}

/** Says what is done, not to what: every app has a button for it. */
export function isVerb(word: string): boolean {
  return likeness(word, 'create') > 0 || ['open', 'show', 'view', 'edit', 'change'].includes(word);
}

/** Verbs that a goal begins with, beside those that make, alter, show or cannot be taken back. */
const ORDERS = new Set('switch set enable disable activate deactivate text put find save give take'.split(' '));

/** Is a word, where a sentence begins with it, what is to be done rather than a name? */
export function isOrder(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    ORDERS.has(lower) || ALTERS.has(lower) || isVerb(lower) || wantsToSee(lower) || dangersAskedFor(lower).size > 0
  );
}

/** Does a button of this name add something to what is there? */
export function adds(label: string): boolean {
  return wordsOf(label).some((word) => likeness(word, 'create') > 0);
}

/** Making, marking, changing: pressing it alters something at once, or begins to. */
export function alters(label: string): boolean {
  return wordsOf(label).some((word) => ALTERS.has(word) || likeness(word, 'create') > 0);
}

/** Android's own words for the button of a menu: what is in it can be read without anything being done. */
export function opensMenu(label: string): boolean {
  return /^(more( options)?|options|menu|(open|show) (navigation drawer|menu|navigation menu)|(weitere )?optionen|menü|更多选项|菜单)$/i.test(
    label.trim(),
  );
}

/** How well a label ends a form: 1 when a word of it does and it is short, 0 when none does. */
export function commits(label: string): number {
  const words = wordsOf(label);
  if (words.length === 0 || words.length > 4) return 0;
  const at = COMMIT.findIndex((word) => words.includes(stem(word)));
  return at === -1 ? 0 : 1 - at / 100;
}

/** Does a label say that what was put in is kept, for good? */
export function keeps(label: string): boolean {
  return irreversibleActs(label).has('keep');
}

/** "Don't allow" allows nothing. */
const REFUSES = /\b(?:don['’]?t|do not|nicht|kein\w*|deny)\b|不|拒绝|禁止/iu;

/** How well a label lets a dialog go on. */
export function accepts(label: string): number {
  if (REFUSES.test(label)) return 0;
  const lower = label.trim().toLowerCase();
  const at = ACCEPT.findIndex((word) => lower === word || wordsOf(lower).includes(word));
  return at === -1 ? 0 : 1 - at / 100;
}

/** Leads back or away, or only opens a search: never a way to somewhere new. */
export function leadsBack(label: string): boolean {
  return /^(navigate up|back|up|close|cancel|collapse|dismiss|home|search\b.*|nach oben|zurück|schließen|abbrechen|minimieren|.*\bsuchen|转到上一层级|返回|关闭|取消|收起|搜索.*)$/iu.test(
    label.trim(),
  );
}

/** Does a label lead back to where one came from, with nothing done? */
export function goesBack(label: string): boolean {
  return /^(?:navigate up|back|up|zurück|返回)$/iu.test(label.trim()) || declines(label);
}

export function isFiller(word: string): boolean {
  return FILLER.has(word);
}

function groupsByWord(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const map = new Map<string, Set<number>>();
  groups.forEach((words, index) => {
    for (const word of words) {
      const known = map.get(stem(word)) ?? new Set<number>();
      map.set(stem(word), known.add(index));
    }
  });
  return map;
}
