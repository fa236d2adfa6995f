/** A text or a number as SQL writes it. */
export function sql(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** A row to be inserted. */
export function insertion(table: string, row: Readonly<Record<string, string | number>>): string {
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(sql).join(', ')})`;
}
