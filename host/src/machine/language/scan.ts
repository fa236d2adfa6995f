/**
 * Where the two long tokens of the language end.
 *
 * A bare selector begins with `/` or `(` and runs to the first blank, `#` or `->` that is outside its brackets and quotes, or to the end of its
 * line: `//*[@text='a -> b # c']` is one token. A selector for which that does not do (a blank outside brackets, a newline in a literal, the
 * `key=value&&key=value` form) is written in double quotes.
 *
 * A double-quoted string ends at the next `"` of its line; `\"` `\\` `\n` `\r` `\t` and `\u{hex}` are its escapes.
 *
 * Neither crosses a line: a quote that was forgotten costs one line, not the rest of the file.
 */
export type Scan =
  | { readonly kind: 'whole'; readonly end: number; readonly value: string }
  | { readonly kind: 'broken'; readonly end: number; readonly reason: string };

const BLANK = /[ \t\u00a0\ufeff]/;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** Scans a bare selector that begins at `start`. */
export function scanSelector(text: string, start: number): Scan {
  const open: { readonly character: string; readonly at: number }[] = [];
  const lineEnd = endOfLine(text, start);
  let at = start;
  while (at < lineEnd) {
    const character = text.charAt(at);
    if (character === "'" || character === '"') {
      const close = text.indexOf(character, at + 1);
      if (close === -1 || close >= lineEnd) {
        const quote = character === "'" ? 'single' : 'double';
        return broken(
          lineEnd,
          `the ${quote} quote at column ${columnOf(text, at)} of this selector is not closed on its line`,
        );
      }
      at = close;
    } else if (character in CLOSING) {
      open.push({ character, at });
    } else if (character === ']' || character === ')') {
      const opened = open.pop();
      if (opened === undefined) return broken(lineEnd, `'${character}' at column ${columnOf(text, at)} closes nothing`);
      const wanted = CLOSING[opened.character];
      if (wanted !== character) {
        return broken(
          lineEnd,
          `'${opened.character}' of this selector is closed by '${character}' at column ${columnOf(text, at)}`,
        );
      }
    } else if (open.length === 0 && (BLANK.test(character) || character === '#' || text.startsWith('->', at))) {
      break;
    }
    at++;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) {
    return broken(
      lineEnd,
      `'${unclosed.character}' at column ${columnOf(text, unclosed.at)} of this selector is not closed on its line`,
    );
  }
  return { kind: 'whole', end: at, value: text.slice(start, at) };
}

/** Scans a double-quoted string whose opening quote is at `start`. */
export function scanString(text: string, start: number): Scan {
  const lineEnd = endOfLine(text, start);
  let value = '';
  for (let at = start + 1; at < lineEnd; at++) {
    const character = text.charAt(at);
    if (character === '"') return { kind: 'whole', end: at + 1, value };
    if (character !== '\\') {
      value += character;
      continue;
    }
    const read = readEscape(text, at);
    if (read === undefined) {
      return broken(
        lineEnd,
        `'${text.slice(at, Math.min(at + 2, lineEnd))}' is no escape: write \\" \\\\ \\n \\r \\t or \\u{hex}`,
      );
    }
    value += read.value;
    at = read.end - 1;
  }
  return broken(lineEnd, 'the double quote is not closed on its line; a newline is written as \\n');
}

/** True when `text`, written bare, is read back as it is. */
export function canBeBare(text: string): boolean {
  if (!/^[/(]/.test(text)) return false;
  if (isUnprintable(text)) return false;
  const scan = scanSelector(text, 0);
  return scan.kind === 'whole' && scan.end === text.length;
}

/** `text` in double quotes, with whatever cannot be seen or stored as it is escaped. */
export function quote(text: string): string {
  let written = '';
  for (const character of text)
    written += SHORT_ESCAPES[character] ?? (isUnprintable(character) ? hex(character) : character);
  return `"${written}"`;
}

/**
 * What must not stand in a text that people review: control characters, line separators, blanks that look like others, marks that turn the
 * direction of the text, and halves of surrogate pairs (which UTF-8 cannot store).
 */
export function isUnprintable(text: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text);
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const NAMED: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' };

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const named = NAMED[text.charAt(at + 1)];
  if (named !== undefined) return { value: named, end: at + 2 };
  const match = /^\\u\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(at, at + 10));
  const code = Number.parseInt(match?.[1] ?? 'x', 16);
  if (match === null || Number.isNaN(code) || code > 0x10ffff) return undefined;
  return { value: String.fromCodePoint(code), end: at + match[0].length };
}

function hex(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function broken(end: number, reason: string): Scan {
  return { kind: 'broken', end, reason };
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function columnOf(text: string, at: number): number {
  const before = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
  return at - before;
}
