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
 * In order; each brings what is missing, returns at once when nothing is, and returns what it did as a few words ('' = nothing to do).
 * @type {readonly { title: string, bring: (setting: Setting, step: import('./progress.mjs').Step) => Promise<string> }[]}
 */
export const stages = [
  { title: 'This computer', bring: async () => requireSupportedPlatform() },
  { title: 'System packages', bring: bringSystemPackages },
  {
    title: 'Locale and JDK',
    bring: async (setting) => {
      setting.environment = withJdk(withUtf8(setting.environment));
      return '';
    },
  },
  { title: 'npm packages', bring: bringNpmPackages },
  { title: 'Android jars', bring: bringAndroidJars },
  { title: 'Embedded device, apps and device agent', bring: buildJvm },
  { title: 'Host', bring: buildHost },
];
