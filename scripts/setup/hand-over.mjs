import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs node in our place: same terminal, same signals, same exit code. (Node cannot exec.)
 * @param {readonly string[]} nodeArguments
 * @param {readonly string[]} rest
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<void>} sets the process's exit code, or dies of the signal that the command died of
 */
export async function handOver(nodeArguments, rest, environment) {
  const child = spawn(process.execPath, [...nodeArguments, ...rest], { cwd: root, env: environment, stdio: 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // A terminal sends Ctrl-C to the whole foreground group: the child has had it already, and a second one means "at once" to many.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  /** @type {[number | null, NodeJS.Signals | null]} */
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode, exitSignal) => resolve([exitCode, exitSignal]));
  });
  for (const each of signals) process.off(each, pass);
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = code ?? 1;
}
