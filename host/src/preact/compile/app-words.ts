import type { Screen } from '../../screen/index.js';
import { titleOf } from './title.js';
import { wholeWords } from './whole-word.js';

/** Where the goal says in which app: "in Contacts", "to my Contacts", "the Expenses app". Elsewhere the same word may be anything's name. */
const BEFORE = /(?:^|\s)(?:in|into|to|from|of|on|with|using|open|through|the|my|for)\s+$/i;
const AFTER = /^\s+app\b/i;
/** And what is one of its things, where it is said in which app: "of the Markor notes ... a new Markor note". */
const OF_A_THING = /(?:^|\s)(?:(?:an?|my|the)\s+)?(?:new|another|existing)\s+$/i;
const THING = /^\s+\p{Ll}/u;
const LEADING = /^(?:in|into|to|from|of|on|with|using|open|through|the|my|for)\s+/i;

/** Short segments (com, pro, app) are in words that name no app. */
const SHORTEST = 4;

/**
 * Is a name in the goal the app's own, and not a value? It says everywhere in which app to look, and the app is called so: by the title of the screen
 * that it begins with, or by its package. A machine of that app varies it as little as its verbs. Pure.
 */
export function namesTheApp(value: string, goal: string, app: string, first: Screen): boolean {
  return namesAppCalled(value, goal, app, titleOf(first));
}

/** The same for an app that is called so on some phone: by a title of its own. Pure. */
export function namesAppCalled(value: string, goal: string, app: string, title: string): boolean {
  const name = value.replace(LEADING, '');
  const places = [...wholeWords(goal, name)];
  const isIn = (at: number) => BEFORE.test(goal.slice(0, at)) || AFTER.test(goal.slice(at + name.length));
  const isThing = (at: number) => OF_A_THING.test(goal.slice(0, at)) && THING.test(goal.slice(at + name.length));
  const isPlace = places.some(isIn) && places.every((at) => isIn(at) || isThing(at));
  // Whoever says "the Files app" says an app, however its package is called.
  const isSaid = places.every((at) => AFTER.test(goal.slice(at + name.length)));
  return places.length > 0 && isPlace && (isSaid || isCalled(name.toLowerCase(), app, title.toLowerCase()));
}

function isCalled(name: string, app: string, title: string): boolean {
  if (name === title) return true;
  const stem = name.replace(/s$/, '');
  if (isSpelt(name.split(/\s+/), app)) return true;
  return (
    stem.length >= SHORTEST &&
    app
      .split('.')
      .slice(-2)
      .some((segment) => segment.includes(stem))
  );
}

/** Do the words of a name, all of them and in their order, make up what a package is called: "Simple SMS Messenger" and com.simplemobiletools.smsmessenger? */
function isSpelt(words: readonly string[], app: string): boolean {
  if (words.length < 2 || words.every((word) => word.length < SHORTEST)) return false;
  let from = 0;
  // A word of one or two letters is somewhere in most names.
  return words.every((word) => {
    const at = word.length > 2 ? app.indexOf(word, from) : -1;
    from = at + word.length;
    return at !== -1;
  });
}
