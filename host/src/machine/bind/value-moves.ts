import type { Param } from '../model.js';
import { type Cursor, type Move, moveTo } from './cursor.js';
import type { Ground } from './ground.js';
import { isThingOfLine, TYPE_NOUNS } from './line-things.js';
import { fitsRole, isSameRole, NONE, OWNER, type Role } from './roles.js';
import type { Place } from './signature.js';
import { taken } from './taken.js';
import type { Token } from './tokens.js';

/** The values that may begin here, each of a place that has none yet. Pure. */
export function* valueMoves(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  for (const [index, place] of ground.signature.places.entries()) {
    if ((cursor.places & (1 << index)) !== 0) continue;
    if (cursor.next !== undefined && place.param.name !== cursor.next) continue;
    if (cursor.next === undefined && followsAnother(ground, place)) continue;
    const isQuoted = token.kind === 'quoted';
    const labels = cursor.labels.split(' ').filter((label) => label !== '');
    const byLabel = labels.some((label) => place.labels.has(label));
    const isOwed = place.labels.has(cursor.owed) || TYPE_NOUNS[place.param.type]?.includes(cursor.owed);
    if (cursor.owed !== '' && !isOwed) continue;
    if (!byLabel && !isQuoted && isBesideAnother(ground, cursor, place)) continue;
    if (!byLabel && isLabelled(ground, labels, cursor.places)) continue;
    if (isBetterLabelled(ground, labels, cursor.places, index)) continue;
    for (const { end, value, bare, owner } of taken(ground, cursor, token, place, byLabel)) {
      const said = owner && cursor.role === NONE ? OWNER : roleBefore(ground, cursor, place, end);
      const fits =
        cursor.next !== undefined ||
        (byLabel && !contradicts(place, said)) ||
        (isQuoted && ground.texts === 1 && isText(place) && !contradicts(place, said)) ||
        fitsRole(place.param.type, place.roles, said, place.isOnly);
      if (!fits || isElsewhere(ground, place, said) || isPutOn(ground, cursor, place)) continue;
      const next: Cursor = {
        ...cursor,
        passed: 'nothing',
        at: end,
        places: cursor.places | (1 << index),
        role: NONE,
        labels: '',
        owed: '',
        next: place.next,
        last: place.param.name,
      };
      const isExact =
        byLabel ||
        (cursor.at < ground.explained && said === 'in' && place.roles.has('from')) ||
        (isQuoted && ground.texts === 1) ||
        said === OWNER ||
        !isText(place) ||
        cursor.next !== undefined ||
        isSameRole(place.roles, said);
      // Of several texts none is told by what is left over: each has its own part.
      if (!isExact && ((bare > 0 && ground.texts > 1) || isOneOfSeveral(place))) continue;
      yield { ...moveTo(next, bare + (isExact ? 0 : STRETCH)), value: [place.param.name, value] };
    }
  }
}

/** "Leipzig to Dresden", "Oct 27 to Oct 29": what stands before the end of a range is its beginning. */
function roleBefore(ground: Ground, cursor: Cursor, place: Place, end: number): Role {
  const begins = cursor.role === NONE || cursor.role === 'on' || cursor.role === 'in';
  const behind = ground.tokens[end]?.key ?? '';
  const isRange =
    begins && place.roles.has('from') && !place.roles.has('to') && /^(?:to|till|until|bis|nach|-|–)$/.test(behind);
  const hasEnd = ground.signature.places.some(({ param, roles }) => param.type === place.param.type && roles.has('to'));
  if (isRange && hasEnd) return 'from';
  // "Noah texted me, forward his last message": who the explanation names is whose it is.
  const isTheirs =
    cursor.at < ground.explained &&
    cursor.role === NONE &&
    ['from', 'of', 'with'].some((role) => place.roles.has(role));
  if (isTheirs && ground.tokens.slice(ground.explained).some(({ key }) => /^(?:his|her|their|its)$/.test(key)))
    return OWNER;
  return roleOfObject(ground, cursor, place);
}

/** "Send Ada 30 euros", "how far is Graz": right behind such a verb stands to whom, or to where. */
function roleOfObject(ground: Ground, cursor: Cursor, place: Place): Role {
  if (cursor.role !== NONE || !isText(place) || place.roles.has(NONE) || !place.roles.has('to')) return cursor.role;
  const before = ground.tokens[cursor.at - 1];
  return before !== undefined && (GIVING.has(before.key) || isBehindFar(ground, cursor.at)) ? 'to' : cursor.role;
}

