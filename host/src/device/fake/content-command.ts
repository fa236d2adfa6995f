import type { FakeRow, FakeTable } from './app.js';
import type { FakePhone } from './phone.js';
import { type FakeCommand, fail, type Printed, print } from './shell.js';

/**
 * `content query|insert|delete --uri ...` over the apps' tables, printing as AOSP's Content.java does: `Row: 0 a=1, b=NULL`,
 * `No result found.`, and an error on standard output with exit code 0 when no provider has the authority.
 */
export const content: FakeCommand = (phone, [verb, ...args]) => {
  const uri = option(args, '--uri');
  if (uri === undefined) return usage('Required argument --uri is missing');
  const found = tableOf(phone, uri);
  if (!found)
    return print(
      `Error while accessing provider:${authority(uri)}\njava.lang.IllegalStateException: Could not find provider: ${authority(uri)}\n`,
    );
  const where = readWhere(option(args, '--where'));
  if (where === undefined) return usage(`The fake understands --where "column='value' AND ..." only`);
  const matches = (row: FakeRow) => where.every(([column, value]) => (row[column] ?? 'NULL') === value);
  switch (verb) {
    case 'query':
      return query(found, (option(args, '--projection') ?? '').split(':').filter(Boolean), matches);
    case 'insert':
      found.rows.push(Object.fromEntries(binds(args)));
      return print('');
    case 'delete':
      found.rows.splice(0, found.rows.length, ...found.rows.filter((row) => !matches(row)));
      return print('');
    default:
      return usage(`Unsupported operation: ${verb}`);
  }
};

interface Found {
  readonly table: FakeTable;
  readonly rows: FakeRow[];
}

function tableOf(phone: FakePhone, uri: string): Found | undefined {
  for (const app of phone.apps) {
    for (const [name, table] of Object.entries(app.tables ?? {})) {
      const rows = phone.state.stored[app.package]?.tables[name];
      if (table.uri === uri && rows) return { table, rows };
    }
  }
  return undefined;
}

function query({ table, rows }: Found, projection: readonly string[], matches: (row: FakeRow) => boolean): Printed {
  const columns = projection.length > 0 ? projection : table.columns;
  const unknown = columns.find((column) => !table.columns.includes(column));
  if (unknown)
    return print(
      `Error while accessing provider:${authority(table.uri)}\njava.lang.IllegalArgumentException: Invalid column ${unknown}\n`,
    );
  const found = rows.filter(matches);
  if (found.length === 0) return print('No result found.\n');
  return print(
    found
      .map(
        (row, index) => `Row: ${index} ${columns.map((column) => `${column}=${row[column] ?? 'NULL'}`).join(', ')}\n`,
      )
      .join(''),
  );
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

/** `--bind column:type:value`, as often as there are columns. */
function binds(args: readonly string[]): [string, string][] {
  return args.flatMap((arg, index) => {
    if (args[index - 1] !== '--bind') return [];
    const [column = '', , ...value] = arg.split(':');
    return [[column, value.join(':')] as [string, string]];
  });
}

/** `a='1' AND b='x'`; a doubled quote stands for one. undefined when it is anything else. */
function readWhere(text: string | undefined): [string, string][] | undefined {
  if (text === undefined) return [];
  const conditions: [string, string][] = [];
  const pattern = /\s*(\w+)\s*=\s*(?:'((?:[^']|'')*)'|(\d+))\s*(AND\b|$)/iy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    conditions.push([match[1] ?? '', match[2]?.replaceAll("''", "'") ?? match[3] ?? '']);
  }
  return conditions;
}

function authority(uri: string): string {
  return /^content:\/\/([^/]+)/.exec(uri)?.[1] ?? uri;
}

function usage(problem: string): Printed {
  return fail(1, `[ERROR] ${problem}\n`);
}
