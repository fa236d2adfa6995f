import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shippedApks } from '../../host/src/device/index.js';
import { type MutantRecord, readRecord } from './record.js';

/** A mutant as it lies on the disk. */
export interface Mutant {
  /** Its number and its app. */
  readonly name: string;
  readonly apk: string;
  readonly record: MutantRecord;
}

export interface Making {
  readonly seed: number;
  readonly count: number;
  /** `contacts-1`; one without a screen has no mutants. */
  readonly apps: readonly string[];
  /** Of all kinds, where these are not given. */
  readonly kinds?: string | undefined;
  /** Kinds that each mutant is to have as far as they go: every id, every label. */
  readonly thorough?: string | undefined;
  /** Made anew: nothing that lay in it is kept. */
  readonly folder: string;
}

const argFile = fileURLToPath(new URL('../../android-gradle/apps/build/mutants.args', import.meta.url));

/** Makes mutants of the built apps. @throws Error with the one sentence that says what cannot be made */
export async function makeMutants({ seed, count, apps, kinds, thorough, folder }: Making): Promise<readonly Mutant[]> {
  await rm(folder, { recursive: true, force: true });
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const given = Object.entries({ seed, count, out: folder, kinds, thorough }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  await promisify(execFile)(java, ['-XX:+UseSerialGC', '-Xmx512m', `@${argFile}`, ...given, ...apps]).catch(
    (error: { readonly stderr?: string; readonly message: string }) => {
      throw new Error(error.stderr?.trim() || error.message);
    },
  );
  const names = (await readdir(folder)).filter((name) => name.endsWith('.apk')).sort();
  return Promise.all(
    names.map(async (file) => {
      const name = file.replace(/\.apk$/, '');
      return { name, apk: join(folder, file), record: await readRecord(join(folder, `${name}.json`)) };
    }),
  );
}

/** The apps that have mutants by themselves: those that devices are started with, where a person can start them. */
export async function mutableApps(): Promise<readonly string[]> {
  const shipped = (await shippedApks()).map((path) => basename(path, '.apk'));
  const startable = await Promise.all(shipped.map(isStartable));
  return shipped.filter((_, index) => startable[index]);
}

async function isStartable(app: string): Promise<boolean> {
  const folder = new URL(`../../android-gradle/apps/${app.replace(/-\d+$/, '')}/`, import.meta.url);
  return (await readFile(new URL('AndroidManifest.xml', folder), 'utf8')).includes('android.intent.category.LAUNCHER');
}
