/**
 * One argument for the device's shell, whatever it holds: `quote("it's")` is `'it'\''s'`. Single quotes, because nothing is special
 * between them; a NUL cannot be an argument of any process and is refused.
 *
 * @example await device.shell(`cat ${quote(path)}`)
 */
export function quote(argument: string): string {
  if (argument.includes('\0')) throw new RangeError('A shell argument cannot hold a NUL character.');
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}
