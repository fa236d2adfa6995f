import fc from 'fast-check';
import { CLASSES, IDS, TEXTS } from '../trees.js';

/** One expression in two spellings: ours, and XPath 3.1 for the oracle where that means something else by the same words. */
export interface Pair {
  readonly ours: string;
  readonly oracle: string;
}

export const VARIABLES = { first: 'Ada', save: 'Save', quote: 'say "hi"' } as const;

const TEXT_ATTRIBUTES = ['text', 'resource-id', 'content-desc', 'class', 'index', 'checked', 'clickable'] as const;
const FREE_TEXT_ATTRIBUTES = [
  'text',
  'resource-id',
  'content-desc',
  'class',
  'index',
  'error',
  'range-current',
] as const;
const REVERSE = ['parent', 'ancestor', 'ancestor-or-self', 'preceding-sibling', 'preceding'] as const;
const FORWARD = ['child', 'descendant', 'descendant-or-self', 'following-sibling', 'following', 'self'] as const;
const PATTERNS = [
  '^S',
  'a+',
  '[0-9]{2}',
  '^.*e$',
  '(Ada|Save) ?',
  '^[^a-z]*$',
  '\\d',
  '^\\w+$',
  '\\s',
  'x?',
  '.{3,5}$',
  '\\p{Lu}',
] as const;

const same = (text: string): Pair => ({ ours: text, oracle: text });
const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);

/** Any expression of the subset on which XPath 1.0 and 3.1 can be made to agree; all types. */
export const arbitraryExpression: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 6, arbitrary: nodes(3) },
  { weight: 2, arbitrary: usual() },
  { weight: 2, arbitrary: condition(2) },
  { weight: 1, arbitrary: number(2) },
  { weight: 1, arbitrary: text(2) },
);

/** The shape that the compiler writes, which an index answers: `//X[@text='...' and ...]`, from the root or from a node. */
function usual(): fc.Arbitrary<Pair> {
  const name = fc.constantFrom<Pair>(...CLASSES.map(same), named('*'));
  const first = fc
    .constantFrom('text', 'resource-id', 'class', 'content-desc')
    .chain((attribute) => value(attribute).map((wanted) => same(`@${attribute}=${wanted}`)));
  const start = fc.constantFrom<Pair>(
    { ours: '//', oracle: '/hierarchy//' },
    { ours: '//a.b.Row//', oracle: '/hierarchy//a.b.Row//' },
  );
  const joint = fc.constantFrom('%0%1[%2 and %3]', '%0%1[%2][%3]', '%0%1[%3][%2]', '%0%1[%3 and %2 and %2]');
  return fc.tuple(joint, start, name, first, condition(1)).map(([template, ...parts]) => join(template, parts));
}

function join(template: string, parts: readonly Pair[]): Pair {
  const fill = (pick: (pair: Pair) => string): string =>
    template.replace(/%(\d)/g, (_, place: string) => pick(parts[Number(place)] as Pair));
  return { ours: fill(({ ours }) => ours), oracle: fill(({ oracle }) => oracle) };
}

function nodes(depth: number): fc.Arbitrary<Pair> {
  if (depth === 0)
    return fc.constantFrom(same('.//*'), { ours: '//a.b.Row', oracle: '/hierarchy//a.b.Row' }, same('*'));
  const steps = fc.array(step(depth - 1), { minLength: 1, maxLength: 3 });
  const separator = fc.constantFrom('/', '//');
  const path = fc
    .tuple(fc.constantFrom('/', '//', '', './/', './'), steps, fc.array(separator, { minLength: 3, maxLength: 3 }))
    .map(([start, parts, separators]) => {
      const rest = parts.map((_, place) => `${place === 0 ? '' : separators[place]}%${place}`).join('');
      const relative = join(rest, parts);
      const root = start === '/' || start === '//';
      return { ours: start + relative.ours, oracle: (root ? `/hierarchy${start}` : start) + relative.oracle };
    });
  const filtered = fc.tuple(path, predicate(depth - 1)).map((parts) => join('(%0)%1', parts));
  const onwards = fc.tuple(path, step(depth - 1)).map((parts) => join('(%0)//%1', parts));
  const union = fc.tuple(path, path).map((parts) => join('(%0 | %1)', parts));
  return fc.oneof({ weight: 6, arbitrary: path }, filtered, onwards, union);
}

