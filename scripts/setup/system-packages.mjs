import { aptCommand, aptInstall } from './apt.mjs';
import { consent } from './consent.mjs';
import { SetupFailure } from './failure.mjs';
import { findJdk17 } from './jdk.mjs';
import { onPath } from './program.mjs';

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
  { name: 'adb', package: 'adb', why: 'leads to every device', isThere: (e) => onPath('adb', e) !== undefined },
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
 * @param {Pick<import('./stages.mjs').Setting, 'yes' | 'environment'>} setting
 * @param {import('./progress.mjs').Step} step
 * @param {{ uid: number | undefined, terminal: import('./consent.mjs').Terminal }} [user]
 * @returns {Promise<string>}
 */
export async function bringSystemPackages({ yes, environment }, step, { uid, terminal } = thisUser()) {
  const missing = systemPrograms.filter((program) => !program.isThere(environment));
  if (missing.length === 0) return '';
  const names = missing.map((program) => program.name).join(', ');
  if (onPath('apt-get', environment) === undefined) {
    const advice = 'install them by its own means (README.md, "Systems"), then run this again';
    throw new SetupFailure(7, `Missing: ${names}; this system has no apt-get: ${advice}.`);
  }
  const packages = missing.map((program) => program.package);
  const command = aptCommand(packages, uid);
  if (uid !== 0 && onPath('sudo', environment) === undefined) {
    const advice = `have an administrator run: ${aptCommand(packages, 0)}`;
    throw new SetupFailure(7, `Missing: ${names}; you are not root and there is no sudo: ${advice}`);
  }
  step.say(`missing ${names}. This will run: ${command}`);
  const otherwise = `run it yourself, or run this again with --yes: ${command}`;
  await consent({ yes, question: 'Install them now?', otherwise }, step, terminal);
  await aptInstall(packages, uid, environment, step);
  const still = missing.filter((program) => !program.isThere(environment)).map((program) => program.name);
  if (still.length === 0) return `installed ${packages.join(' ')}`;
  throw new SetupFailure(7, `The packages were installed, but ${still.join(', ')} cannot be found: look at PATH.`);
}

const thisUser = () => ({ uid: process.getuid?.(), terminal: { input: process.stdin, output: process.stderr } });
