/** Each of red, green and blue is 0 to 255. */
export const MOST_DIFFERENCE = 255;

/** `#rrggbb`, in small letters. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** By how much two colours differ, in the one of red, green and blue in which they differ most. Pure. */
export function colourDifference(one: string, other: string): number {
  const parts = [1, 3, 5].map((at) => Math.abs(partAt(one, at) - partAt(other, at)));
  return Math.max(...parts);
}

function partAt(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
