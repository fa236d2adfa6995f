import type { Param } from '../model.js';
import { lexiconOf } from './lexicon/index.js';
import type { Token } from './tokens.js';
import type { Language } from './words.js';

/**
 * Is it a word, written small, that belongs to the sentence around a name and to no name? Verbs of being and of condition, what tells how or how often, and what is
 * said to be polite: "Ada should Bob agree", "Groceries asap", "noch Milch". A value that holds one would hold a second thought. Pure.
 */
export function isStray({ kind, key, value }: Token, language: Language): boolean {
  if (kind !== 'word' || value !== key || language === 'zh') return false;
  if (STRAY[language].has(key) || STRAY.en.has(key)) return true;
  return (lexiconOf(language).entries.get(key) ?? []).some(
    ({ words, meaning }) => words.length === 1 && meaning.kind === 'filler' && !ARTICLES.test(key),
  );
}

const ARTICLES = /^(?:the|an?|my|our|your|some|one|new|de[rnms]|die|das|eine?[mnrs]?|meine?[mnrs]?|unsere?[mnrs]?|to)$/;

const NAMES_IN_ING = new Set(
  'meeting training parking building shopping running swimming cooking evening morning wedding painting reading writing singing boxing climbing cycling hiking skiing sailing fishing gardening knitting ceiling living dining dancing bowling ring king spring string thing wing pudding dressing icing checking savings clothing bedding wiring planning briefing gaming camping sewing bouldering rowing diving jogging'.split(
    ' ',
  ),
);

const NAMES_IN_LY = new Set(
  'family jelly belly fly ally lily holly rally july italy supply assembly butterfly'.split(' '),
);

const STRAY: Readonly<Record<Exclude<Language, 'zh'>, ReadonlySet<string>>> = {
  en: words(`
    should would could might may must can will shall had were was is are be been being do does did has have having having's isn't aren't wasn't won't can't
    provided providing assuming supposing suppose presuming given granted whenever wherever whether lest else otherwise depending subject pending upon though although
    whereas till until i you he she we they he's she's it's i'm you're we're they're i've i'll
    / — | already yet still ever often always sometimes usually maybe perhaps rather even quite very really soon asap afterwards afterward forever
    wait nope nah hmm sorry oops whoops actually nevermind scratch
    buddy mate dude pal ta cheers okay ok please thanks pls thx kidding joking instead alone
    somehow somewhere anyhow anyway currently there here hence thus therefore because since also too`),
  de: words(`
    sofern soweit vorausgesetzt angenommen sollte sollten würde würden wäre wären wird werden kann können könnte darf muss müssen ist sind war waren hat haben hätte ob bevor nachdem ehe
    solange sobald immer noch schon erst nur lieber ich du er wir ihr man mir mich uns dir dich
    auch bitte mal eben gleich schnell etwas paar gern gerne danke also halt denn trotzdem sonst vielleicht immer niemals wieder dort hier`),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/**
 * Has it the shape of a name? Behind its first large word stand at most two small ones, and none between large ones but what joins names: "Team lunch", "Jack the
 * Ripper", and not "Inbox provided Bob agrees". Pure.
 */
export function isShapedAsName(tokens: readonly Token[], isJoint: (index: number) => boolean): boolean {
  const first = tokens.findIndex(isLarge);
  if (first === -1) return true;
  let small = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > first && tellsHow(token)) return false;
    if (index <= first || token.kind !== 'word' || JOINTS.has(token.key) || isJoint(index)) continue;
    if (/^\p{Lu}/u.test(token.value)) {
      if (small > 0) return false;
    } else if (/^\p{Ll}/u.test(token.value)) small++;
    if (small > 2) return false;
  }
  return true;
}

/** Does the last of several items hold more than a name: "Carol the moment Eva arrives", "boat.jpg daily", "let Anna know"? Pure. */
export function endsWithMore(all: readonly Token[]): boolean {
  const tokens = all.slice(all.findLastIndex(({ kind, key }) => kind === 'mark' || key === 'and' || key === '&') + 1);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (isHowOften(last)) return true;
  // What is written small before a name says what is done to it, or who that is.
  if (/^\p{Ll}/u.test(first.value) && !first.value.includes('.') && tokens.slice(1).some(isName)) return true;
  return !isShapedAsName(tokens, () => false);
}

function isName({ kind, value }: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{Ll}/u.test(value);
}

/** "daily", "hourly": written small at its end, it says how often, and belongs to no name. Pure. */
export function isHowOften({ kind, key, value }: Token): boolean {
  return kind === 'word' && key === value && (OFTEN.has(key) || TIMES.test(key));
}

/** "recurs weekly": a value may be how often, where that is what the parameter is called and nothing else is said. Pure. */
export function saysHowOften({ name }: Param, tokens: readonly Token[]): boolean {
  return tokens.length === 1 && /repeat|recur|frequen|often|interval|rhythm/i.test(name);
}

/** "Alexanderplatz avoiding tolls", "Ada weekly": how or how often stands behind a name. */
function tellsHow({ kind, key, value }: Token): boolean {
  if (kind !== 'word' || value !== key) return false;
  if (/[a-z]{3}ing$/.test(key)) return !NAMES_IN_ING.has(key) && !lexiconOf('en').known.has(key);
  return (/[a-z]{2}ly$/.test(key) && !NAMES_IN_LY.has(key)) || OFTEN.has(key);
}

/** "dreimal" */
const TIMES = /^(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|mehr|noch)mals?$/;

const OFTEN = words(
  'weekdays weekends everyday daily hourly weekly monthly yearly annually nightly fortnightly täglich wöchentlich monatlich stündlich jährlich',
);

function isLarge({ value }: Token): boolean {
  return /^[\p{Lu}\d"“„]/u.test(value);
}

/** Small words within names of several languages. */
const JOINTS = words(
  'of the de la le les del della di da dos das von van der den zu zur zum am im an in y e et & con al alla alle à au aux sur sous vs feat ft x bei vom und n',
);
