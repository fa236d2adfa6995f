/** Does this character (one code point) match? */
export type CharacterTest = (character: string) => boolean;

type Refuse = (what: string) => never;

/** XML Schema's multi-character escapes, as XPath uses them. */
const SHORTHANDS: Readonly<Record<string, RegExp>> = {
  d: /^\p{Nd}$/u,
  D: /^\P{Nd}$/u,
  s: /^[ \t\r\n]$/,
  S: /^[^ \t\r\n]$/u,
  w: /^[^\p{P}\p{Z}\p{C}]$/u,
  W: /^[\p{P}\p{Z}\p{C}]$/u,
};

const SINGLES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/** What follows a backslash; `next` is the place after it. */
export function escapedCharacter(
  characters: readonly string[],
  place: number,
  refuse: Refuse,
): { test: CharacterTest; next: number } {
  const letter = characters[place];
  if (letter === undefined) return refuse('it ends with a backslash');
  const shorthand = SHORTHANDS[letter];
  if (shorthand !== undefined) return { test: (one) => shorthand.test(one), next: place + 1 };
  if (letter === 'p' || letter === 'P') return category(characters, place, refuse);
  if (/\d/.test(letter)) return refuse(`\\${letter} refers back to a group, which no linear-time matcher can follow`);
  const single = SINGLES[letter] ?? letter;
  if (SINGLES[letter] === undefined && /[\p{L}\p{N}]/u.test(letter))
    return refuse(`\\${letter} is no escape that we know`);
  return { test: (one) => one === single, next: place + 1 };
}

function category(characters: readonly string[], place: number, refuse: Refuse): { test: CharacterTest; next: number } {
  const end = characters.indexOf('}', place);
  const name = characters.slice(place + 2, end).join('');
  if (characters[place + 1] !== '{' || end < 0 || !CATEGORY.test(name))
    return refuse('\\p names no Unicode category such as \\p{L} or \\p{Nd}');
  const pattern = new RegExp(`^\\${characters[place]}{${name}}$`, 'u');
  return { test: (one) => pattern.test(one), next: end + 1 };
}

/** What follows `[`, up to its `]`; `next` is the place after it. */
export function readClass(
  characters: readonly string[],
  start: number,
  refuse: Refuse,
): { test: CharacterTest; next: number } {
  let place = start;
  const negated = characters[place] === '^';
  if (negated) place++;
  const tests: CharacterTest[] = [];
  while (characters[place] !== ']') {
    const character = characters[place];
    if (character === undefined) return refuse('a [ is not closed');
    if (character === '[') return refuse('a [ stands inside [ ]: write \\[ for the sign itself');
    if (character === '\\') {
      const read = escapedCharacter(characters, place + 1, refuse);
      if (characters[read.next] === '-' && characters[read.next + 1] !== ']')
        return refuse('a range in [ ] begins with an escape');
      tests.push(read.test);
      place = read.next;
      continue;
    }
    const last = characters[place + 2];
    if (characters[place + 1] === '-' && last !== undefined && last !== ']') {
      tests.push(range(character, last, refuse));
      place += 3;
      continue;
    }
    tests.push((one) => one === character);
    place++;
  }
  if (tests.length === 0) return refuse('a [ ] is empty');
  return { test: (one) => tests.some((test) => test(one)) !== negated, next: place + 1 };
}

function range(first: string, last: string, refuse: Refuse): CharacterTest {
  if (last === '[' || last === '\\') return refuse('a range in [ ] ends with an escape or takes something away');
  const [low, high] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  if (high < low) return refuse(`the range ${first}-${last} runs backwards`);
  return (one) => {
    const code = one.codePointAt(0) ?? 0;
    return code >= low && code <= high;
  };
}
