import { bringAndroidJars } from './android-jars.mjs';
import { buildHost } from './host-build.mjs';
import { withJdk } from './jdk.mjs';
import { buildJvm } from './jvm-build.mjs';
import { withUtf8 } from './locale.mjs';
import { bringNpmPackages } from './npm-packages.mjs';
import { requireSupportedPlatform } from './platform.mjs';
import { bringSystemPackages } from './system-packages.mjs';

/**
 * What the stages share: `yes` allows installing system packages without asking; `environment` is what every child runs with.
 * @typedef {{ yes: boolean, command: string | undefined, environment: NodeJS.ProcessEnv }} Setting
 */

/**
 * Brings what is missing, returns at once when nothing is, and returns what it did as a few words ('' = nothing to do).
 * @typedef {{ title: string, bring: (setting: Setting, step: import('./progress.mjs').Step) => Promise<string> }} Stage
 */

/** @type {Stage} */
const environment = {
  title: 'Locale and JDK',
  bring: async (setting) => {
    setting.environment = childEnvironment(setting.environment);
    return '';
  },
};

/** @type {Stage} */
const npmPackages = { title: 'npm packages', bring: bringNpmPackages };
/** @type {Stage} */
const host = { title: 'Host', bring: buildHost };

/** Everything, in order. @type {readonly Stage[]} */
export const stages = [
  { title: 'This computer', bring: async () => requireSupportedPlatform() },
  { title: 'System packages', bring: bringSystemPackages },
  environment,
  npmPackages,
  { title: 'Android jars', bring: bringAndroidJars },
  { title: 'Embedded device, apps and device agent', bring: buildJvm },
  host,
];

/** What the command line alone needs: no system package, no large download. @type {readonly Stage[]} */
export const hostStages = [environment, npmPackages, host];

/**
 * What every child of ours runs with: UTF-8, and the JDK that fits.
 * @param {NodeJS.ProcessEnv} own
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(own) {
  return withJdk(withUtf8(own));
}
