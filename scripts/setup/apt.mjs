import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { SetupFailure } from './failure.mjs';
import { runProgram } from './program.mjs';

/**
 * What a person would type; what is run differs only in how it waits and that it never asks.
 * @param {readonly string[]} packages @param {number | undefined} uid
 */
export function aptCommand(packages, uid) {
  return [...prefix(uid), 'apt-get', ...installArguments(packages)].join(' ');
}

/**
 * Installs Debian packages. The package lists are fetched first where there are none, and again where they have gone stale.
 * @param {readonly string[]} packages @param {number | undefined} uid
 * @param {NodeJS.ProcessEnv} environment @param {import('./progress.mjs').Step} step
 */
export async function aptInstall(packages, uid, environment, step) {
  if (uid !== 0) authenticate(aptCommand(packages, uid), step);
  // A fresh Ubuntu installs its updates in the background: wait for its lock rather than fail.
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'];
  const [program = 'env', ...before] = [...prefix(uid), ...quiet];
  /** @param {string} log @param {readonly string[]} args */
  const run = (log, args) =>
    runProgram(program, [...before, ...args], { log, environment, onLine: (line) => step.update(line) });
  const install = () => run('apt-install', installArguments(packages));
  // Its exit code says little: one unreachable source among good ones fails it, and the install shows what matters.
  const update = () => run('apt-update', ['update']);
  if (!hasPackageLists()) await update();
  let result = await install();
  if (result.code !== 0) {
    await update();
    result = await install();
  }
  if (result.code === 0) return;
  const reason = result.lines.findLast((line) => line.startsWith('E:')) ?? `exit ${result.code}`;
  const advice = 'look at the network and the package sources, then run this again';
  throw new SetupFailure(7, `apt-get could not install the packages (${reason}): ${advice}.`, { log: result.tail });
}

/** @param {readonly string[]} packages */
const installArguments = (packages) => ['install', '-y', '--no-install-recommends', ...packages];

/** @param {number | undefined} uid */
const prefix = (uid) => (uid === 0 ? [] : ['sudo']);

/** sudo asks for its password here, on a quiet terminal. @param {string} command @param {import('./progress.mjs').Step} step */
function authenticate(command, step) {
  step.pause();
  const asks = process.stdin.isTTY ? ['-v'] : ['-n', '-v'];
  const { status } = spawnSync('sudo', asks, { stdio: 'inherit' });
  if (status !== 0) throw new SetupFailure(7, `sudo did not let us in: run it yourself, then this again: ${command}`);
  step.resume();
}

const hasPackageLists = () =>
  existsSync('/var/lib/apt/lists') && readdirSync('/var/lib/apt/lists').some((name) => /_Packages(\.\w+)?$/.test(name));
