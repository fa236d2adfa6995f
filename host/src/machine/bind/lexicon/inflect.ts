import type { Language } from '../words.js';

/**
 * Other forms of a phrase that begins with a verb: "turning off", "turned off" of "turn off"; "ausschalten", "auszuschalten" of "schalte ... aus". What a person
 * wants to have done is said by them as well as by an order. Pure.
 */
export function formsOf(before: string, behind: string, language: Language): readonly Form[] {
  switch (language) {
    case 'en':
      return english(before, behind);
    case 'de':
      return german(before, behind);
    case 'zh':
      return [];
    default:
      return language satisfies never;
  }
}

export interface Form {
  readonly before: string;
  readonly behind: string;
}

function english(before: string, behind: string): readonly Form[] {
  const [verb = '', ...rest] = before.split(' ');
  if (!/^[a-z]{2,}$/.test(verb) || NO_VERBS.has(verb)) return [];
  const root = DOUBLED.has(verb) ? verb + verb.charAt(verb.length - 1) : verb;
  const bare = root.endsWith('e') && !/(?:ee|oe|ye)$/.test(root) ? root.slice(0, -1) : root;
  const past =
    PAST[verb] ?? (root.endsWith('e') ? `${root}d` : /[^aeiou]y$/.test(root) ? `${root.slice(0, -1)}ied` : `${root}ed`);
  return [`${bare}ing`, past]
    .filter((form) => form !== verb)
    .map((form) => ({ before: [form, ...rest].join(' '), behind }));
}

/** Verbs whose last letter is written twice before -ing and -ed. */
const DOUBLED = new Set(
  'set put get cut stop run plan drop scan trim log pin skip zip let shut star flip swap tap bin scrap snap ship chop begin submit'.split(
    ' ',
  ),
);

/** Whose form for what was done is none in -ed. */
const PAST: Readonly<Record<string, string>> = {
  begin: 'begun',
  bring: 'brought',
  buy: 'bought',
  cut: 'cut',
  drive: 'driven',
  eat: 'eaten',
  find: 'found',
  get: 'got',
  give: 'given',
  go: 'gone',
  hear: 'heard',
  hide: 'hidden',
  hold: 'held',
  keep: 'kept',
  leave: 'left',
  let: 'let',
  make: 'made',
  pay: 'paid',
  put: 'put',
  read: 'read',
  ring: 'rung',
  run: 'run',
  see: 'seen',
  send: 'sent',
  set: 'set',
  show: 'shown',
  shut: 'shut',
  take: 'taken',
  tell: 'told',
  throw: 'thrown',
  write: 'written',
  undo: 'undone',
  do: 'done',
  spend: 'spent',
  hang: 'hung',
  shoot: 'shot',
  lend: 'lent',
  choose: 'chosen',
  speak: 'spoken',
  draw: 'drawn',
  build: 'built',
};

/** Words that begin the phrases of verbs, and are none. */
const NO_VERBS = new Set(
  'new what which where when who how will is i whats weather shopping do does are can dark favourite favorite late had ate drank drunk eaten spent paid complete'.split(
    ' ',
  ),
);

function german(before: string, behind: string): readonly Form[] {
  if (!/^\p{L}+$/u.test(before) || /en$/.test(before) || !/^(?:\p{L}+)?$/u.test(behind) || QUESTIONS.has(before))
    return [];
  const infinitive = INFINITIVES[before] ?? (before.endsWith('e') ? `${before}n` : `${before}en`);
  const forms = [`${behind}${infinitive}`];
  if (behind !== '') forms.push(`${behind}zu${infinitive}`);
  // "Schalten Sie ... aus"
  return [
    ...forms.map((form) => ({ before: form, behind: '' })),
    ...(behind === '' ? [] : [{ before: infinitive, behind }]),
  ];
}

const INFINITIVES: Readonly<Record<string, string>> = {
  nimm: 'nehmen',
  gib: 'geben',
  wirf: 'werfen',
  lies: 'lesen',
  sieh: 'sehen',
  regel: 'regeln',
  trag: 'tragen',
  tu: 'tun',
  speicher: 'speichern',
  erinner: 'erinnern',
  ändere: 'ändern',
  änder: 'ändern',
  erinnere: 'erinnern',
  speichere: 'speichern',
  aktualisier: 'aktualisieren',
  googel: 'googeln',
  sicher: 'sichern',
  sichere: 'sichern',
  verringere: 'verringern',
  verkleinere: 'verkleinern',
  vergrößere: 'vergrößern',
  kopple: 'koppeln',
  koppel: 'koppeln',
  verriegle: 'verriegeln',
  entriegle: 'entriegeln',
};

const QUESTIONS = new Set(
  'was wie wo wann wer welche welcher welches welchen prüfe neu neue neuer neues neuen anzahl wieviel'.split(' '),
);
