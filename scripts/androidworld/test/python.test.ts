import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, it } from 'mocha';

const run = promisify(execFile);
const packages = fileURLToPath(new URL('..', import.meta.url));

describe('runs of AndroidWorld: what needs nothing but Python', () => {
  it('records, resumed runs, tables and what is said of wrong arguments', async function () {
    this.timeout(60_000);
    const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: '1' };
    const hasPython = await run('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).then(
      () => true,
      () => false,
    );
    // Nothing else of Reprise needs Python.
    if (!hasPython) return this.skip();
    await run('python3', ['-m', 'unittest', 'discover', '-s', 'test'], { cwd: packages, env }).catch(
      (error: { stderr?: string }) => {
        throw new Error(error.stderr ?? String(error));
      },
    );
  });
});
