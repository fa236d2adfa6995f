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
    const labels = cursor.labels.split(' ').filter((label) => label !== '');
    const byLabel = labels.some((label) => place.labels.has(label));
    const isOwed = place.labels.has(cursor.owed) || TYPE_NOUNS[place.param.type]?.includes(cursor.owed);
    if (cursor.owed !== '' && !isOwed) continue;
    if (!byLabel && isLabelled(ground, labels, cursor.places)) continue;
    for (const { end, value, bare, owner } of taken(ground, cursor, token, place, byLabel)) {
      const said = owner && cursor.role === NONE ? OWNER : cursor.role;
      const fits =
        cursor.next !== undefined ||
        (byLabel && !contradicts(place, said)) ||
        fitsRole(place.param.type, place.roles, said, place.isOnly);
      if (!fits) continue;
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
        byLabel || said === OWNER || !isText(place) || cursor.next !== undefined || isSameRole(place.roles, said);
      // Of several texts none is told by what is left over: each has its own part.
      if (!isExact && bare > 0 && ground.texts > 1) continue;
      yield { ...moveTo(next, bare + (isExact ? 0 : STRETCH)), value: [place.param.name, value] };
    }
  }
}

/** The word before it tells the part of another value. */
function isLabelled(ground: Ground, labels: readonly string[], taken: number): boolean {
  return ground.signature.places.some(
    (place, index) =>
      (taken & (1 << index)) === 0 && labels.some((label) => place.labels.has(label) && !isThingOfLine(ground, label)),
  );
}

function contradicts({ roles }: Place, said: Role): boolean {
  return (
    (said === 'from' && roles.has('to') && !roles.has('from')) ||
    (said === 'to' && roles.has('from') && !roles.has('to'))
  );
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
