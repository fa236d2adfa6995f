/** A part of a text that is expected: words as they are, or the value of a slot. */
export type Part = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'slot'; readonly name: string };

/** Where it is to be looked for: anywhere, in a list, or in what the app calls by these words. */
export type Where =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'list' }
  | { readonly kind: 'called'; readonly words: string };

/** What a sentence says of a screen. */
export type Claim =
  | {
      readonly kind: 'shows';
      readonly where: Where;
      readonly text: readonly Part[];
      /** The text may stand among others, as whole words. */
      readonly amongOthers: boolean;
      /** So many times, where it is said. */
      readonly times?: number;
    }
  | { readonly kind: 'hides'; readonly where: Where; readonly text: readonly Part[]; readonly amongOthers: boolean }
  | { readonly kind: 'stands'; readonly label: string; readonly as: Standing };

export type Standing = 'on' | 'off' | 'selected' | 'enabled' | 'disabled';

export type ReadSentence =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'refused'; readonly reason: string };

/** Longer than anybody writes of one screen. */
const MAX_SENTENCE = 300;

/**
 * Reads a sentence about a screen, by a few forms of English and nothing else: a word that no form accounts for refuses it. Pure.
 *
 * @example readSentence('the list shows {first} {last}') // { kind: 'shows', where: { kind: 'list' }, ... }
 */
export function readSentence(sentence: string): ReadSentence {
  if (sentence.length > MAX_SENTENCE)
    return refused(`It has ${sentence.length} characters, and ${MAX_SENTENCE} are read at most. Say one thing of it.`);
  const { masked, texts } = mask(sentence.trim().replace(/\.$/, '').replaceAll(/\s+/g, ' '));
  for (const form of FORMS) {
    const found = form.like.exec(masked)?.groups;
    if (found === undefined) continue;
    const claim = form.claim(found, (text) => partsOf(text, texts));
    if (claim === undefined) continue;
    if ([found['text'], found['where'], found['label']].some((bare) => SECOND_THING.test(bare ?? '')))
      return refused(ONE_THING);
    return whole(claim);
  }
  return refused(`No form of sentence that rules can read fits it. ${FORMS_IN_WORDS}`);
}

const FORMS_IN_WORDS =
  'Write it as: the list shows {name}; the title is "Saved"; "Saved" is shown; there is no {name} in the list; the list shows {name} twice; Wi-Fi is on.';

interface Form {
  readonly like: RegExp;
  /** undefined: it is no sentence of this form after all. */
  readonly claim: (
    found: Readonly<Record<string, string>>,
    parts: (text: string) => readonly Part[],
  ) => Claim | undefined;
}

const SHOWS = 'shows|displays|says|reads|lists|has';
const HOLDS = 'contains|includes|mentions';
const SHOW = 'show|display|say|read|list|have';
const HOLD = 'contain|include|mention';
const WHERE = '(?:the |an? )?(?!(?:the|an?) )(?<where>[^\\ue000-\\uf8ff]+?)';
const TIMES = '(?: (?:exactly )?(?<times>once|twice|\\d{1,2} times))?';
const NO_MORE = '(?: any ?more| any longer)?';

const FORMS: readonly Form[] = [
  form(`there (?:is|are) (?:no|not an?) (?<text>.+?)(?: (?:in|on) ${WHERE})?${NO_MORE}`, hides),
  form(`there (?:is|are) (?<text>.+?)(?: (?:in|on) ${WHERE})?`, (found, parts) => shows(found, parts, false)),
  form(
    `${WHERE} (?:(?:does not|doesn't) (?:${SHOW})|(?:no longer|never) (?:${SHOWS})) (?<text>.+?)${NO_MORE}`,
    (found, parts) => hides(found, parts),
  ),
  form(
    `${WHERE} (?:(?:does not|doesn't) (?:${HOLD})|(?:no longer|never) (?:${HOLDS})) (?<text>.+?)${NO_MORE}`,
    (found, parts) => hides(found, parts, true),
  ),
  form(`${WHERE} (?:${SHOWS}) (?<text>.+?)${TIMES}`, (found, parts) => shows(found, parts, false)),
  form(`${WHERE} (?:${HOLDS}) (?<text>.+?)${TIMES}`, (found, parts) => shows(found, parts, true)),
  form(
    `(?<text>.+?) (?:(?:is|are) (?:not|no longer) (?:shown|displayed|visible|listed|there)|(?:is|are) gone|has gone|does not appear|no longer appears)(?: (?:in|on|from) ${WHERE})?${NO_MORE}`,
    hides,
  ),
  form(
    `(?<text>.+?) (?:(?:is|are) (?:shown|displayed|visible|listed|there)|appears?|can be seen)${TIMES}(?: (?:in|on) ${WHERE})?`,
    (found, parts) => shows(found, parts, false),
  ),
  form(
    '(?:the |an? )?(?<label>.+?) is (?:switched |turned )?(?<as>on|off|checked|unchecked|ticked|selected|enabled|disabled)',
    stands,
  ),
  form(`(?:the |an? )(?<where>[^\\ue000-\\uf8ff]+?) is (?<text>.+?)`, (found, parts) => shows(found, parts, false)),
];

