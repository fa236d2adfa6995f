import { existsSync } from 'node:fs';
import path from 'node:path';
import { jarAddresses, jarFile, jarName } from '../setup/android-jars.mjs';
import { download, sha256Of } from '../setup/download.mjs';
import { mavenUrls } from '../setup/maven-urls.mjs';

/** Android's framework at one API level. */
export interface Framework {
  readonly level: number;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The framework's jar: the one that the embedded device is built against where that is it, else the one in `folder`, which is fetched where it is not
 * there whole. A file of its name with another content is not it.
 */
export async function bringFramework(
  { version, bytes, sha256 }: Framework,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const jar = { group: 'org.robolectric', artifact: 'android-all', version };
  const file = path.join(folder, jarName(jar));
  for (const found of [jarFile(jar, environment), file])
    if (existsSync(found) && (await sha256Of(found)) === sha256) return found;
  console.log(`fetching ${jarName(jar)}, ${Math.round(bytes / 1e6)} MB`);
  const addresses = jarAddresses(jar, await mavenUrls(environment));
  await download({ addresses, file, bytes, sha256 }, () => {}, console.log);
  return file;
}
