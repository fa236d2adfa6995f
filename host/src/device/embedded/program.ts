import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkout, DeviceError } from '../../base/index.js';
import type { Environment } from '../adb/address.js';

/** What the build of the JVM side leaves for the host, from the root of the repository. */
const built = {
  args: 'android-gradle/embedded/build/device.args',
  apps: 'android-gradle/apps/build/apk',
  agent: 'device-agent/build/reprise-agent.jar',
} as const;

const root = fileURLToPath(checkout);

/** The command that is the embedded device. @throws DeviceError `build-missing` */
export async function deviceCommand(env: Environment): Promise<{ java: string; args: readonly string[] }> {
  const argFile = join(root, built.args);
  await mustExist(argFile, 'The embedded device is not built');
  const java = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
  return { java, args: [`@${argFile}`] };
}

/** The APK of one of our apps, by its file's name: `contacts-1`. @throws DeviceError `build-missing` */
export async function builtApk(name: string): Promise<string> {
  const path = join(root, built.apps, `${name}.apk`);
  await mustExist(path, `The app ${name} is not built`);
  return path;
}

/** The APKs that every embedded device is started with, as the build lists them. @throws DeviceError `build-missing` */
export async function shippedApks(): Promise<readonly string[]> {
  const list = join(builtApks, 'shipped.txt');
  await mustExist(list, 'The list of the apps is not built');
  const names = (await readFile(list, 'utf8')).split('\n').filter(Boolean);
  return names.map((name) => join(builtApks, name));
}

/** The folder that holds our apps' APKs once they are built. */
export const builtApks = join(root, built.apps);

/** The dexed device agent; whether it is there is for who starts it to say. */
export const agentJar = join(root, built.agent);

async function mustExist(path: string, sentence: string): Promise<void> {
  try {
    await access(path);
  } catch (error) {
    throw new DeviceError('build-missing', `${sentence} (${path} is missing). Build it: node scripts/setup.mjs.`, {
      cause: error,
    });
  }
}