function step(depth: number): fc.Arbitrary<Pair> {
  const name = fc.constantFrom<Pair>(...CLASSES.map(same), named('*'), named('node'), {
    ours: 'node()',
    oracle: 'node()[not(. instance of document-node())]',
  });
  const axis = fc.oneof(
    fc.constantFrom('', ...FORWARD.map((one) => `${one}::`)),
    fc.constantFrom(...REVERSE.map((one) => `${one}::`)),
  );
  const full = fc.tuple(axis, name, predicates(depth)).map(([along, test, rest]) => join(`${along}%0%1`, [test, rest]));
  const dots = fc.constantFrom<Pair>(same('.'), { ours: '..', oracle: '..[not(. instance of document-node())]' });
  return fc.oneof({ weight: 8, arbitrary: full }, dots);
}

/** Our root is no element; the oracle's stand-in for it is. */
function named(ours: string): Pair {
  return { ours, oracle: '*[not(self::hierarchy)]' };
}

function predicates(depth: number): fc.Arbitrary<Pair> {
  return fc
    .array(predicate(depth), { maxLength: 2 })
    .map((all) => join(all.map((_, place) => `%${place}`).join(''), all));
}

function predicate(depth: number): fc.Arbitrary<Pair> {
  const position = fc
    .constantFrom('[1]', '[2]', '[last()]', '[position() < 3]', '[position() != last()]', '[last() - 1]')
    .map(same);
  return fc.oneof(
    position,
    condition(depth).map((one) => join('[%0]', [one])),
  );
}

function condition(depth: number): fc.Arbitrary<Pair> {
  const equality = fc
    .tuple(fc.constantFrom(...TEXT_ATTRIBUTES), fc.constantFrom('=', '!='))
    .chain(([name, operator]) => value(name).map((wanted) => same(`@${name} ${operator} ${wanted}`)));
  const optional = fc.constantFrom(same('@error'), same('not(@range-min)'));
  const always = fc.constantFrom(same('true()'), same('false()'));
  if (depth === 0) return fc.oneof({ weight: 6, arbitrary: equality }, optional, always);
  const less = depth - 1;
  const texts = fc.tuple(text(less), text(less));
  return fc.oneof(
    { weight: 3, arbitrary: equality },
    nodes(less),
    optional,
    fc
      .tuple(condition(less), condition(less), fc.constantFrom('and', 'or'))
      .map(([left, right, word]) => join(`(%0 ${word} %1)`, [left, right])),
    condition(less).map((one) => join('not(%0)', [one])),
    fc
      .tuple(texts, fc.constantFrom('contains', 'starts-with', 'ends-with'))
      .map(([parts, name]) => join(`${name}(%0, %1)`, parts)),
    fc.tuple(texts, fc.constantFrom('=', '!=')).map(([parts, operator]) => join(`string(%0) ${operator} %1`, parts)),
    fc
      .tuple(number(less), number(less), comparison())
      .map(([left, right, operator]) => join(`%0 ${operator} %1`, [left, right])),
    fc
      .tuple(nodes(less), text(less), fc.constantFrom('=', '!='))
      .map(([path, other, operator]) => join(`%0/@text ${operator} %1`, [path, other])),
    fc
      .tuple(nodes(less), nodes(less), fc.constantFrom('=', '!='))
      .map(([one, other, operator]) => join(`%0/@text ${operator} %1/@content-desc`, [one, other])),
    fc.tuple(nodes(less), number(less), comparison()).map(([path, other, operator]) => ({
      ours: `${path.ours}/@text ${operator} ${other.ours}`,
      oracle: `(${path.oracle}/@text/number(.)) ${operator} ${other.oracle}`,
    })),
    fc
      .tuple(fc.constantFrom('@*', '(@text | @content-desc)'), text(less))
      .map(([list, other]) => join(`${list} = %0`, [other])),
    fc
      .tuple(text(less), fc.constantFrom(...PATTERNS))
      .map(([one, pattern]) => join(`matches(%0, '${pattern}')`, [one])),
    text(less).map((one) => join('boolean(string(%0))', [one])),
  );
}

