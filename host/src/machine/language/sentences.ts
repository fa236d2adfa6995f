import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import { EOF, tokenLabel } from './chevrotain.js';
import { BrokenSelector, BrokenSingleQuoted, BrokenString } from './tokens.js';

export const PIXEL_EXAMPLE = "pixel //*[@resource-id='com.app:id/canvas'] offset 25% 75% = '#2a9d8f' within 12";

/** How each kind of line reads, by the grammar's rule: the "what to do" of a syntax problem. */
const EXAMPLES: Readonly<Record<string, string>> = {
  machineLine: 'Write it as: machine contacts/add-contact',
  goalLine: 'Write it as: goal "Create a contact {first} {last}"',
  appLine: 'Write it as: app com.google.android.contacts',
  permissionsLine: 'Write it as: permissions android.permission.READ_CONTACTS',
  versionLine: 'Write it as: version 1',
  packageLine: 'Write it as: package >= 120, < 200, with version codes of the app',
  localeLine: 'Write it as: locale de, en-GB',
  densityLine: 'Write it as: density 420, 480',
  letLine: 'Write it as: let day = date($due, "d MMMM")',
  elementLine: "Write it as: element save //*[@resource-id='com.app:id/save'] or //*[@content-desc='Done']",
  useLine: 'Write it as: use login: accounts/login with user = $user, password = $password',
  givenValue: 'Write it as: with user = $user, password = $password',
  madeLine: 'Write it as: made compiler 1, trajectory 5d1c, screens 88aa',
  paramLine: "Write it as: param first, last: text, or: param kind: enum 'md', 'txt' = 'md'",
  paramType: "Write it as: param first: text, param kind: enum 'md', 'txt' = 'md', or: param items: list of text",
  stateLine: 'Write it as: state form, or: state intro optional',
  onLine: 'Write it as: on permission-contacts',
  finalLine: 'Write it as: final saved',
  check:
    'A check is a selector, absent <selector>, count <selector> >= 1, app <package>, activity <name>, before <selector> <value>, after <selector> <value> or pixel <selector> offset 25% 75% = <colour>.',
  pixel: `Write it as: ${PIXEL_EXAMPLE}`,
  point: 'A point is two percentages of a width and a height: offset 25% 75%.',
  colour: "A colour is its red, green and blue in hex, in quotes: '#2a9d8f'.",
  guard: "A guard compares values ($note != '') or is a check.",
  selector:
    "A selector is an XPath such as //*[@text='Save'], in double quotes where it has a blank outside its brackets.",
  expression: "A value is $name, a text in quotes, or a function of such, as in concat($first, ' ', $last).",
  call: 'A text is written in quotes, a parameter as $name, a function with its values in brackets: digits($phone).',
  name: 'A name that has blanks or signs in it is written in double quotes.',
  text: 'A text is written in quotes.',
  number: 'Write a number, such as 1.',
  action: "Write it as: do tap //*[@text='Save'] -> saved, or: do type //*[@hint='Phone'] $phone as digits.",
  modifier:
    'Behind -> stands a state or final, behind when and then a check, behind as a normaliser, behind offset two percentages.',
  repeatLine:
    'Write it as: repeat for $item in $items, or: repeat until //*[@text=$month] at most 24. The steps stand below it, and end below them.',
  holeLine: 'Write it as: hole "Draw a cat" until //*[@text=\'Done\'] at most 20 within 2m -> drawn',
  readPart:
    'Write it as: do read $code //*[@resource-id=\'com.app:id/message\'], or with a pattern whose groups are read, behind it: matching "^Code: ([0-9]+)$"',
  forItems: 'Write it as: repeat for $item in $items',
  untilChecks: 'Write it as: repeat until //*[@text=$month] at most 24',
  stepLine: 'Behind a step may stand: as, offset, when, ->, then, irreversible, optional.',
  contentProbe: 'Write it as: probe content contacts where number ~ digits($phone) count +1',
  count: 'Write it as: probe content contacts where number ~ digits($phone) count +1',
  probeLine:
    "Write it as: probe content contacts where number ~ digits($phone) count +1, probe setting global wifi_on = '1', or: probe file $path exists",
  condition: 'A condition is a column, = or ~, and a value: display_name = $name',
  expectLine:
    'Write it as: expect "the title is {title}" //*[@resource-id=\'com.app:id/title\' and @text=$title], or let reprise expect find the check.',
  readLine: 'Write it as: read total //*[@resource-id=\'com.app:id/total\'] matching "([0-9]+)"',
};