function form(like: string, claim: Form['claim']): Form {
  return { like: new RegExp(`^${like}$`, 'iu'), claim };
}

function shows(
  { where, text = '', times }: Readonly<Record<string, string | undefined>>,
  parts: (text: string) => readonly Part[],
  amongOthers: boolean,
): Claim {
  const count = times === undefined ? undefined : timesOf(times);
  return {
    kind: 'shows',
    where: whereOf(where),
    text: parts(text),
    amongOthers,
    ...(count !== undefined && { times: count }),
  };
}

function hides(
  { where, text = '' }: Readonly<Record<string, string | undefined>>,
  parts: (text: string) => readonly Part[],
  amongOthers = false,
): Claim {
  return { kind: 'hides', where: whereOf(where), text: parts(text), amongOthers };
}

function stands(
  { label = '', as = '' }: Readonly<Record<string, string | undefined>>,
  parts: (text: string) => readonly Part[],
): Claim | undefined {
  const words = parts(label);
  const [only, more] = words;
  if (only?.kind !== 'words' || more !== undefined) return undefined;
  return { kind: 'stands', label: only.text, as: STANDINGS[as.toLowerCase()] ?? 'on' };
}

const STANDINGS: Readonly<Record<string, Standing>> = {
  on: 'on',
  checked: 'on',
  ticked: 'on',
  off: 'off',
  unchecked: 'off',
  selected: 'selected',
  enabled: 'enabled',
  disabled: 'disabled',
};

function timesOf(times: string): number {
  const said = times.toLowerCase();
  return said === 'once' ? 1 : said === 'twice' ? 2 : Number.parseInt(said, 10);
}

/** Words for the whole of what is seen. */
const ANYWHERE = /^(?:screen|page|display|app|it|view)$/i;

function whereOf(words: string | undefined): Where {
  if (words === undefined || ANYWHERE.test(words)) return { kind: 'anywhere' };
  return /^list$/i.test(words) ? { kind: 'list' } : { kind: 'called', words };
}

/** Texts in quotes, and slots, each as one sign that no form knows: what stands in them is never a word of the sentence. */
function mask(sentence: string): { readonly masked: string; readonly texts: readonly (readonly Part[])[] } {
  const texts: (readonly Part[])[] = [];
  const masked = sentence.replaceAll(
    /["“„]([^"“”„]*)["”“]|\{([A-Za-z_][\w-]*)\}|[\ue000-\uf8ff]/gu,
    (whole, quoted?: string, slot?: string) => {
      texts.push(
        quoted !== undefined ? slotsIn(quoted) : slot !== undefined ? [{ kind: 'slot', name: slot }] : words(whole),
      );
      return String.fromCharCode(FIRST_MASK + Math.min(texts.length - 1, LAST_MASK - FIRST_MASK));
    },
  );
  return { masked, texts };
}

const FIRST_MASK = 0xe000;
const LAST_MASK = 0xf8ff;

function slotsIn(text: string): readonly Part[] {
  return text.split(/(\{[A-Za-z_][\w-]*\})/).flatMap((piece): readonly Part[] => {
    const name = /^\{(.+)\}$/.exec(piece)?.[1];
    return name === undefined ? words(piece) : [{ kind: 'slot', name }];
  });
}

function words(text: string): readonly Part[] {
  return text === '' ? [] : [{ kind: 'words', text }];
}

function partsOf(masked: string, texts: readonly (readonly Part[])[]): readonly Part[] {
  const parts = [...masked].flatMap((sign) => {
    const at = sign.charCodeAt(0) - FIRST_MASK;
    return at >= 0 && at <= LAST_MASK - FIRST_MASK ? (texts[at] ?? []) : words(sign);
  });
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'words' && part.kind === 'words')
      joined.splice(-1, 1, { kind: 'words', text: last.text + part.text });
    else joined.push(part);
  }
  return joined;
}

/** Bare words that join, deny or hedge would be a second thing to expect, or the opposite: in quotes they are a text. */
const SECOND_THING =
  /(?:^|[\s,])(?:and|or|but|not|no|never|then|unless|if|when|either|neither|except|without|only|maybe)(?=[\s,]|$)|[,;:?!]/i;

function whole(claim: Claim): ReadSentence {
  if (claim.kind === 'stands') return { kind: 'claim', claim };
  const isEmpty = claim.text.every((part) => part.kind === 'words' && part.text.trim() === '');
  if (isEmpty) return refused('It says no text to look for. Write a text in quotes, or a slot such as {name}.');
  return { kind: 'claim', claim };
}

const ONE_THING =
  'It says more than one thing, or hedges. Write a sentence for each, and put a text that has such words in quotes.';

function refused(reason: string): ReadSentence {
  return { kind: 'refused', reason };
}
