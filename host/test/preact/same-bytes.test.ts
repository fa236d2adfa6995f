import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, it } from 'mocha';
import { extent } from '../endurance/extent.js';
import { compiledTexts } from './kept-trajectories.js';

const runs = extent({ sample: 25, whole: 100 });
const program = fileURLToPath(new URL('./compile-elsewhere.ts', import.meta.url));
const here = dirname(program);

describe('what is compiled of a recorded run', function () {
  this.timeout(120_000);

  it(`is the same bytes ${runs} times in a row, whatever was compiled before and in which order its screens came`, () => {
    const first = compiledTexts((items) => items);
    assert.ok(first.size >= 4);
    for (const [name, text] of first) assert.match(text, /^[0-9a-f]{64}\nmachine /, name);
    for (let run = 1; run < runs; run += 1)
      assert.deepEqual(
        compiledTexts((items) => [...items.slice(run % items.length), ...items.slice(0, run % items.length)]),
        first,
      );
  });

  it('is the same bytes on another computer: another time zone, language, folder, heap and seed of hashes', async () => {
    const first = [...compiledTexts((items) => items)];
    const elsewhere = await Promise.all([
      compiledIn(tmpdir(), { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, [
        '--max-old-space-size=256',
        '--hash-seed=7',
      ]),
      compiledIn(here, { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }, [
        '--max-semi-space-size=1',
        '--hash-seed=4711',
        '--no-opt',
      ]),
    ]);
    for (const each of elsewhere) assert.deepEqual(each, first);
  });
});

async function compiledIn(cwd: string, env: Readonly<Record<string, string>>, flags: readonly string[]) {
  // By its address, since the package is not to be found from another folder.
  const tsx = import.meta.resolve('tsx');
  const { PATH = '', HOME = '' } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--import', tsx, program], {
    cwd,
    env: { PATH, HOME, ...env },
  });
  return JSON.parse(stdout) as unknown;
}