/** Verbs whose first object is who gets what the second one is. */
const GIVING = new Set(
  (
    'send give pay wire transfer tell show forward write text mail e-mail email offer lend owe sende send schicke schick gib zahle zahl überweise überweis schreib ' +
    'schreibe zeig zeige simse maile sending giving paying'
  ).split(' '),
);

function isBehindFar({ tokens }: Ground, at: number): boolean {
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map(({ key }) => key)
    .join(' ');
  return /(?:^| )(?:far|far is|far away is|weit ist es|weit ist)$/.test(before);
}

/** "20 Questions": of two texts side by side nobody can tell where the one ends, but where the line has them so. */
function isBesideAnother({ signature, tokens, language }: Ground, cursor: Cursor, { param }: Place): boolean {
  if (param.type !== 'text' || cursor.next !== undefined || language === 'zh') return false;
  if (cursor.last === undefined || cursor.passed !== 'nothing' || cursor.role !== NONE || cursor.labels !== '')
    return false;
  const before = tokens[cursor.at - 1];
  if (before?.kind !== 'word' || /['’]s$/.test(before.value)) return false;
  return signature.places.some((place) => place.param.name === cursor.last && place.param.type === 'text');
}

/** The word before it tells the part of another value. */
function isLabelled(ground: Ground, labels: readonly string[], taken: number): boolean {
  return ground.signature.places.some(
    (place, index) =>
      (taken & (1 << index)) === 0 && labels.some((label) => place.labels.has(label) && !isThingOfLine(ground, label)),
  );
}

/** Another value that is still missing is told by more of the words before it. */
function isBetterLabelled(ground: Ground, labels: readonly string[], taken: number, index: number): boolean {
  const score = (place: Place) => labels.filter((label) => place.labels.has(label)).length;
  const own = ground.signature.places[index];
  if (own === undefined || score(own) === 0) return false;
  return ground.signature.places.some(
    (place, at) =>
      at !== index && (taken & (1 << at)) === 0 && place.param.type === own.param.type && score(place) > score(own),
  );
}

/** Of two files or two phone numbers, neither is told by its form. */
function isOneOfSeveral({ param, isOnly }: Place): boolean {
  return !isOnly && param.type !== 'text';
}

function contradicts({ param, roles, labels }: Place, said: Role): boolean {
  // "with number call it 555 0100": nobody calls anything a number, a day or an address.
  if (said === 'name' && UNNAMED.has(param.type)) return true;
  // What a message is about is not what it says.
  if (said === 'says' && (roles.has('about') || labels.has('subject')) && !roles.has('says')) return true;
  return (
    (said === 'from' && roles.has('to') && !roles.has('from')) ||
    (said === 'to' && roles.has('from') && !roles.has('to'))
  );
}

/** "Put Notes on the file a.xlsx" of a line that puts the file somewhere: what something is put on is not what is put. */
function isPutOn({ signature, tokens }: Ground, { at }: Cursor, { param, roles, labels }: Place): boolean {
  if ([...roles].some((role) => role !== NONE) || !labels.has(tokens[at - 1]?.key ?? '')) return false;
  const before = tokens.slice(0, at - 1).findLast(({ key }) => !/^(?:the|my|an?)$/.test(key));
  if (!/^(?:on|onto|to|into)$/.test(before?.value ?? '')) return false;
  return signature.places.some(
    (other) => other.param.name !== param.name && WHERE.some((role) => other.roles.has(role)),
  );
}

const WHERE: readonly Role[] = ['to', 'on', 'in'];

const UNNAMED: ReadonlySet<Param['type']> = new Set(['phone', 'email', 'number', 'date', 'time', 'duration'] as const);

/** "Book me out of {course}" of a line that books into it, "Rename the phone in {name}" of one that renames it to that: another wish. */
function isElsewhere({ signature }: Ground, { roles, isInto }: Place, said: Role): boolean {
  if (said === 'from') return isInto && !roles.has('from');
  if (said !== 'in' || !roles.has('to') || roles.has('in')) return false;
  return signature.units.some(({ concepts }) => concepts.some(({ name }) => name === 'rename' || name === 'call'));
}

/** `{last}` of `{first} {last}` stands nowhere else. */
function followsAnother(ground: Ground, { param }: Place): boolean {
  return ground.signature.places.some(({ next }) => next === param.name);
}

function isText({ param, isOnly }: Place): boolean {
  return param.type === 'text' || !isOnly;
}

/** A role that no goal line has is the last to be taken for it. */
const STRETCH = 20;
