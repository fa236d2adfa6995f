import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gradleEnvironment } from '../setup/gradle.mjs';
import { inRoot } from '../setup/root.mjs';
import { bringFramework } from './framework.js';
import frameworks from './frameworks.json' with { type: 'json' };

/**
 * Makes datasets/android-api/members.txt anew: what the device agent's wrappers look up, in the framework of every API level. Fetches 1.6 GB, one
 * framework after the other, and keeps none; a folder as argument is where they lie already, or are kept.
 */
async function main(kept: string | undefined): Promise<void> {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'reprise-android-api-'));
  try {
    for (const framework of frameworks) {
      const jar = await bringFramework(framework, folder, process.env);
      read(framework.level, jar);
      if (kept === undefined && jar.startsWith(folder)) rmSync(jar);
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
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