function comparison(): fc.Arbitrary<string> {
  return fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
}

function value(attribute: string): fc.Arbitrary<string> {
  switch (attribute) {
    case 'checked':
    case 'clickable':
      return fc.constantFrom("'true'", "'false'");
    case 'class':
      return fc.constantFrom(...CLASSES.map(quoted));
    case 'resource-id':
      return fc.constantFrom(...IDS.map(quoted));
    case 'index':
      return fc.constantFrom("'0'", "'1'");
    default:
      return fc.constantFrom(...TEXTS.map(quoted), '$save', '$quote', "concat($first, ' ', 'Lovelace')");
  }
}

function text(depth: number): fc.Arbitrary<Pair> {
  const literal = fc.constantFrom(...TEXTS.map(quoted), "'a'", "'Sv'", "' '").map(same);
  const attribute = fc.constantFrom(...FREE_TEXT_ATTRIBUTES).map((name) => same(`@${name}`));
  const variable = fc.constantFrom('$first', '$save', '$quote').map(same);
  if (depth === 0) return fc.oneof(literal, attribute, variable);
  const less = depth - 1;
  const one = text(less);
  return fc.oneof(
    literal,
    attribute,
    variable,
    fc
      .tuple(one, fc.constantFrom('normalize-space', 'lower-case', 'upper-case', 'string'))
      .map(([part, name]) => join(`${name}(%0)`, [part])),
    fc.tuple(one, one).map((parts) => join('concat(%0, %1)', parts)),
    fc
      .tuple(one, one, fc.constantFrom('substring-before', 'substring-after'))
      .map(([left, right, name]) => join(`${name}(%0, %1)`, [left, right])),
    fc.tuple(one, number(less)).map(([of, from]) => substring(of, from)),
    fc.tuple(one, number(less), number(less)).map((parts) => substring(...parts)),
    fc.tuple(one, one, one).map((parts) => join('translate(%0, string(%1), string(%2))', parts)),
  );
}

/** The oracle's own substring() slices from the end where it should give nothing, so it gets the definition spelt out. */
function substring(of: Pair, from: Pair, length?: Pair): Pair {
  const [all, start, end] = ['all', 'start', 'end'].map((name) => `$${name}${++names}`);
  const ends = length === undefined ? '' : `, ${end} := ${start} + round(${length.oracle})`;
  const chosen = `${all}[position() >= ${start}${length === undefined ? '' : ` and position() < ${end}`}]`;
  return {
    ours: `substring(${[of, from, length].flatMap((part) => (part === undefined ? [] : [part.ours])).join(', ')})`,
    oracle: `(let ${all} := string-to-codepoints(string(${of.oracle})), ${start} := round(${from.oracle})${ends} return codepoints-to-string(${chosen}))`,
  };
}

/** The oracle refuses a name that an outer `let` has already. */
let names = 0;

/** The oracle's numbers are made doubles, as XPath 1.0 knows no others. */
function number(depth: number): fc.Arbitrary<Pair> {
  const double = (expression: string): Pair => ({ ours: expression, oracle: `number(${expression})` });
  const literal = fc.constantFrom('0', '1', '2', '3.5', '.5', '12').map(double);
  if (depth === 0) return literal;
  const less = depth - 1;
  return fc.oneof(
    literal,
    fc.constantFrom('position()', 'last()').map(double),
    nodes(less).map((path) => join('number(count(%0))', [path])),
    text(less).map((one) => join('number(string-length(%0))', [one])),
    fc.constantFrom('number(@text)', 'number(@index)', 'number(@range-current)').map(same),
    fc
      .tuple(number(less), number(less), fc.constantFrom('+', '-', '*', 'div', 'mod'))
      .map(([left, right, sign]) => join(`(%0 ${sign} %1)`, [left, right])),
    number(less).map((one) => join('-%0', [one])),
  );
}
