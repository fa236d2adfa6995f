/** A piece of a goal: a word, a sign of punctuation, or a text in quotes. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quoted';
  /** What is compared: case and composition do not matter. */
  readonly key: string;
  /** What it means: a quoted text without its quotes. */
  readonly value: string;
  /** Span in the goal, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“”',
  '‘': '’',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '`': '`',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};

const OPENING = /^[([{<¿¡（【]+/;
const CLOSING = /[.,!?;:)\]}>…。，！？；：、）】]+$/;
const HAN = /\p{Script=Han}/u;

/**
 * Splits a goal at blanks; punctuation at the ends of a word is split off, what is inside one stays (`todo.md`, `O'Brien`). With `han` every
 * Chinese sign is a word, for such a goal has no blanks.
 */
export function tokensOf(text: string, han: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const quoted = quotedAt(text, at, han);
    if (quoted !== undefined) {
      tokens.push(quoted);
      at = quoted.end;
      continue;
    }
    const end = endOfRun(text, at, han);
    tokens.push(...wordTokens(text, at, end, han));
    at = end;
  }
  return tokens;
}

/** How words are compared. */
export function foldCase(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

function quotedAt(text: string, start: number, han: boolean): Token | undefined {
  const closers = QUOTES[text.charAt(start)];
  if (closers === undefined) return undefined;
  for (let at = start + 1; at < text.length; at++) {
    if (!closers.includes(text.charAt(at))) continue;
    const next = text.charAt(at + 1);
    // Chinese has no blanks beside its quotes; an apostrophe stands within a word there, too.
    const closes =
      next === '' || /[\s\p{P}]/u.test(next) || (han && (HAN.test(next) || !"'’".includes(text.charAt(at))));
    if (!closes || at === start + 1) continue;
    const value = text.slice(start + 1, at);
    return { kind: 'quoted', key: foldCase(value), value, start, end: at + 1 };
  }
  return undefined;
}

function endOfRun(text: string, start: number, han: boolean): number {
  let end = start;
  while (end < text.length && !/\s/.test(text.charAt(end))) {
    if (han && end > start && quotedAt(text, end, han) !== undefined) break;
    end++;
  }
  return end;
}

function wordTokens(text: string, start: number, end: number, han: boolean): Token[] {
  const run = text.slice(start, end);
  const opening = OPENING.exec(run)?.[0].length ?? 0;
  const signs = opening === run.length ? 0 : (CLOSING.exec(run)?.[0].length ?? 0);
  const isShort = signs > 0 && isAbbreviation(run.slice(opening, run.length - signs + 1), text.slice(end));
  const closing = isShort ? signs - 1 : signs;
  return [
    ...marks(text, start, start + opening),
    ...(han ? hanTokens(text, start + opening, end - closing) : words(text, start + opening, end - closing)),
    ...marks(text, end - closing, end),
  ];
}

/** `D.C.`, `Dr.` before a name, `No.` before a number: their point is their own. */
function isAbbreviation(word: string, behind: string): boolean {
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return true;
  return /^(?:Dr|Mr|Mrs|Ms|St|Prof|Mt|Hr|Fr|Frl)\.$/.test(word)
    ? /^\s+\p{Lu}/u.test(behind)
    : /^(?:no|nr)\.$/i.test(word) && /^\s+\d/.test(behind);
}

/** Chinese punctuation stands between words without blanks. */
function hanTokens(text: string, start: number, end: number): Token[] {
  const found: Token[] = [];
  for (const match of text
    .slice(start, end)
    .matchAll(/\p{Script=Han}|[。，！？；：、（）【】]|[^\p{Script=Han}。，！？；：、（）【】]+/gu)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (/^[。，！？；：、（）【】]$/.test(match[0])) found.push(...marks(text, from, to));
    else found.push(...words(text, from, to));
  }
  return found;
}

function words(text: string, start: number, end: number): Token[] {
  if (start >= end) return [];
  const value = text.slice(start, end);
  return [{ kind: 'word', key: foldCase(value), value, start, end }];
}

function marks(text: string, start: number, end: number): Token[] {
  return [...text.slice(start, end)].map((value, index) => ({
    kind: 'mark',
    key: value,
    value,
    start: start + index,
    end: start + index + 1,
  }));
}
