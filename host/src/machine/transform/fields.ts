import { type Piece, readPattern } from './pattern.js';

/** One thing that a field of a pattern says, as a number: `month` 9. */
export type Parts = Readonly<Record<string, number>>;

/** How a field is written. */
export interface Field {
  /** What it says; two fields that say the same must agree. */
  readonly key: string;
  /** The words of the numbers, or the least and the most digits that they are written with. */
  readonly form:
    | { readonly kind: 'words'; readonly words: ReadonlyMap<number, string> }
    | { readonly kind: 'digits'; readonly least: number; readonly most: number };
}

/** The field of a letter that is repeated `width` times; undefined when there is none. */
export type FieldOf = (letter: string, width: number, locale: string) => Field | undefined;

/** A field, or a text as it stands. */
export type Format = readonly (string | Field)[];

/** A pattern whose letters are all known; undefined when it is none. */
export function formatOf(pattern: string, locale: string, fieldOf: FieldOf): Format | undefined {
  const pieces = readPattern(pattern);
  const format = pieces?.map((piece: Piece) =>
    piece.kind === 'literal' ? piece.text : fieldOf(piece.letter, piece.width, locale),
  );
  return format?.every((piece) => piece !== undefined) ? (format as Format) : undefined;
}

/** What the fields say of a value, written out; undefined when one of them has no word for it. */
export function write(format: Format, parts: Parts, zero: string): string | undefined {
  let text = '';
  for (const piece of format) {
    const written = typeof piece === 'string' ? piece : writeField(piece, parts[piece.key], zero);
    if (written === undefined) return undefined;
    text += written;
  }
  return text;
}

/** Every way to read a text by the format: what the fields say of the value, each way without contradiction. */
export function read(format: Format, text: string, zero: string): readonly Parts[] {
  let ways: readonly { readonly at: number; readonly parts: Parts }[] = [{ at: 0, parts: {} }];
  for (const piece of format) {
    ways = ways.flatMap(({ at, parts }) => {
      if (typeof piece === 'string') return text.startsWith(piece, at) ? [{ at: at + piece.length, parts }] : [];
      return readField(piece, text, at, zero)
        .filter(({ value }) => (parts[piece.key] ?? value) === value)
        .map(({ value, end }) => ({ at: end, parts: { ...parts, [piece.key]: value } }));
    });
  }
  return ways.filter(({ at }) => at === text.length).map(({ parts }) => parts);
}

/** Do the parts of a value agree with all that was read? */
export function agrees(parts: Parts, said: Parts): boolean {
  return Object.entries(said).every(([key, value]) => parts[key] === value);
}

function writeField({ form }: Field, value: number | undefined, zero: string): string | undefined {
  if (value === undefined) return undefined;
  if (form.kind === 'words') return form.words.get(value);
  const digits = String(value);
  return digits.length > form.most ? undefined : inDigits(digits.padStart(form.least, '0'), zero);
}

function readField(field: Field, text: string, at: number, zero: string) {
  const { form } = field;
  if (form.kind === 'words')
    return [...form.words].flatMap(([value, word]) =>
      text.startsWith(word, at) ? [{ value, end: at + word.length }] : [],
    );
  const found: { readonly value: number; readonly end: number }[] = [];
  for (let length = form.least; length <= form.most; length++) {
    const digits = text.slice(at, at + length);
    const value = Number(inAscii(digits, zero));
    // Written back it must be the same: '05' is no day of the pattern d.
    if (digits.length === length && writeField(field, value, zero) === digits) found.push({ value, end: at + length });
  }
  return found;
}

/** ASCII digits in those of a script that begins at `zero`. */
export function inDigits(text: string, zero: string): string {
  if (zero === '0') return text;
  const base = zero.codePointAt(0) ?? 0x30;
  return text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(base + Number(digit)));
}

/** Digits of a script that begins at `zero` in ASCII. */
export function inAscii(text: string, zero: string): string {
  if (zero === '0') return text;
  const base = zero.codePointAt(0) ?? 0x30;
  return [...text]
    .map((character) => {
      const value = (character.codePointAt(0) ?? 0) - base;
      return value >= 0 && value <= 9 ? String(value) : character;
    })
    .join('');
}
