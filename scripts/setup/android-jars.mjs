import { existsSync, mkdirSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cache.mjs';
import { download, partBytes, sha256Of } from './download.mjs';
import { SetupFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { mavenUrls } from './maven-urls.mjs';
import { inRoot } from './root.mjs';

/**
 * One of the large jars: framework, resources, native half. The list is android-gradle/android-jars.json.
 * @typedef {{ group: string, artifact: string, version: string, bytes: number, sha256: string, why: string }} AndroidJar
 */

/** Left free on the disk after the download, for the packages and the build. */
const spareBytes = 1_500_000_000;

/** @returns {AndroidJar[]} */
export const androidJars = () => JSON.parse(readFileSync(inRoot('android-gradle/android-jars.json'), 'utf8'));

/** @param {NodeJS.ProcessEnv} environment */
export const jarFolder = (environment) => path.join(cacheFolder(environment), 'jars');

/** @typedef {Pick<AndroidJar, 'group' | 'artifact' | 'version'>} Coordinates */

/** @param {Coordinates} jar */
export const jarName = ({ artifact, version }) => `${artifact}-${version}.jar`;

/** @param {Coordinates} jar @param {NodeJS.ProcessEnv} environment */
export const jarFile = (jar, environment) => path.join(jarFolder(environment), jarName(jar));

/** The same file at each repository. @param {Coordinates} jar @param {readonly string[]} repositories */
export const jarAddresses = (jar, repositories) => {
  const below = `${jar.group.replaceAll('.', '/')}/${jar.artifact}/${jar.version}/${jarName(jar)}`;
  return repositories.map((url) => `${url.replace(/\/$/, '')}/${below}`);
};

/**
 * Downloads the jars that are not there; an interrupted download goes on where it stopped.
 * @param {import('./stages.mjs').Setting} setting
 * @param {import('./progress.mjs').Step} step
 */
export async function bringAndroidJars({ environment }, step) {
  if (await allVerified(environment, step)) return '';
  const folder = jarFolder(environment);
  mkdirSync(folder, { recursive: true });
  const wait = () => step.say('another checkout is downloading them: waiting for it.');
  return withLock(path.join(folder, '.lock'), wait, () => downloadMissing(environment, step));
}

/** @param {NodeJS.ProcessEnv} environment @param {import('./progress.mjs').Step} step */
async function downloadMissing(environment, step) {
  /** @type {AndroidJar[]} */
  const missing = [];
  for (const jar of androidJars()) if (!(await verified(jarFile(jar, environment), jar, step))) missing.push(jar);
  if (missing.length === 0) return '';
  const wantedBytes = sum(missing.map((jar) => jar.bytes));
  const haveBytes = sum(missing.map((jar) => partBytes(jarFile(jar, environment))));
  requireSpace(jarFolder(environment), wantedBytes - haveBytes);
  const resumed = haveBytes > 0 ? `, ${megabytes(haveBytes)} of it is here already` : '';
  step.say(`${missing.length} files, ${megabytes(wantedBytes)}${resumed}, into ${jarFolder(environment)}`);
  const urls = await mavenUrls(environment);
  const report = reporter(step, wantedBytes);
  let doneBytes = 0;
  for (const jar of missing) {
    const file = jarFile(jar, environment);
    const addresses = jarAddresses(jar, urls);
    const before = doneBytes;
    await download(
      { addresses, file, bytes: jar.bytes, sha256: jar.sha256 },
      (bytes) => report(before + bytes),
      (why) => step.say(why),
    );
    remember(file);
    doneBytes += jar.bytes;
  }
  return megabytes(wantedBytes);
}

/** @param {NodeJS.ProcessEnv} environment @param {import('./progress.mjs').Step} step */
async function allVerified(environment, step) {
  for (const jar of androidJars()) if (!(await verified(jarFile(jar, environment), jar, step))) return false;
  return true;
}

/**
 * Hashing 660 MB takes seconds, so a file is hashed once; a note beside it says which size and time were seen.
 * @param {string} file @param {AndroidJar} jar @param {import('./progress.mjs').Step} step
 */
async function verified(file, jar, step) {
  if (!existsSync(file) || statSync(file).size !== jar.bytes) return false;
  if (existsSync(noteFile(file)) && readFileSync(noteFile(file), 'utf8') === fingerprint(file)) return true;
  step.update(`checking ${path.basename(file)}`);
  if ((await sha256Of(file)) !== jar.sha256) return false;
  remember(file);
  return true;
}

/** @param {string} file */
const noteFile = (file) => `${file}.verified`;

/** @param {string} file */
const fingerprint = (file) => `${statSync(file).size} ${statSync(file).mtimeMs}\n`;

/** @param {string} file */
function remember(file) {
  // A cache that others share may be read-only to us: then the file is hashed again next time.
  try {
    writeFileSync(noteFile(file), fingerprint(file));
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
  }
}

/** @param {string} folder @param {number} neededBytes */
export function requireSpace(folder, neededBytes) {
  const { bavail, bsize } = statfsSync(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= neededBytes + spareBytes) return;
  const wanted = `${megabytes(neededBytes)} of jars and ${megabytes(spareBytes)} for the build`;
  throw new SetupFailure(
    7,
    `The disk of ${folder} has ${megabytes(freeBytes)} free, wanted ${wanted}: make room, or set REPRISE_CACHE to a folder on another disk.`,
  );
}

/** @param {import('./progress.mjs').Step} step @param {number} totalBytes @returns {(bytes: number) => void} a log gets every tenth percent */
function reporter(step, totalBytes) {
  const started = performance.now();
  let saidTenths = 0;
  return (bytes) => {
    const percent = Math.floor((100 * bytes) / totalBytes);
    const seconds = Math.max(0.001, (performance.now() - started) / 1000);
    const text = `${percent} % of ${megabytes(totalBytes)} after ${seconds.toFixed(0)} s`;
    step.update(text);
    if (step.isLive || percent < (saidTenths + 1) * 10) return;
    saidTenths = Math.floor(percent / 10);
    step.say(text);
  };
}

/** @param {number} bytes */
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
