import type { Cursor } from './cursor.js';
import type { Ground } from './ground.js';
import { alike, type Concept, collections, companions, implied } from './lexicon/index.js';
import { QUESTIONS } from './questions.js';
import { stemOf } from './reach.js';
import { fitsThing, NONE, type Role } from './roles.js';
import { MAKING, type Unit } from './signature.js';
import type { Token } from './tokens.js';

export function isVerb(ground: Ground, unit: Unit, said: Concept): boolean {
  return unit.concepts.some((concept) => {
    if (concept.kind !== 'verb') return false;
    if (concept.name === said.name) return true;
    return alike.some(
      ({ nouns, verbs }) =>
        verbs.includes(concept.name) &&
        verbs.includes(said.name) &&
        nouns.some((noun) => ground.signature.nouns.has(noun)),
    );
  });
}

export function isThing(
  ground: Ground,
  unit: Unit,
  said: Concept,
  role: Role,
  plural: boolean,
  inFrame: boolean,
): boolean {
  return unit.concepts.some((concept) => {
    if (concept.kind === 'verb') return false;
    const same = concept.name === said.name;
    const holds =
      !same &&
      (collections[concept.name]?.includes(said.name) === true ||
        collections[said.name]?.includes(concept.name) === true);
    if (!same && !holds) return false;
    if (plural && !unit.plural && role === NONE && !holds && !isCounted(ground)) return false;
    if (inFrame) return true;
    // "the events on Friday" of a line that asks what is in the calendar.
    if (holds && collections[said.name]?.includes(concept.name) === true && role === NONE && unit.role !== NONE)
      return true;
    if (unit.isLabel) return role === NONE || role === unit.role || role === 'with';
    return fitsThing(unit.role, role, plural || holds);
  });
}

export function isThingOfLine(ground: Ground, name: string): boolean {
  return ground.signature.units.some(
    ({ isLabel, concepts }) => !isLabel && concepts.some((concept) => concept.kind !== 'verb' && concept.name === name),
  );
}

export function isMaking(ground: Ground): boolean {
  return ground.signature.units.some(({ concepts }) =>
    concepts.some(({ kind, name }) => kind === 'verb' && MAKING.has(name)),
  );
}

/** "two tickets" are of a line that says how many. */
export function isCounted(ground: Ground): boolean {
  return ground.signature.places.some(({ counts }) => counts);
}

/** Besides what the line says: the label of a value beside it, the app, and what the line's own words imply. */
export function extra(
  ground: Ground,
  { name }: Concept,
  cursor: Cursor,
  plural: boolean,
): 'none' | 'label' | 'implied' {
  // "the files a.jpg to b.jpg" are more than the two.
  if (plural && cursor.role === NONE && !ground.signature.places.some(({ param }) => param.type === 'list'))
    return 'none';
  const all = new Set(ground.signature.units.flatMap(({ concepts }) => concepts.map((concept) => concept.name)));
  if (implied[name]?.some((other) => all.has(other))) return 'implied';
  if (cursor.role !== NONE || ground.explained > 0)
    if (companions[name]?.some((other) => all.has(other)) && !isMaking(ground)) return 'implied';
  if (name === 'new' && [...MAKING].some((verb) => all.has(verb))) return 'implied';
  // "the recording Lecture 3 on tape": said again behind a word that places, it is where, and not what.
  if (all.has(name) && (plural || /^(?:in|from|of|to)$/.test(cursor.role) || ground.explained > 0)) return 'implied';
  // "out of the calendar" is more than its name, but for what takes something out.
  const isInApp = cursor.role !== NONE && (cursor.role !== 'from' || all.has('delete'));
  if (isInApp && ground.appWords.has(stemOf(name))) return 'implied';
  if (ground.signature.places.some(({ labels, param }) => labels.has(name) || TYPE_NOUNS[param.type]?.includes(name)))
    return 'label';
  return CONTAINERS.has(name) && cursor.role !== NONE ? 'implied' : 'none';
}

/** "the Download folder": the value was said just before. */
export function isLabelBehind(ground: Ground, name: string, cursor: Cursor): boolean {
  const place = ground.signature.places.find(({ param }) => param.name === cursor.last);
  return (
    place !== undefined &&
    cursor.labels === '' &&
    (place.labels.has(name) || TYPE_NOUNS[place.param.type]?.includes(name) === true)
  );
}

export function isImplied(ground: Ground, { concepts, isLabel, literal }: Unit, said: ReadonlySet<string>): boolean {
  // Of what no list knows nothing else tells: "Add Ada to Contacts" is no guest of "the party {party}".
  if (literal !== '') return isLabel && !isOfText(ground, literal);
  if (isLabel) return true;
  // "When does the next train leave": where the question says what is asked, its second verb adds nothing.
  const isSecond = concepts.length > 0 && concepts.every(({ kind, name }) => kind === 'verb' && !QUESTIONS.has(name));
  if (isSecond && isQuestion(ground)) return true;
  return concepts.some(({ kind, name }) => {
    if (kind !== 'noun') return false;
    // "Write "On my way" to 555 0100": what is written to a number is a message.
    const form = WRITTEN_TO[name];
    if (form !== undefined && ground.signature.places.some(({ isContent }) => isContent))
      if (ground.signature.places.some(({ param }) => param.type === form)) return true;
    if (implied[name]?.some((other) => said.has(other))) return true;
    return ground.signature.places.some(({ param }) => TYPE_NOUNS[param.type]?.includes(name));
  });
}

function isOfText({ signature }: Ground, literal: string): boolean {
  return signature.places.some(({ param, labels }) => param.type === 'text' && labels.has(literal));
}

export function isQuestion(ground: Ground): boolean {
  return ground.signature.units.some(({ concepts }) =>
    concepts.some(({ kind, name }) => kind === 'verb' && QUESTIONS.has(name)),
  );
}

/** "leaves" where the line has "leave", "has" where it has "have". Pure. */
export function isSaidOfOne({ signature }: Ground, { key, value }: Token): boolean {
  if (key !== value || !/s$/.test(key)) return false;
  const base = key === 'has' ? 'have' : key.replace(/(?<=(?:s|x|ch|sh))es$|s$/, '');
  return new RegExp(`\\b${base}\\b`).test(signature.line.toLowerCase().replace(/^\S+/, '')) && /^\p{L}+$/u.test(base);
}

/** What a value of the type is called, so that its form says it. */
export const TYPE_NOUNS: Readonly<Record<string, readonly string[]>> = {
  phone: ['number'],
  email: ['e-mail-address'],
  file: ['file'],
  number: ['piece'],
};

/** What somebody is written who is told by a value of such a form. */
const WRITTEN_TO: Readonly<Record<string, string>> = { message: 'phone', 'text-message': 'phone', 'e-mail': 'email' };

/** What a text in a place may be called: "from the folder Drafts". */
const CONTAINERS = new Set(['folder']);
