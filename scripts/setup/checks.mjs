import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { androidJars, jarFile, jarFolder } from './android-jars.mjs';
import { cacheFolder } from './cache.mjs';
import { hostBuild } from './host-build.mjs';
import { findJdk17 } from './jdk.mjs';
import { isJvmFresh } from './jvm-build.mjs';
import { missingNpmPackages } from './npm-packages.mjs';
import { platformProblem, thisPlatform } from './platform.mjs';
import { onPath } from './program.mjs';
import { isFresh } from './stamp.mjs';
import { systemPrograms } from './system-packages.mjs';

const setUp = 'node scripts/setup.mjs';

/**
 * The check list of `reprise doctor`: everything that the setup brings, looked at and not touched.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {import('./checks.mjs').SetupCheck[]}
 */
export function setupChecks(environment = process.env) {
  return [...systemChecks(environment), ...cacheChecks(environment), ...buildChecks(environment)];
}

/** @param {NodeJS.ProcessEnv} environment */
function systemChecks(environment) {
  const platform = platformProblem(thisPlatform());
  return [
    check(
      'platform',
      platform === undefined,
      `${process.platform} ${process.arch}, Node ${process.versions.node}`,
      platform ?? '',
    ),
    ...systemPrograms.map((program) => {
      const found = program.name === 'JDK 17' ? findJdk17(environment)?.home : onPath(program.name, environment);
      return check(
        program.name,
        found !== undefined,
        found ?? `not found; it ${program.why}`,
        `${setUp} (installs ${program.package})`,
      );
    }),
  ];
}

/** @param {NodeJS.ProcessEnv} environment */
function cacheChecks(environment) {
  const missing = androidJars().filter((jar) => !isWhole(jarFile(jar, environment), jar.bytes));
  const megabytes = Math.round(missing.reduce((sum, jar) => sum + jar.bytes, 0) / 1e6);
  const found = missing.length === 0 ? jarFolder(environment) : `${missing.length} missing, ${megabytes} MB`;
  return [cacheCheck(cacheFolder(environment)), check('Android jars', missing.length === 0, found, setUp)];
}

/** @param {string} folder */
function cacheCheck(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = /** @type {NodeJS.ErrnoException} */ (error).code ?? String(error);
    return check(
      'cache folder',
      false,
      `${folder} cannot be written (${reason})`,
      'set REPRISE_CACHE to a folder of yours',
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  const freeMegabytes = Math.floor((bavail * bsize) / 1e6);
  return check(
    'cache folder',
    freeMegabytes > 500,
    `${folder}, ${freeMegabytes} MB free`,
    'make room, or set REPRISE_CACHE to another disk',
  );
}

/** @param {NodeJS.ProcessEnv} environment */
function buildChecks(environment) {
  const missing = missingNpmPackages().length;
  return [
    check(
      'npm packages',
      missing === 0,
      missing === 0 ? 'as locked' : `${missing} missing or of another version`,
      setUp,
    ),
    check(
      'JVM build',
      isJvmFresh(environment),
      isJvmFresh(environment) ? 'current' : 'older than its sources, or not built',
      setUp,
    ),
    check(
      'host build',
      isFresh(hostBuild),
      isFresh(hostBuild) ? 'current' : 'older than its sources, or not built',
      setUp,
    ),
  ];
}

/** @param {string} file @param {number} bytes */
const isWhole = (file, bytes) => existsSync(file) && statSync(file).size === bytes;

/** @param {string} name @param {boolean} ok @param {string} found @param {string} fix @returns {import('./checks.mjs').SetupCheck} */
const check = (name, ok, found, fix) => ({ name, ok, found, ...(ok ? {} : { fix }) });
