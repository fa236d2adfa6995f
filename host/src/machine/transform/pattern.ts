/** A piece of a pattern: a text as it stands, or a field such as `MMMM`. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly width: number };

/** Far longer than any date is written. */
const LONGEST_PATTERN = 80;

/**
 * The pieces of a pattern in the letters of Unicode (TR 35), which Android's own classes take: letters are fields, other signs stand for themselves,
 * a text between apostrophes too, and two apostrophes are one.
 *
 * @example readPattern("d 'de' MMMM") // d, ' de ', MMMM
 */
export function readPattern(pattern: string): readonly Piece[] | undefined {
  if (pattern === '' || pattern.length > LONGEST_PATTERN) return undefined;
  const pieces: Piece[] = [];
  let text = '';
  const close = () => {
    if (text !== '') pieces.push({ kind: 'literal', text });
    text = '';
  };
  for (const [part] of pattern.matchAll(/''|'(?:[^']|'')+'|([A-Za-z])\1*|[^A-Za-z']|'/g)) {
    if (part === "'") return undefined;
    if (part === "''") text += "'";
    else if (part.startsWith("'")) text += part.slice(1, -1).replaceAll("''", "'");
    else if (/^[A-Za-z]/.test(part)) {
      close();
      pieces.push({ kind: 'field', letter: part.charAt(0), width: part.length });
    } else text += part;
  }
  close();
  return pieces;
}
