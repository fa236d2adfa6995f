/**
 * The explorer's whole knowledge of language: words that mean the same on a phone, words that begin, end or endanger something. General
 * English of user interfaces (the Material and AOSP string tables use them); no app, package or id.
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
  'accept',
  'agree',
  'done',
  'skip',
  'not now',
  'later',
];

/** What takes something away, sends it off, or costs money. Never pressed unless the goal says so. */
const DANGER: readonly (readonly string[])[] = [
  ['delete', 'remove', 'erase', 'trash', 'discard', 'throw', 'clear', 'bin'],
  ['send', 'share', 'post', 'publish', 'forward', 'reply'],
  ['pay', 'buy', 'purchase', 'order', 'checkout', 'donate', 'transfer'],
  ['reset', 'factory', 'wipe', 'format', 'restore'],
  ['call', 'dial'],
  ['uninstall', 'disable', 'block', 'logout', 'deactivate'],
  ['submit'],
];

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

/** The word without its plural, -ing and -ed, in lower case: only as much as labels and goals differ by. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/^wi-fi$/, 'wifi');
  if (lower.length > 5 && lower.endsWith('ing')) return lower.slice(0, -3);
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1);
  return lower;
}

/** The words of a label or a goal, stemmed. `Wi-Fi` is one word, whichever hyphen it is written with. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/[\u2010-\u2013]/g, '-')
      .replace(/wi-fi/gi, 'wifi')
      .match(/[\p{L}\p{N}]+|\+(?!\d)/gu) ?? []
  ).map(stem);
}

const GROUPS: ReadonlyMap<string, ReadonlySet<number>> = groupsByWord(SAME);
const DANGER_GROUPS: ReadonlyMap<string, ReadonlySet<number>> = groupsByWord(DANGER);

/** 1 for the same word, 0.7 for one that means the same, else 0. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  return share(GROUPS, one, other) || share(DANGER_GROUPS, one, other) ? 0.7 : 0;
}

function share(groups: ReadonlyMap<string, ReadonlySet<number>>, one: string, other: string): boolean {
  const others = groups.get(other);
  return others !== undefined && [...(groups.get(one) ?? [])].some((group) => others.has(group));
}

/** The kinds of danger that a text speaks of. */
export function dangersIn(text: string): ReadonlySet<number> {
  return dangersOf(wordsOf(text));
}

/** The kinds of danger in pressing what is called so: that of its words, and a bare telephone number is called when it is pressed. */
export function dangersOfPressing(label: string): ReadonlySet<number> {
  return dangersOf([...wordsOf(label), ...(/^\s*\+?\d[\d ()/-]{4,}\d/.test(label) ? ['call'] : [])]);
}

function dangersOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.flatMap((word) => [...(DANGER_GROUPS.get(word) ?? [])]));
}

/** Says what is done, not to what: every app has a button for it. */
export function isVerb(word: string): boolean {
  return likeness(word, 'create') > 0 || ['open', 'show', 'view', 'edit', 'change'].includes(word);
}

/** Making, marking, changing: pressing it alters something at once, or begins to. */
export function alters(label: string): boolean {
  return wordsOf(label).some((word) => ALTERS.has(word) || likeness(word, 'create') > 0);
}

/** Android's own words for the button of a menu: what is in it can be read without anything being done. */
export function opensMenu(label: string): boolean {
  return /^(more( options)?|options|menu|(open|show) (navigation drawer|menu|navigation menu))$/i.test(label.trim());
}

/** How well a label ends a form: 1 when a word of it does and it is short, 0 when none does. */
export function commits(label: string): number {
  const words = wordsOf(label);
  if (words.length === 0 || words.length > 4) return 0;
  const at = COMMIT.findIndex((word) => words.includes(stem(word)));
  return at === -1 ? 0 : 1 - at / 100;
}

/** How well a label lets a dialog go on. */
export function accepts(label: string): number {
  const lower = label.trim().toLowerCase();
  const at = ACCEPT.findIndex((word) => lower === word || wordsOf(lower).includes(word));
  return at === -1 ? 0 : 1 - at / 100;
}

/** Leads back or away, or only opens a search: never a way to somewhere new. */
export function leadsBack(label: string): boolean {
  return /^(navigate up|back|up|close|cancel|collapse|dismiss|home|search\b.*)$/i.test(label.trim());
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
