import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { before, describe, it } from 'mocha';
import { apk, installTimeoutMs, packageName } from '../apidemos/apk.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';

const run = promisify(execFile);
const script = fileURLToPath(new URL('clients.py', import.meta.url));
const environment = fileURLToPath(new URL('../../../build/python', import.meta.url));
const packages = ['adbutils==2.12.0', 'uiautomator2==3.7.1'];
const installPackagesMs = 300_000;
const scriptMs = 180_000;

/** One thing that the script tried. */
interface Told {
  readonly name: string;
  readonly found: unknown;
  readonly wanted: unknown;
}

// Neither Python nor its packages are needed otherwise: `npm run test:full` asks for them, and `npm run test:python` for them alone.
const suite = process.env['REPRISE_PYTHON'] ? describe : describe.skip;

suite('stock Python clients drive the embedded device', () => {
  let told: readonly Told[] = [];

  before(async function () {
    this.timeout(bootTimeoutMs + installTimeoutMs + installPackagesMs + scriptMs);
    const python = await pythonWithPackages();
    const device = await embeddedDevice();
    const args = [script, device.serial, String(device.adbPort), apk, packageName];
    // What was told before a failure is worth as much as the failure.
    const { stdout, failure } = await run(python, args, { env: device.env, timeout: scriptMs }).then(
      (done) => ({ ...done, failure: undefined }),
      (error: { stdout?: string; stderr?: string }) => ({ stdout: error.stdout ?? '', failure: error.stderr }),
    );
    told = stdout
      .split('\n')
      .filter((line) => line.startsWith('{"name"'))
      .map((line) => JSON.parse(line) as Told);
    if (failure !== undefined) assert.fail(`After ${told.at(-1)?.name}:\n${failure}`);
    await device.adb('uninstall', packageName);
  });

  for (const client of ['adbutils', 'uiautomator2']) {
    it(client, () => {
      const its = told.filter(({ name }) => name.startsWith(`${client}: `));
      assert.ok(its.length >= 8, `${its.length} things`);
      for (const { name, found, wanted } of its) assert.deepEqual(found, wanted, name);
    });
  }
});

/** A Python of this repository's own with the clients; made once. */
async function pythonWithPackages(): Promise<string> {
  const python = `${environment}/bin/python`;
  const isThere = await access(python).then(
    () => true,
    () => false,
  );
  if (!isThere) await run('python3', ['-m', 'venv', environment]);
  await run(python, ['-m', 'pip', 'install', '--quiet', ...packages], { timeout: installPackagesMs });
  return python;
}
