import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { consent } from './consent.mjs';
import { SetupFailure } from './failure.mjs';
import { findJdk17 } from './jdk.mjs';
import { runProgram } from './program.mjs';

/**
 * What the product calls besides Node, with the package that has it in Debian and Ubuntu.
 * @type {readonly { name: string, package: string, why: string, isThere: (environment: NodeJS.ProcessEnv) => boolean }[]}
 */
export const systemPrograms = [
  {
    name: 'JDK 17',
    package: 'openjdk-17-jdk-headless',
    why: 'runs and builds the embedded device',
    isThere: (e) => findJdk17(e) !== undefined,
  },
  {
    name: 'gradle',
    package: 'gradle',
    why: 'builds everything of the JVM',
    isThere: (e) => onPath('gradle', e) !== undefined,
  },
  { name: 'adb', package: 'adb', why: 'the way to every device', isThere: (e) => onPath('adb', e) !== undefined },
  { name: 'aapt', package: 'aapt', why: "packs the apps' resources", isThere: (e) => onPath('aapt', e) !== undefined },
  {
    name: 'dexdump',
    package: 'dexdump',
    why: 'reads back the code that was built for phones',
    isThere: (e) => onPath('dexdump', e) !== undefined,
  },
  {
    name: 'git',
    package: 'git',
    why: 'compares machine files with their committed versions',
    isThere: (e) => onPath('git', e) !== undefined,
  },
];

/**
 * Installs the packages of missing programs, after saying the exact command and, on a terminal, asking.
 * @param {import('./stages.mjs').Setting} setting
 * @param {import('./progress.mjs').Step} step
 * @returns {Promise<string>}
 */
export async function bringSystemPackages({ yes, environment }, step) {
  const missing = systemPrograms.filter((program) => !program.isThere(environment));
  if (missing.length === 0) return '';
  const names = missing.map((program) => program.name).join(', ');
  if (onPath('apt-get', environment) === undefined) {
    throw new SetupFailure(
      7,
      `Missing: ${names}; this system has no apt-get, so install them by its own means (README.md, "Systems"), then run this again.`,
    );
  }
  const prefix = rootPrefix(environment);
  const install = ['install', '-y', '--no-install-recommends', ...missing.map((program) => program.package)];
  const command = [...(prefix ?? ['sudo']), 'apt-get', ...install].join(' ');
  if (prefix === undefined) {
    throw new SetupFailure(
      7,
      `Missing: ${names}; you are not root and there is no sudo, so have an administrator run: ${command.replace('sudo ', '')}`,
    );
  }
  step.say(`missing ${names}. This will run: ${command}`);
  await consent(
    { yes, question: 'Install them now?', otherwise: `run it yourself, or run this again with --yes: ${command}` },
    step,
  );
  if (prefix.length > 0) authenticate(command, step);
  await aptInstall(prefix, install, environment, step);
  const still = missing.filter((program) => !program.isThere(environment)).map((program) => program.name);
  if (still.length > 0)
    throw new SetupFailure(7, `The packages were installed, but ${still.join(', ')} cannot be found: look at PATH.`);
  return `installed ${missing.map((program) => program.package).join(' ')}`;
}

/** sudo asks for its password here, on a quiet terminal. @param {string} command @param {import('./progress.mjs').Step} step */
function authenticate(command, step) {
  step.pause();
  const asks = process.stdin.isTTY ? ['-v'] : ['-n', '-v'];
  const { status } = spawnSync('sudo', asks, { stdio: 'inherit' });
  if (status !== 0) throw new SetupFailure(7, `sudo did not let us in: run it yourself, then this again: ${command}`);
  step.resume();
}

/**
 * The package lists are fetched first where there are none, and again where they have gone stale.
 * @param {readonly string[]} prefix @param {readonly string[]} install
 * @param {NodeJS.ProcessEnv} environment @param {import('./progress.mjs').Step} step
 */
async function aptInstall(prefix, install, environment, step) {
  // A fresh Ubuntu installs its updates in the background: wait for its lock rather than fail.
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'];
  const [program = 'env', ...before] = [...prefix, ...apt];
  /** @param {string} log @param {readonly string[]} args */
  const run = (log, args) =>
    runProgram(program, [...before, ...args], { log, environment, onLine: (line) => step.update(line) });
  // Its exit code says little: one unreachable source among good ones fails it, and the install below shows what matters.
  const update = () => run('apt-update', ['update']);
  if (!hasPackageLists()) await update();
  let result = await run('apt-install', install);
  if (result.code !== 0) {
    await update();
    result = await run('apt-install', install);
  }
  if (result.code !== 0) {
    const reason = result.lines.findLast((line) => line.startsWith('E:')) ?? `exit ${result.code}`;
    throw new SetupFailure(
      7,
      `apt-get could not install the packages (${reason}): check the network and the package sources, then run this again.`,
      { log: result.tail },
    );
  }
}

const hasPackageLists = () =>
  existsSync('/var/lib/apt/lists') && readdirSync('/var/lib/apt/lists').some((name) => /_Packages(\.\w+)?$/.test(name));

/** @param {NodeJS.ProcessEnv} environment @returns {string[] | undefined} what goes before apt-get; undefined: no way to become root */
function rootPrefix(environment) {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo', environment) === undefined ? undefined : ['sudo'];
}

/** @param {string} program @param {NodeJS.ProcessEnv} environment @returns {string | undefined} its file */
export function onPath(program, environment) {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}
