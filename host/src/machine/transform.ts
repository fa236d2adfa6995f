/** A function of the language: from texts to a text, total and without effects. */
export interface Transform {
  readonly name: string;
  /** How many values it takes. */
  readonly least: number;
  readonly most: number;
  readonly apply: (values: readonly string[]) => string;
}

function unary(name: string, apply: (value: string) => string): Transform {
  return { name, least: 1, most: 1, apply: ([value]) => apply(value ?? '') };
}

/**
 * Everything that an expression may call, by name. Each transform of one value is also a provenance that the compiler may find: a value that was
 * typed is the goal's value, or one of these of it.
 */
export const transforms: ReadonlyMap<string, Transform> = new Map(
  [
    { name: 'concat', least: 1, most: Number.POSITIVE_INFINITY, apply: (values: readonly string[]) => values.join('') },
    unary('digits', digits),
    unary('upper', (value) => value.toUpperCase()),
    unary('lower', (value) => value.toLowerCase()),
    unary('trim', (value) => value.trim()),
    unary('basename', basename),
    unary('extension', extension),
  ].map((transform) => [transform.name, transform]),
);

/** The decimal digits of a text, those of other scripts as ASCII: `+1 (555) 01` -> `155501`. */
export function digits(text: string): string {
  let found = '';
  for (const character of text) if (/\p{Nd}/u.test(character)) found += decimal(character);
  return found;
}

/** What follows the last slash. */
function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What follows the last dot of the file's name; '' when there is none, or nothing before it (`.profile`). */
function extension(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1);
}

/** Unicode keeps the ten decimal digits of a script in one run that begins at its zero. */
function decimal(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
