import { Recent, UsageError } from '../base/index.js';
import { ATTRIBUTES, compileXPath, type XPath, type XPathRefusal } from './xpath/index.js';

/** What names a node on a screen: an XPath from the root, or `key=value&&key=value`, compiled. */
export interface Selector {
  readonly kind: 'selector';
  /** As its author wrote it. */
  readonly text: string;
  readonly xpath: XPath;
}

/** Selectors that stay compiled; a machine has dozens, a library of them thousands. */
const remembered = new Recent<Selector | XPathRefusal>(4096);

/** Reads a selector; what cannot be one is a refusal with its place and what to write instead. Equal texts are compiled once. */
export function parseSelector(text: string): Selector | XPathRefusal {
  return remembered.of(text, () => parse(text));
}

/**
 * As `parseSelector`, for where a refusal cannot be answered.
 *
 * @throws UsageError `bad-selector`
 */
export function compileSelector(text: string): Selector {
  const parsed = parseSelector(text);
  if (parsed.kind === 'selector') return parsed;
  const { message, offset, suggestion } = parsed;
  throw new UsageError(
    'bad-selector',
    `${text} is no selector (at ${offset + 1}): ${message}${suggestion === '' ? '' : ` ${suggestion}`}`,
  );
}

/** A string as XPath writes it: it has no escapes, so a text with both kinds of quotes becomes a concat(). */
export function literal(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  const parts = text.split(/('+)/).filter((part) => part !== '');
  return `concat(${parts.map((part) => (part.startsWith("'") ? `"${part}"` : `'${part}'`)).join(', ')})`;
}

/** A selector with texts in it, each quoted. @example xpath`//*[@text=${title}]` */
export function xpath(parts: TemplateStringsArray, ...texts: readonly string[]): string {
  return String.raw({ raw: parts }, ...texts.map(literal));
}

function parse(text: string): Selector | XPathRefusal {
  const isPairs = /^\s*[A-Za-z][\w-]*\s*=/.test(text);
  const written = isPairs ? xpathOfPairs(text) : text;
  if (typeof written !== 'string') return written;
  const xpath = compileXPath(written);
  if (xpath.kind === 'refused') return isPairs ? { ...xpath, offset: 0 } : xpath;
  if (xpath.type !== 'nodes') {
    const given = xpath.type === 'attributes' ? 'attributes' : `a ${xpath.type}`;
    return refused(`It gives ${given}, and a selector names nodes.`, 0, "Write a path such as //*[@text='Save'].");
  }
  if (!xpath.fromRoot) return refused('It names only the outermost nodes.', 0, `Write //${text.trimStart()}.`);
  return { kind: 'selector', text, xpath };
}

/** Besides the attributes' own names. */
const SHORT_KEYS: ReadonlyMap<string, string> = new Map([
  ['id', 'resource-id'],
  ['resource_id', 'resource-id'],
  ['content_desc', 'content-desc'],
  ['desc', 'content-desc'],
  ['long_clickable', 'long-clickable'],
]);

const ATTRIBUTE_NAMES: ReadonlySet<string> = new Set(ATTRIBUTES.map(({ name }) => name));

/** `&&` parts two pairs only where a key and `=` follow it; elsewhere it belongs to the value. A value that is `$name` alone is a variable. */
function xpathOfPairs(text: string): string | XPathRefusal {
  const conditions: string[] = [];
  let offset = 0;
  for (const pair of text.split(/&&(?=\s*[A-Za-z][\w-]*\s*=)/)) {
    const equals = pair.indexOf('=');
    const key = pair.slice(0, equals).trim();
    const attribute = ATTRIBUTE_NAMES.has(key) ? key : SHORT_KEYS.get(key);
    if (attribute === undefined) {
      const keys = [...ATTRIBUTE_NAMES, ...SHORT_KEYS.keys()].join(', ');
      return refused(
        `There is no key '${key}'.`,
        offset,
        `The keys are ${keys}; if it belongs to the value, write an XPath.`,
      );
    }
    conditions.push(`@${attribute}=${valueWritten(pair.slice(equals + 1).trim())}`);
    offset += pair.length + 2;
  }
  return `//*[${conditions.join(' and ')}]`;
}

function valueWritten(written: string): string {
  if (/^\$[A-Za-z_][\w-]*$/.test(written)) return written;
  const quoted = /^(['"])([\s\S]*)\1$/.exec(written);
  return literal(quoted?.[2] ?? written);
}

function refused(message: string, offset: number, suggestion: string): XPathRefusal {
  return { kind: 'refused', message, offset, suggestion };
}
