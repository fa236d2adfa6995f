import { SetupFailure } from './failure.mjs';

/** @typedef {{ platform: string, arch: string, glibc: string | undefined }} Platform */

/** @returns {Platform} */
export function thisPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {});
  return { platform: process.platform, arch: process.arch, glibc: report.header?.glibcVersionRuntime };
}

/**
 * The embedded device draws with native libraries that exist for glibc on x86-64 alone.
 * @param {Platform} [here]
 * @returns {string} empty; throws where the product cannot run
 */
export function requireSupportedPlatform(here = thisPlatform()) {
  const problem = platformProblem(here);
  if (problem !== undefined) throw new SetupFailure(2, problem);
  return '';
}

/** @param {Platform} here @returns {string | undefined} a sentence, or undefined where the product runs */
export function platformProblem({ platform, arch, glibc }) {
  const wanted = 'The embedded device needs Linux with glibc on x86-64 (Debian 12, Ubuntu 22.04 or 24.04)';
  const instead = 'use a virtual machine, WSL 2 or a container of that kind';
  if (platform !== 'linux' || arch !== 'x64') return `${wanted}, this is ${platform} on ${arch}: ${instead}.`;
  if (glibc === undefined) return `${wanted}, this Linux has another libc: ${instead}.`;
  return undefined;
}
