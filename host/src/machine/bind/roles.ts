import type { ParamType } from '../model.js';

/** The part that a value or a thing has in a goal, told by the word before it: `to Ada`, `from Downloads`, `called todo.md`; none where no word tells. */
export type Role = string;

export const NONE: Role = 'none';
/** Behind a colon. */
export const COLON: Role = 'colon';
/** `Noah's message`. */
export const OWNER: Role = 'owner';

function pairs(rows: Readonly<Record<Role, string>>): ReadonlyMap<Role, ReadonlySet<Role>> {
  return new Map(Object.entries(rows).map(([role, others]) => [role, new Set([role, ...others.split(' ')])]));
}

/** Of a text: the role that a goal line gives it, and those in which a paraphrase may have it. Where from and where to are never one. */
const TEXTS = pairs({
  none: 'name of colon owner',
  name: 'none colon says as',
  to: 'none in with colon owner',
  from: 'in of owner',
  in: 'to on from none of',
  on: 'in to',
  at: 'in none',
  for: 'about none of owner',
  with: 'to none of owner',
  says: 'colon none with name about to for',
  about: 'on of none colon for',
  as: 'to name',
  of: 'from for none owner to with in',
  by: 'of from owner',
  colon: 'says none name with',
  owner: 'of from for',
});

/** Of a value that its form tells, where no other parameter has its type. */
const TYPED: Readonly<Record<Exclude<ParamType, 'text' | 'secret'>, ReadonlySet<Role>>> = {
  date: new Set(['none', 'on', 'for', 'of', 'in', 'to', 'colon', 'owner']),
  time: new Set(['none', 'at', 'for', 'to', 'of', 'colon', 'on']),
  duration: new Set(['none', 'for', 'of', 'to', 'at', 'colon', 'with']),
  number: new Set(['none', 'to', 'at', 'of', 'for', 'on', 'colon', 'as', 'with']),
  phone: new Set(['none', 'to', 'at', 'on', 'with', 'of', 'colon', 'for']),
  email: new Set(['none', 'to', 'at', 'with', 'of', 'colon', 'for']),
  file: new Set(['none', 'name', 'of', 'colon', 'with', 'as']),
  enum: new Set(['none', 'to', 'as', 'of', 'in', 'on', 'for', 'colon', 'with', 'name']),
  list: new Set(['none', 'with', 'of', 'colon', 'for', 'from', 'name']),
};

/** Is it the role of a line, or one that differs from it in words alone? Pure. */
export function isSameRole(lines: ReadonlySet<Role>, said: Role): boolean {
  return lines.has(said) || SAME.some((roles) => roles.includes(said) && roles.some((role) => lines.has(role)));
}

const SAME: readonly (readonly Role[])[] = [
  ['none', 'name'],
  ['to', 'until'],
  ['in', 'to'],
  ['in', 'on'],
  ['says', 'colon', 'with'],
];

/** May a value stand in this role, where the machine's lines give it those? */
export function fitsRole(type: ParamType, lines: ReadonlySet<Role>, said: Role, isOnly: boolean): boolean {
  if (lines.has(said)) return true;
  if (type === 'secret') return false;
  if (said === 'until' && lines.has('to') && (type === 'date' || type === 'time')) return true;
  const isText = type === 'text' || !isOnly;
  if (!isText) {
    // A number to which is none from which.
    if (said === 'to' && lines.has('from')) return false;
    // "by 30 minutes" is so much more, "to 30 minutes" all there is.
    if (lines.has('by') && !lines.has('to') && (said === 'to' || said === 'at' || said === 'until')) return false;
    // "Stop the music for ten minutes" is another wish than in ten minutes.
    if (type === 'duration' && said === 'for' && lines.has('in')) return false;
    if (said === 'until') return lines.has('to');
    return TYPED[type].has(said);
  }
  return [...lines].some((line) => TEXTS.get(line)?.has(said));
}

const THINGS = pairs({
  none: 'as of',
  in: 'to on at as',
  to: 'in on at as',
  on: 'in to at as',
  at: 'in to on',
  from: 'in of on',
  as: 'to in none',
  with: 'none of for',
  of: 'none from for',
  for: 'none of with to',
  about: 'none of on',
  by: 'of from',
  says: 'with none',
  name: 'none as',
});

/** May a thing that is no value stand in this role? `isMany`: what holds such things, as in "from my contacts". */
export function fitsThing(line: Role, said: Role, isMany: boolean): boolean {
  if (line === said || THINGS.get(line)?.has(said)) return true;
  return isMany && line === NONE && ['in', 'to', 'from', 'on'].includes(said);
}
