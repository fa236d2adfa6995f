import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jarFolder } from '../setup/android-jars.mjs';
import { download } from '../setup/download.mjs';
import { gradleEnvironment } from '../setup/gradle.mjs';
import { mavenUrls } from '../setup/maven-urls.mjs';
import { inRoot } from '../setup/root.mjs';
import frameworks from './frameworks.json' with { type: 'json' };

type Framework = (typeof frameworks)[number];

/**
 * Makes datasets/android-api/members.txt anew: what the device agent's wrappers look up, in the framework of every API level. Fetches 1.6 GB, one
 * framework after the other, and keeps none; a folder as argument is where they lie already, or are kept.
 */
async function main(kept: string | undefined): Promise<void> {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'reprise-android-api-'));
  try {
    for (const framework of frameworks) {
      const jar = await bring(framework, folder);
      read(framework.level, jar);
      if (kept === undefined && jar.startsWith(folder)) rmSync(jar);
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

/** The file; the one that the embedded device is built against is there anyway. */
async function bring({ version, bytes, sha256 }: Framework, folder: string): Promise<string> {
  const name = `android-all-${version}.jar`;
  const cached = path.join(jarFolder(process.env), name);
  if (existsSync(cached)) return cached;
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  const urls = await mavenUrls(process.env);
  const addresses = urls.map((url) => `${url.replace(/\/$/, '')}/org/robolectric/android-all/${version}/${name}`);
  console.log(`fetching ${name}, ${Math.round(bytes / 1e6)} MB`);
  await download({ addresses, file, bytes, sha256 }, () => {}, console.log);
  return file;
}

function read(level: number, jar: string): void {
  const args = [
    '-q',
    '-p',
    inRoot('android-gradle'),
    ':device-agent:androidApi',
    `-PapiLevel=${level}`,
    `-PapiJar=${jar}`,
  ];
  execFileSync('gradle', args, { stdio: 'inherit', env: gradleEnvironment(process.env) });
}

await main(process.argv[2]);
