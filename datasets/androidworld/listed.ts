/**
 * What a text lists, as AndroidWorld writes lists: lines of fields between bars below a line with their names, or blocks of a first line
 * "Kind: name" and a line " field: value" for each other field. Lines that are neither stand before the list. Pure.
 */
export function listed(text: string, nameField: string): readonly Readonly<Record<string, string>>[] {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`${nameField}|`));
  return head < 0 ? blocks(lines, nameField) : table(lines.slice(head));
}

function table([head = '', ...rows]: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const names = head.split('|');
  return rows
    .filter((row) => row.includes('|'))
    .map((row) => {
      const values = row.split('|');
      return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    });
}

function blocks(lines: readonly string[], nameField: string): readonly Readonly<Record<string, string>>[] {
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    const [, indent = '', name = '', value = ''] = /^( ?)(\w+): (.*)$/.exec(line) ?? [];
    if (name === '') continue;
    const last = found.at(-1);
    if (indent === '') found.push({ [nameField]: value });
    else if (last !== undefined) last[name] = value;
  }
  return found;
}

/** The names that a goal ends with: "... from the app: one, two, three." Pure. */
export function namesAtTheEnd(goal: string): readonly string[] {
  return goal
    .slice(goal.lastIndexOf(': ') + 2)
    .replace(/\.$/, '')
    .split(', ');
}
