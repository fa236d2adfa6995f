/** Who runs this, as the system calls them; undefined where it does not say. */
export function userOf(env: NodeJS.ProcessEnv): string | undefined {
  return env['USER'] || env['LOGNAME'] || undefined;
}
