import { type Cursor, type Move, moveTo } from './cursor.js';
import { type Ground, isApp } from './ground.js';
import { isCounted, isLabelBehind } from './line-things.js';
import { stemOf } from './reach.js';
import { COLON, fitsThing, NONE, type Role } from './roles.js';
import type { Unit } from './signature.js';
import type { Token } from './tokens.js';

/** A word that no list knows: one of the line, of a label, or of the app. Pure. */
export function* literalMoves(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  const said = stemOf(token.key);
  const next = { ...cursor, at: cursor.at + 1 };
  const index = ground.signature.units.findIndex(
    ({ literal }, at) => literal !== '' && (cursor.units & (1 << at)) === 0 && stemOf(literal) === said,
  );
  const unit = ground.signature.units[index];
  if (unit !== undefined && !isLiteralAt(ground, unit, token, cursor.role)) return;
  if (unit !== undefined) {
    const units = cursor.units | (1 << index);
    const labels = [cursor.labels, token.key].filter((name) => name !== '').join(' ');
    const saidVerb = cursor.saidVerb || unit.isOrder;
    if (cursor.role !== NONE) yield moveTo({ ...next, passed: 'nothing', units, labels, saidVerb });
    yield moveTo({ ...next, passed: 'nothing', units, labels, role: NONE, saidVerb });
  }
  const isLabel = ground.signature.places.some(({ labels }) => labels.has(token.key));
  const owed = isLabelBehind(ground, token.key, cursor) ? '' : token.key;
  if (isLabel && index < 0)
    yield moveTo({
      ...next,
      owed,
      passed: 'nothing',
      labels: [cursor.labels, token.key].filter((name) => name !== '').join(' '),
    });
  if (isApp(ground, token) && cursor.role !== NONE && cursor.role !== COLON) {
    const more = ['app', 'application'].includes(ground.tokens[cursor.at + 1]?.key ?? '') ? 2 : 1;
    yield moveTo({ ...cursor, passed: 'nothing', at: cursor.at + more, role: NONE });
  }
}

/** "from the tariff" is another wish than "to the tariff", and no order stands behind a word that places. */
function isLiteralAt(ground: Ground, { isLabel, isOrder, role, literal }: Unit, { key }: Token, said: Role): boolean {
  if (isOrder) return said === NONE || said === COLON;
  // "two visitors" are more than the line's one.
  const isMany = key === `${literal}s` && !ground.signature.places.some(({ param }) => param.type === 'list');
  if (isMany && !isCounted(ground)) return false;
  return isLabel && (said === NONE || said === 'with') ? true : fitsThing(role, said, false);
}
