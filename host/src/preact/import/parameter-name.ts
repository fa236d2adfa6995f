/** A parameter's name as the machine language can have it. Pure. */
export function parameterName(name: string): string {
  const signs = name.replaceAll(/[^A-Za-z0-9_-]/g, '_');
  const begun = /^[A-Za-z_]/.test(signs) ? signs : `_${signs}`;
  return begun === '__proto__' ? 'proto' : begun;
}

/** What a parameter's name tells of its values: apps write telephone numbers in ways of their own. */
export function parameterType(name: string): 'text' | 'phone' {
  return /(?:^|[^a-z])(?:phone|mobile|tel|telephone)(?:[^a-z]|$)/i.test(name) ? 'phone' : 'text';
}