/** Sentences of the form: wanted, found, what to do. */
export const sentences: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual, ruleName }) => sentence(tokenLabel(expected), actual, ruleName),
  buildNotAllInputParsedMessage: ({ firstRedundant, ruleName }) =>
    sentence('the end of the line', firstRedundant, ruleName),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, ruleName }) => {
    const paths = expectedPathsPerAlt.flat();
    const wanted = ruleName === 'line' ? `a line that begins with ${oneOf(paths)}` : oneOf(paths);
    return sentence(wanted, actual[0], ruleName, nearest(actual[0]?.image ?? '', paths));
  },
  buildEarlyExitMessage: ({ expectedIterationPaths, actual, ruleName }) =>
    sentence(oneOf(expectedIterationPaths), actual[0], ruleName),
};

function sentence(wanted: string, found: IToken | undefined, rule: string, hint = ''): string {
  if (found !== undefined && BROKEN.has(found.tokenType)) return brokenSentence(found);
  const example = Object.hasOwn(EXAMPLES, rule) ? ` ${EXAMPLES[rule]}` : '';
  return `Wanted ${wanted}, found ${describe(found)}.${hint}${example}`;
}

const BROKEN: ReadonlySet<TokenType> = new Set([BrokenSelector, BrokenString, BrokenSingleQuoted]);

function brokenSentence(token: IToken): string {
  if (token.tokenType === BrokenSelector) {
    return `Wanted a whole selector, but ${token.payload}. Close it, or write the whole selector in double quotes.`;
  }
  if (token.tokenType === BrokenString) return `Wanted a whole string, but ${token.payload}.`;
  return 'Wanted a whole string, but the single quote is not closed on its line. A newline or a single quote inside needs double quotes: "it\'s\\n".';
}

/** The wanted word that is one slip of the finger away from what was found: one letter more, less, other, or two swapped. */
function nearest(found: string, paths: readonly (readonly TokenType[])[]): string {
  const candidates = paths.flatMap((path) => path.slice(0, 1)).map((type) => type.PATTERN);
  const near = candidates.find((word) => typeof word === 'string' && isOneSlip(word, found));
  return typeof near === 'string' ? ` Did you mean '${near}'?` : '';
}

function isOneSlip(wanted: string, found: string): boolean {
  let same = 0;
  while (same < wanted.length && wanted[same] === found[same]) same++;
  const [restWanted, restFound] = [wanted.slice(same), found.slice(same)];
  return (
    restWanted.slice(1) === restFound ||
    restWanted === restFound.slice(1) ||
    restWanted.slice(1) === restFound.slice(1) ||
    (restWanted.slice(2) === restFound.slice(2) && restWanted[0] === restFound[1] && restWanted[1] === restFound[0])
  );
}

function oneOf(paths: readonly (readonly TokenType[])[]): string {
  const labels = [...new Set(paths.flatMap((path) => path.slice(0, 1)).map((type) => tokenLabel(type)))];
  const last = labels.pop();
  return labels.length === 0 ? (last ?? 'something else') : `${labels.join(', ')} or ${last}`;
}

function describe(token: IToken | undefined): string {
  if (token === undefined || token.tokenType === EOF) return 'the end of the line';
  return token.image.startsWith("'") || token.image.startsWith('"') ? token.image : `'${token.image}'`;
}
