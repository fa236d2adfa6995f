import type { Machine } from '../model.js';
import { languageOf } from './language.js';
import { alike, type Concept, collections, implied, lexiconOf } from './lexicon/index.js';
import { QUESTIONS } from './questions.js';
import { type Signature, signaturesOf, type Unit } from './signature.js';
import { readTemplate } from './template.js';
import { tokensOf } from './tokens.js';
import type { Language } from './words.js';

/** What a goal says, whatever it means: its words, and all that its phrases can mean. */
export interface Said {
  readonly language: Language;
  readonly words: ReadonlySet<string>;
  readonly meanings: ReadonlySet<string>;
}

/** What a goal has to say to be a machine's: one of the ways, and of each way one of the keys of every need. */
export interface Reach {
  readonly ways: readonly (readonly (readonly string[])[])[];
}

/** The words of a goal and what they can mean; found once, for however many machines. Pure. */
export function saidIn(goal: string): Said {
  const plain = tokensOf(goal, true);
  const language = languageOf(plain.map(({ key }) => key));
  const tokens = tokensOf(goal, language === 'zh');
  const words = new Set<string>();
  for (const { kind, key } of [...plain, ...tokens]) {
    const parts = kind === 'quoted' ? [...tokensOf(key, true), ...tokensOf(key, false)].map((part) => part.key) : [key];
    for (const part of parts) words.add(stemOf(part));
  }
  const meanings = new Set<string>();
  const { entries } = lexiconOf(language);
  const keys = tokens.map(({ key }) => key);
  for (const [at, key] of keys.entries())
    for (const { words: phrase, particle, meaning } of entries.get(key) ?? []) {
      if (meaning.kind !== 'concepts' || !phrase.every((word, offset) => keys[at + offset] === word)) continue;
      if (!particle.every((word) => keys.includes(word))) continue;
      for (const concept of meaning.concepts) meanings.add(nameOf(concept));
    }
  return { language, words, meanings };
}

/** What a machine's goal lines need of a goal. Pure; kept, since a machine does not change. */
export function reachOf(machine: Machine): Reach {
  const known = reaches.get(machine);
  if (known !== undefined) return known;
  const lines = machine.goals.map((line) =>
    readTemplate(line, machine.params).elements.flatMap((element) =>
      element.kind === 'word' && !element.filler ? [[`word ${stemOf(element.key)}`]] : [],
    ),
  );
  const free = signatureOf(machine).map((signature) => signature.units.flatMap((unit) => needs(unit, signature)));
  const reach = { ways: [...lines, ...free] };
  reaches.set(machine, reach);
  return reach;
}

/** Could a goal be the machine's, as far as its words alone can tell? What is false here is refused in any case. Pure. */
export function mayTake(reach: Reach, said: Said): boolean {
  return reach.ways.some((way) => way.every((keys) => keys.some((key) => isSaid(key, said))));
}

/** The machine's signatures, read once. */
export function signatureOf(machine: Machine): readonly Signature[] {
  const known = signatures.get(machine) ?? signaturesOf(machine);
  signatures.set(machine, known);
  return known;
}

export function isSaid(key: string, { words, meanings }: Said): boolean {
  return key.startsWith('word ') ? words.has(key.slice(5)) : meanings.has(key);
}

const reaches = new WeakMap<Machine, Reach>();
const signatures = new WeakMap<Machine, readonly Signature[]>();

/** The meanings of which a goal says one where it says the unit; none where it need not say it. */
function needs(unit: Unit, { places, nouns, units }: Signature): readonly (readonly string[])[] {
  if (unit.isLabel) return [];
  if (unit.literal !== '') return [[`word ${stemOf(unit.literal)}`]];
  const isTold = unit.concepts.some(
    ({ kind, name }) =>
      kind === 'noun' &&
      (implied[name] !== undefined ||
        places.some(
          ({ param }) =>
            ['phone', 'email', 'file', 'number'].includes(param.type) &&
            ['number', 'e-mail-address', 'e-mail', 'file', 'piece'].includes(name),
        )),
  );
  const isAsking = units.some(({ concepts }) =>
    concepts.some(({ kind, name }) => kind === 'verb' && QUESTIONS.has(name)),
  );
  const isSecond =
    unit.concepts.length > 0 && unit.concepts.every(({ kind, name }) => kind === 'verb' && !QUESTIONS.has(name));
  if (isTold || (isAsking && isSecond)) return [];
  const keys = unit.concepts.flatMap((concept) => {
    if (concept.kind !== 'verb') return [nameOf(concept), ...holders(concept.name).map((name) => `noun ${name}`)];
    const others = alike.filter(
      ({ nouns: objects, verbs }) => verbs.includes(concept.name) && objects.some((noun) => nouns.has(noun)),
    );
    return [nameOf(concept), ...others.flatMap(({ verbs }) => verbs.map((verb) => `verb ${verb}`))];
  });
  // "Font size Small, please"
  if (isGiving(unit) && places.length > 0 && places.every(({ param }) => param.type !== 'text'))
    keys.push('word pleas', 'word bitt');
  return [[...new Set(keys)]];
}

/** A verb of a line that makes something or gives it a value: a thing that is named with its value and a plea needs no other. */
export function isGiving({ concepts }: Unit): boolean {
  return (
    concepts.length > 0 &&
    concepts.every(({ kind }) => kind === 'verb') &&
    concepts.some(({ name }) => name === 'set' || name === 'create')
  );
}

function holders(name: string): readonly string[] {
  const within = Object.entries(collections).flatMap(([held, by]) => (by.includes(name) ? [held] : []));
  return [...(collections[name] ?? []), ...within];
}

function nameOf({ kind, name }: Concept): string {
  return `${kind} ${name}`;
}

/** `contacts` and `contact` are one word here, and so are `run`, `running` and `ran`. */
export function stemOf(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (!/^[a-z]{4,}$/.test(word)) return word;
  // "spenden" of "spende".
  if (/^[a-z]{3,}en$/.test(word) && word.length > 5 && !NO_INFINITIVES.has(word)) return stemOf(word.slice(0, -1));
  const single = word.endsWith('ss') ? word : word.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : ''));
  const root = single.replace(/(?<=[a-z]{3})(?:ing|ed)$/, '');
  const plain = root === single ? root : root.replace(/([bdgklmnprt])\1$/, '$1');
  return plain.length > 3 ? plain.replace(/e$/, '') : plain;
}

const NO_INFINITIVES = new Set(
  'listen golden wooden kitchen garden chicken children women sudden hidden burden'.split(' '),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  ran: 'run',
  swam: 'swim',
  rode: 'rid',
  slept: 'sleep',
  ate: 'eat',
  drank: 'drink',
  drove: 'driv',
  spent: 'spend',
  paid: 'pay',
  said: 'say',
  sent: 'send',
  wrote: 'writ',
  took: 'tak',
  made: 'mak',
  read: 'read',
};
