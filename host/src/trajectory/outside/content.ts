import { type Device, quote } from '../../device/index.js';

/** A provider's row: column -> value as `content query` prints it (`NULL` becomes ''). */
export type Row = Readonly<Record<string, string>>;

/**
 * Rows of a content provider through the device's own `content query`; undefined when no provider answers (not: an empty table).
 * The command prints `Row: 0 a=1, b=x, y`, unquoted: a value may hold `, `, so the borders are found by the names of the columns asked for.
 */
export async function queryRows(
  device: Device,
  uri: string,
  columns: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Row[] | undefined> {
  const projection = quote(columns.join(':'));
  const answer = await device.shell(`content query --uri ${quote(uri)} --projection ${projection}`, signal);
  if (answer.exitCode !== 0 || /^(\[ERROR\]|Error)/m.test(`${answer.stdout}${answer.stderr}`)) return undefined;
  return parseRows(answer.stdout, columns);
}

/** Pure: the rows in `content query`'s output. A value may even hold a line break: a row ends where the next `Row: N` begins. */
export function parseRows(output: string, columns: readonly string[]): readonly Row[] {
  const starts = [...output.matchAll(/^Row: \d+ /gm)];
  return starts.map((start, index) => {
    const end = starts[index + 1]?.index ?? output.length;
    return parseRow(output.slice(start.index + start[0].length, end).replace(/\r?\n$/, ''), columns);
  });
}

function parseRow(line: string, columns: readonly string[]): Row {
  const row: Record<string, string> = {};
  let rest = line;
  columns.forEach((column, index) => {
    const value = rest.slice(`${column}=`.length);
    const next = columns[index + 1];
    const border = next === undefined ? value.length : value.indexOf(`, ${next}=`);
    row[column] = nullless(value.slice(0, border === -1 ? value.length : border));
    rest = border === -1 ? '' : value.slice(border + 2);
  });
  return row;
}

function nullless(value: string): string {
  return value === 'NULL' ? '' : value;
}
