import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Disposables, RepriseError } from '../../host/src/base/index.js';
import { AdbServer, openDevice, shippedApks, startEmbedded } from '../../host/src/device/index.js';
import { freePort } from '../../host/test/free-port.js';
import { Phone } from '../tasks/phone.js';
import { grantAll } from '../tasks/stage.js';
import { emulatorPort } from './emulator-port.js';

const root = new URL('../..', import.meta.url).pathname;
const packages = new URL('.', import.meta.url).pathname;

/** Runs the Python package: on the device that `--serial` names, else on an embedded one of its own, which lives as long as the run. */
async function main(argv: readonly string[]): Promise<number> {
  const isAsking = argv.some((argument) =>
    ['--serial', '--list', '--help', '-h'].includes(argument.split('=')[0] ?? ''),
  );
  if (isAsking || process.env['ANDROID_SERIAL']) return python(argv, process.env);
  const home = await mkdtemp(join(tmpdir(), 'reprise-androidworld-'));
  const env = { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: home };
  const opened = new Disposables();
  try {
    const device = opened.use(
      await startEmbedded({ env, home, port: await emulatorPort(), apks: await shippedApks() }),
    );
    await grant(device.serial, env);
    return await python([...argv, '--serial', device.serial, '--save-snapshots'], env);
  } finally {
    await opened[Symbol.asyncDispose]();
    await new AdbServer({ env }).kill();
    await rm(home, { recursive: true, force: true });
  }
}

/** AndroidWorld's own setup of a device allows its apps what they ask for. */
async function grant(serial: string, env: NodeJS.ProcessEnv): Promise<void> {
  await using device = await openDevice({ serial, env, prefer: 'adb' });
  await grantAll(new Phone(device));
}

/** The package with the Python that has AndroidWorld's packages; the result is its exit code. */
function python(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const program = process.env['ANDROID_WORLD_PYTHON'] ?? 'python3';
  const child = spawn(program, ['-m', 'androidworld', ...argv], {
    cwd: root,
    env: { ...env, PYTHONPATH: [packages, env['PYTHONPATH']].filter(Boolean).join(':') },
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to both of us: the device may end only after the run that uses it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGINT'));
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      process.stderr.write(
        `Wanted Python with AndroidWorld's packages, found no ${program}. Name it: ANDROID_WORLD_PYTHON\n`,
      );
      resolve(7);
    });
    child.on('exit', (code, signal) =>
      signal === null ? resolve(code ?? 6) : reject(new Error(`Python ended by ${signal}.`)),
    );
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof RepriseError ? error.exitCode : 6;
  },
);
