/**
 * Names one line of a machine in a way that survives the adding of others: `state form/step/2/0` is the first alternative of the third step of
 * the state `form`. Comments and problems are tied to places; the parser tells the line of each.
 */
export type Place = string;

export type BlockKind = 'state' | 'on' | 'final';

/** Places of the lines of a header. A header line that a machine may hold once is its own word. */
export const headerPlace = {
  machine: 'machine',
  goal: (index: number): Place => `goal/${index}`,
  version: 'version',
  app: 'app',
  package: 'package',
  locale: 'locale',
  density: 'density',
  permissions: 'permissions',
  made: 'made',
  param: (name: string): Place => `param/${escapeId(name)}`,
  element: (name: string): Place => `element/${escapeId(name)}`,
  use: (name: string): Place => `use/${escapeId(name)}`,
  let: (name: string): Place => `let/${escapeId(name)}`,
} as const;

/** Behind the last line. */
export const endPlace: Place = 'end';

export function blockPlace(kind: BlockKind, id: string): Place {
  return `${kind} ${escapeId(id)}`;
}

export function checkPlace(block: Place, index: number): Place {
  return `${block}/verify/${index}`;
}

export function alternativePlace(block: Place, step: number, alternative: number): Place {
  return `${block}/step/${step}/${alternative}`;
}

/** The line above the steps that are repeated; `depth`: in how many other repeats it lies. */
export function repeatPlace(block: Place, from: number, depth: number): Place {
  return `${block}/step/${from}/repeat/${depth}`;
}

/** The line below them. */
export function endRepeatPlace(block: Place, last: number, depth: number): Place {
  return `${block}/step/${last}/end/${depth}`;
}

export function probePlace(block: Place, index: number): Place {
  return `${block}/probe/${index}`;
}

export function readPlace(block: Place, index: number): Place {
  return `${block}/read/${index}`;
}

export function expectPlace(block: Place, index: number): Place {
  return `${block}/expect/${index}`;
}

/** Keys of `Machine.comments`: what stands above a line is keyed by its place alone, what stands beside it by the place and a `#`. */
export const commentKey = {
  above: (place: Place): string => place,
  beside: (place: Place): string => `${place} #`,
} as const;

/** As in a JSON pointer, so that an id with a slash in it names no other line's place. */
function escapeId(id: string): string {
  return id.replaceAll('~', '~0').replaceAll('/', '~1');
}
