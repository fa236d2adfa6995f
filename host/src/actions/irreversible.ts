import { IRREVERSIBLE_WORDS, type Irreversible } from './irreversible-words.js';

/**
 * Does a label, or a part of a resource id, say that the act behind it cannot be taken back? A word decides, not the whole label: `Save as draft` is
 * taken for irreversible too, for a mark too many costs a probe, and one too few costs what was sent.
 *
 * @example isIrreversibleLabel('Save') // true
 * @example isIrreversibleLabel('com.app:id/btnSendNow') // true
 * @example isIrreversibleLabel('Saved items') // false
 */
export function isIrreversibleLabel(label: string): boolean {
  return irreversibleWord(label) !== undefined;
}

/** The word of a label that says so. */
export function irreversibleWord(label: string): string | undefined {
  const name = label.slice(label.lastIndexOf('/') + 1);
  return (
    wordsIn(name).find((word) => SAID.has(word)) ?? PARTS.find(([part, , said]) => said && name.includes(part))?.[0]
  );
}

/** What a button of this name would do that cannot be taken back, as far as its words tell. Pure. */
export function irreversibleActs(label: string): ReadonlySet<Irreversible> {
  return actsIn(label, SAID, true);
}

/**
 * What a text speaks of that cannot be taken back, in whatever form: `erase 312 photos?`, `wird gelöscht`. Pure.
 *
 * @example irreversibleIn('Deleting 3 items') // Set { 'take' }
 */
export function irreversibleIn(text: string): ReadonlySet<Irreversible> {
  return actsIn(text, SPOKEN, false);
}

function actsIn(text: string, words: ReadonlyMap<string, Irreversible>, onlySaid: boolean): ReadonlySet<Irreversible> {
  const byWord = wordsIn(text).flatMap((word) => words.get(word) ?? []);
  const byPart = PARTS.filter(([part, , said]) => (said || !onlySaid) && text.includes(part)).map(([, act]) => act);
  return new Set([...byWord, ...byPart]);
}

/** What keeps telephone numbers is no booking, and what goes forward in time, pages or a recording forwards nothing to anybody. */
const NO_ACT = [
  /\b(?:address|phone|contact) ?books?\b/giu,
  /(?<!\p{L})(?:fast|skip|skips|step|seek|scroll|jump|turn|arrow|chevron)[ _-]?forwards?(?!\p{L})/giu,
  /(?<!\p{L})forwards?[ _-](?:arrow|(?:by[ _-])?(?:an?|one|\d+)[ _-](?:year|month|week|day|hour|minute|second|sec)s?)(?!\p{L})/giu,
  /(?<!\p{L})(?:year|month|week|day|hour|minute|second|sec|page|frame)s?[ _-]forwards?(?!\p{L})/giu,
];

function wordsIn(text: string): readonly string[] {
  const plain = NO_ACT.reduce(
    (rest, each) => rest.replaceAll(each, ' '),
    text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
  )
    .normalize('NFC')
    .toLowerCase();
  return plain.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** What a button says. */
const SAID: ReadonlyMap<string, Irreversible> = new Map(
  entries('en', 'de').flatMap(({ said, act }) => said.map((word) => [word, act] as const)),
);

/** The same in every form. */
const SPOKEN: ReadonlyMap<string, Irreversible> = new Map([
  ...entries('en').flatMap(({ said, act }) =>
    said.flatMap((word) => formsOf(word).map((form) => [form, act] as const)),
  ),
  ...entries('en', 'de').flatMap(({ spoken, act }) => spoken.map((word) => [word, act] as const)),
  ...SAID,
]);

const PARTS: readonly (readonly [part: string, act: Irreversible, said: boolean])[] = entries('zh').flatMap(
  ({ said, spoken, act }) => [
    ...said.map((part) => [part, act, true] as const),
    ...spoken.map((part) => [part, act, false] as const),
  ],
);

function entries(...locales: readonly (keyof typeof IRREVERSIBLE_WORDS)[]) {
  return locales.flatMap((locale) =>
    Object.entries(IRREVERSIBLE_WORDS[locale]).map(([act, list]) => {
      const [said = [], spoken = []] = list.split('|').map((part) => part.split(' ').filter(Boolean));
      return { act: act as Irreversible, said, spoken };
    }),
  );
}

/** -s, -ed and -ing of an English verb; a last consonant may be doubled (submitted), and forms that nobody writes do no harm. */
function formsOf(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const stems = [verb, `${verb}${verb.at(-1)}`];
  const plural = /(?:s|x|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = verb.endsWith('y') ? `${verb.slice(0, -1)}ied` : verb;
  return [verb, plural, `${verb.slice(0, -1)}ies`, past, ...stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`])];
}
