import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { SetupFailure } from './failure.mjs';
import { mustRun } from './program.mjs';
import { inRoot } from './root.mjs';

/**
 * Installs what the lock file names, without any package's own scripts: all our native packages ship prebuilt files.
 * @param {import('./stages.mjs').Setting} setting
 * @param {import('./progress.mjs').Step} step
 */
export async function bringNpmPackages({ environment }, step) {
  const wrong = missingNpmPackages();
  if (wrong.length === 0) return linkOwnCommand();
  step.update('npm ci');
  const [program, before] = npm(environment);
  // Whatever NODE_ENV or the user's npm leaves out elsewhere: the build is among the first, native parts are among the second.
  const all = ['--include=dev', '--include=optional'];
  await mustRun('npm ci', program, [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', ...all], {
    log: 'npm',
    environment,
    next: 'look at the network or the proxy, then run this again',
  });
  const [still] = missingNpmPackages();
  if (still !== undefined)
    throw new SetupFailure(7, `npm ci ended well and left out ${still}: look at npm's own settings (npm config list).`);
  linkOwnCommand();
  return `${wrong.length} packages brought up to date`;
}

/** npm links the commands of dependencies, not of the package itself; with the link `npx reprise` starts in no time. */
function linkOwnCommand() {
  const link = inRoot('node_modules/.bin/reprise');
  const target = '../../host/bin/reprise.mjs';
  if (!existsSync(link)) {
    mkdirSync(inRoot('node_modules/.bin'), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(target, link);
  }
  return '';
}

/**
 * Compares what npm says it installed with the lock file. Packages for other platforms are not expected.
 * @param {string} lockFile @param {string} installedFile
 * @returns {string[]} names of packages that are missing or have another version
 */
export function missingNpmPackages(
  lockFile = inRoot('package-lock.json'),
  installedFile = inRoot('node_modules/.package-lock.json'),
) {
  const wanted = Object.entries(packagesIn(lockFile)).filter(
    ([where, entry]) => where !== '' && isForThisPlatform(entry),
  );
  const installed = existsSync(installedFile) ? packagesIn(installedFile) : {};
  return wanted
    .filter(([where, entry]) =>
      installed[where] === undefined ? isExpected(entry) : installed[where].version !== entry.version,
    )
    .map(([where]) => where);
}

/**
 * An optional package that names no platform may hang on one that does, and npm leaves it out with that one.
 * @param {LockEntry} entry
 */
const isExpected = (entry) => entry.optional !== true || entry.os !== undefined || entry.cpu !== undefined;

/** @typedef {{ version: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

/** @param {string} file @returns {Record<string, LockEntry>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** @param {LockEntry} entry */
const isForThisPlatform = ({ os, cpu, libc }) =>
  allows(os, process.platform) && allows(cpu, process.arch) && allows(libc, 'glibc');

/** @param {readonly string[] | undefined} list npm's form: names, or names with `!` @param {string} value */
const allows = (list, value) =>
  list === undefined ||
  list.includes(value) ||
  (list.every((name) => name.startsWith('!')) && !list.includes(`!${value}`));

/** @param {NodeJS.ProcessEnv} environment @returns {[string, string[]]} the npm that called us, else the one in PATH */
function npm(environment) {
  const script = environment['npm_execpath'];
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
}
