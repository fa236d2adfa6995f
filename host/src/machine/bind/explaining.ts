import { type Cursor, type Move, moveTo } from './cursor.js';
import type { Ground } from './ground.js';
import { NONE } from './roles.js';
import type { Token } from './tokens.js';

/** A word of an explanation that is no name, number or thing of its own says nothing of the task. */
export function* explaining(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  if (cursor.at >= ground.idle || cursor.role !== NONE) return;
  // "The guests come tomorrow, ..." may say when, and not why.
  if (/^(?:tomorrow|tonight|later|morgen)$/.test(token.key)) return;
  // "a copy of b.md", "the brother of Bob": what is said there is another thing than what is named.
  const next = ground.tokens[cursor.at + 1];
  if (/^(?:of|von)$/.test(next?.key ?? '') && !/^(?:out|short|rid|front|enough|genug|me)$/.test(token.key)) return;
  // "Yoga with Eva is off": which of both is the name, the sentence alone cannot tell, so that none may be passed over.
  const isLarge = /^\p{Lu}/u.test(token.value) && (cursor.at > 0 || ground.texts > 0);
  // "Meeting with Bob is off", "Things to Do is done": the name begins with it.
  const [joint, more] = ground.tokens.slice(cursor.at + 1);
  const isJoined =
    /^(?:with|of|to|for|from|at|in|on|and)$/.test(joint?.value ?? '') && /^\p{Lu}/u.test(more?.value ?? '');
  if (isLarge && isJoined && !SOMEBODY.test(token.key) && token.value !== 'I') return;
  const isKnown = ground.lexicon.words.has(token.key) && (ground.language === 'de' || cursor.at === 0);
  const isPlain = !/\d/.test(token.value) && (!isLarge || isKnown || token.value === 'I' || SOMEBODY.test(token.key));
  if (!isPlain) return;
  yield moveTo({ ...cursor, passed: 'nothing', at: cursor.at + 1, labels: '', last: undefined }, 1);
}

/** Who is nobody by name. */
const SOMEBODY =
  /^(?:nobody|somebody|everybody|everyone|someone|people|they|he|she|you|what|die|der|das|er|man|niemand|jemand|leute)$/;
