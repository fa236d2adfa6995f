/** What each command of package.json runs once everything is in place: arguments for node, relative to the repository's root. */
export const commands = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  demo: ['--import', 'tsx', 'scripts/demo/main.ts'],
  test: ['--import', 'tsx', 'scripts/test/main.ts'],
  bench: ['--import', 'tsx', 'scripts/bench/main.ts'],
  tasks: ['--import', 'tsx', 'scripts/tasks/main.ts'],
  screens: ['--import', 'tsx', 'scripts/screens/main.ts'],
  androidworld: ['--import', 'tsx', 'scripts/androidworld/main.ts'],
  method: ['--import', 'tsx', 'scripts/method/main.ts'],
  drift: ['--import', 'tsx', 'scripts/drift/main.ts'],
});

/**
 * `--yes` is the setup's own; everything else belongs to the command. A CI has nobody to ask, so it means yes.
 * @param {readonly string[]} argv
 * @param {NodeJS.ProcessEnv} environment
 */
export function splitArguments(argv, environment = process.env) {
  const command = argv[0]?.startsWith('-') ? undefined : argv[0];
  const own = command === undefined ? argv : argv.slice(1);
  return {
    command,
    yes: own.includes('--yes') || own.includes('-y') || environment['CI'] === 'true' || environment['CI'] === '1',
    rest: own.filter((argument) => argument !== '--yes' && argument !== '-y'),
  };
}
