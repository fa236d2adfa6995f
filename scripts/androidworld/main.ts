import { spawn } from 'node:child_process';
import { openDevice, shippedApks, startEmbedded } from '../../host/src/device/index.js';
import { runCommand } from '../stage/command.js';
import { openOwnHome } from '../stage/own-home.js';
import { grantAll } from '../stage/stage.js';
import { Phone } from '../tasks/phone.js';
import { emulatorPort } from './emulator-port.js';

const root = new URL('../..', import.meta.url).pathname;
const packages = new URL('.', import.meta.url).pathname;

/** Runs the Python package: on the device that `--serial` names, else on an embedded one of its own, which lives as long as the run. */
async function main(argv: readonly string[]): Promise<number> {
  const isAsking = argv.some((argument) =>
    ['--serial', '--list', '--goals', '--help', '-h'].includes(argument.split('=')[0] ?? ''),
  );
  if (isAsking || process.env['ANDROID_SERIAL']) return python(argv, process.env);
  await using home = await openOwnHome('androidworld');
  await using device = await startEmbedded({
    env: home.env,
    home: home.folder,
    port: await emulatorPort(),
    apks: await shippedApks(),
  });
  await grant(device.serial, home.env);
  return await python([...argv, '--serial', device.serial, '--save-snapshots'], home.env);
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

await runCommand(main);
