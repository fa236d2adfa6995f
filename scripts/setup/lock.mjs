import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Runs `work` while no other process of this computer holds the same lock file. The lock is the kernel's, held by a child that lives
 * as long as its standard input is open: it is gone when we are, by whatever signal, so there is nothing stale to clean up.
 * @template T
 * @param {string} file relative to the repository's root
 * @param {() => void} onWait called once if another process holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  const target = path.resolve(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  let release = await take(target, ['--nonblock']);
  if (release === undefined) {
    onWait();
    release = await take(target, []);
  }
  try {
    return await work();
  } finally {
    release?.();
  }
}

/** @param {string} target @param {string[]} flags @returns {Promise<(() => void) | undefined>} undefined: another holds it */
async function take(target, flags) {
  const holder = spawn('flock', [...flags, target, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const held = await Promise.race([
    once(holder.stdout, 'data').then(() => true),
    once(holder, 'exit').then(() => false),
    // No flock on this system (it is part of util-linux): two setups at once are unlikely, refusing to work is worse.
    once(holder, 'error').then(() => 'none'),
  ]);
  if (held === 'none') return () => {};
  if (!held) return undefined;
  return () => holder.stdin.end();
}
