import { literal, parseSelector } from '../../screen/index.js';
import { parameterName } from './parameter-name.js';
import type { ProgramSelector } from './program.js';

export type TranslatedSelector =
  /** `notes`: what was taken otherwise than it is written, as ends of "in <selector>, ...". */
  | { readonly kind: 'selector'; readonly selector: string; readonly notes: readonly string[] }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * A program's `key=value&&key=value` as an XPath. There, the first node is taken of which each value is equal to or contained in what it shows, and a
 * key that nobody knows fits every node. Here, values are equal, one node is meant, and what cannot be said makes no selector: one that is wider
 * than it was meant would name something else. Pure.
 */
export function translateSelector({ text, cut }: ProgramSelector, app: string): TranslatedSelector {
  if (/^\s*[/(]/.test(text)) return asXPath(text.trim());
  const pairs = text.split('&&');
  const conditions: string[] = [];
  const notes: string[] = [];
  for (const [index, pair] of pairs.entries()) {
    const equals = pair.indexOf('=');
    const [key, value] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    if (equals === -1) return none(`'${pair.trim()}' is no key and value, and was passed over`);
    if (key === 'index' && pairs.length > 1) {
      notes.push(`index=${value} is left out, as it always was beside other keys`);
      continue;
    }
    if (key === 'index') return none(`index=${value} alone is a place in a list of that one screen`);
    const attribute = Object.hasOwn(ATTRIBUTES, key) ? ATTRIBUTES[key] : undefined;
    if (attribute === undefined) return none(`there is no key '${key}', which fitted every node`);
    if (value === '') return none(`'${key}' has no value, which fitted every node`);
    const isCut = cut && index === pairs.length - 1;
    if (isCut) notes.push(`'${value}' may be cut off, and is taken for a beginning`);
    const condition = conditionOf(attribute, value, isCut, app);
    if (condition.note !== undefined) notes.push(condition.note);
    conditions.push(condition.written);
  }
  return parsed(`//*[${conditions.join(' and ')}]`, notes);
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  resource_id: 'resource-id',
  resource_name: 'resource-id',
  text: 'text',
  class: 'class',
  content_desc: 'content-desc',
  hint: 'hint',
  package: 'package',
  checked: 'checked',
};

interface Written {
  readonly written: string;
  readonly note?: string;
}

function conditionOf(attribute: string, value: string, isCut: boolean, app: string): Written {
  const at = `@${attribute}`;
  if (value.includes('${')) return { written: `${at}=${withParameters(value)}` };
  if (attribute === 'resource-id') return idCondition(value, isCut, app);
  if (attribute === 'class' && !value.includes('.'))
    return isCut
      ? { written: `contains(${at},${literal(`.${value}`)})` }
      : { written: `ends-with(${at},${literal(`.${value}`)})` };
  // Case never counted there, and Android shows the texts of many buttons in capitals.
  const [read, wanted] = attribute === 'text' ? [`lower-case(${at})`, value.toLowerCase()] : [at, value];
  return { written: isCut ? `starts-with(${read},${literal(wanted)})` : `${read}=${literal(wanted)}` };
}

/** Ids are whole, or shortened by the beginning of their package, or bare names as web pages have them. */
function idCondition(value: string, isCut: boolean, app: string): Written {
  const at = '@resource-id';
  const [, owner = '', name] = /^([^:]*):id\/(.*)$/s.exec(value) ?? [];
  if (name === undefined)
    return isCut
      ? { written: `starts-with(${at},${literal(value)})` }
      : { written: `(${at}=${literal(value)} or ends-with(${at},${literal(`:id/${value}`)}))` };
  const whole = wholeOwner(owner, app);
  if (whole !== undefined) {
    const id = literal(`${whole}:id/${name}`);
    const note = whole === owner ? {} : { note: `'${owner}' is taken for ${whole}` };
    return { written: isCut ? `starts-with(${at},${id})` : `${at}=${id}`, ...note };
  }
  const end = literal(`.${value}`);
  return {
    written: isCut ? `contains(${at},${end})` : `ends-with(${at},${end})`,
    note: `'${owner}' is taken for the end of a package's name`,
  };
}

function wholeOwner(owner: string, app: string): string | undefined {
  if (owner === 'android' || owner.includes('.')) return owner;
  return app.endsWith(`.${owner}`) ? app : undefined;
}

/** `File ${name}` is a text with a parameter in it. */
function withParameters(value: string): string {
  const parts = value.split(/\$\{([^}]*)\}/).map((part, index) => {
    if (index % 2 === 1) return `$${parameterName(part)}`;
    return part === '' ? undefined : literal(part);
  });
  const written = parts.filter((part) => part !== undefined);
  return written.length === 1 ? (written[0] ?? "''") : `concat(${written.join(',')})`;
}

function asXPath(text: string): TranslatedSelector {
  return text.includes('${') ? none('a parameter inside of an XPath cannot be taken over') : parsed(text, []);
}

function parsed(selector: string, notes: readonly string[]): TranslatedSelector {
  const result = parseSelector(selector);
  if (result.kind === 'selector') return { kind: 'selector', selector, notes };
  return none(result.message.replace(/\.$/, ''));
}

function none(reason: string): TranslatedSelector {
  return { kind: 'none', reason };
}
