import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';

const module = (name: string) => JSON.stringify(path.join(root, 'scripts/setup', name));

describe('the setup as a process', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-process-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const start = (code: string, environment: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return child;
  };
  const line = async (child: ChildProcess) =>
    String((await once(child.stdout as NodeJS.ReadableStream, 'data'))[0]).trim();
  const ending = async (child: ChildProcess) => (await once(child, 'close')) as [number | null, NodeJS.Signals | null];

  describe('lock', () => {
    const locked = (work: string) => `
      import { withLock } from ${module('lock.mjs')};
      await withLock(${JSON.stringify(path.join(folder, 'lock'))}, () => console.log('waits'), async () => { ${work} });`;
    const holds = `console.log('holds'); setInterval(() => {}, 1000); await new Promise((resolve) => process.on('SIGTERM', () => { console.log('lets go'); resolve(); })); process.exitCode = 0;`;

    it('makes a second one wait until the first is done', async () => {
      const first = start(locked(`${holds} setTimeout(() => process.exit(), 50);`));
      assert.equal(await line(first), 'holds');
      const second = start(locked(`console.log('works')`));
      assert.equal(await line(second), 'waits');
      const works = line(second);
      first.kill('SIGTERM');
      assert.equal(await works, 'works');
    });

    it('is free again when its holder was killed', async () => {
      const first = start(locked(holds));
      assert.equal(await line(first), 'holds');
      first.kill('SIGKILL');
      await ending(first);
      const second = start(locked(`console.log('works')`));
      let said = '';
      second.stdout?.on('data', (data) => (said += data));
      await ending(second);
      assert.match(said, /works/);
    });
  });

  describe('command', () => {
    const handOver = (code: string) => `
      import { handOver } from ${module('hand-over.mjs')};
      await handOver(['-e', ${JSON.stringify(code)}], ['--', 'a b'], process.env);`;

    it('ends with the exit code of the command', async () => {
      assert.deepEqual(await ending(start(handOver('process.exit(7)'))), [7, null]);
    });

    it('hands its arguments on', async () => {
      assert.equal(await line(start(handOver('console.log(process.argv.at(-1))'))), 'a b');
    });

    it('passes signals on, and lets the command decide', async () => {
      const setup = start(
        handOver(`process.on('SIGTERM', () => process.exit(3)); console.log('up'); setTimeout(() => {}, 20_000)`),
      );
      await line(setup);
      setup.kill('SIGTERM');
      assert.deepEqual(await ending(setup), [3, null]);
    });

    it('dies of the signal that the command died of', async () => {
      assert.deepEqual(await ending(start(handOver(`process.kill(process.pid, 'SIGKILL')`))), [null, 'SIGKILL']);
    });
  });

  describe('progress', () => {
    const story = `
      import { Progress } from ${module('progress.mjs')};
      import { SetupFailure } from ${module('failure.mjs')};
      const progress = new Progress(process.stdout, process.env);
      const step = progress.begin('One'); step.update('half'); step.say('aloud'); step.done('done');
      progress.begin('Silent').done('');
      progress.finish();
      progress.fail(new SetupFailure(7, 'No room.', { log: 'last words' }));`;
    const told = async (environment: NodeJS.ProcessEnv) => {
      const child = start(story, environment);
      let text = '';
      child.stdout?.on('data', (data) => (text += data));
      await ending(child);
      return text;
    };

    it('is plain lines where there is no terminal, and says nothing of what was nothing', async () => {
      const text = await told({ LC_ALL: 'C.UTF-8' });
      assert.match(
        text,
        /^… One: aloud\n✓ One: done \(0\.0 s\)\n✓ Everything is in place \(\d\.\d s\)\.\nlast words\n✗ No room\.\n$/,
      );
    });

    it('is ASCII under LANG=C', async () => {
      const text = await told({ LC_ALL: 'C' });
      assert.match(text, /^[\n\x20-\x7e]+$/);
      assert.match(text, /failed: No room\./);
    });
  });

  describe('as it is called', () => {
    /** @param before arguments for node */
    const setup = async (command: string, environment: NodeJS.ProcessEnv = {}, before: readonly string[] = []) => {
      const child = spawn(process.execPath, [...before, 'scripts/setup.mjs', command], {
        cwd: root,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      let [out, said] = ['', ''];
      child.stdout.on('data', (data) => (out += data));
      child.stderr.on('data', (data) => (said += data));
      const [code] = await ending(child);
      return { code, out, said };
    };

    it('names the commands there are', async () => {
      const { code, said } = await setup('dmeo');
      assert.equal(code, 2);
      assert.match(
        said,
        /Unknown command "dmeo": it is one of demo, test, bench, tasks, screens, androidworld, method, drift\./,
      );
    });

    it('says in one sentence that a cache cannot be written, and closes a test run that never began with a failure', async function () {
      this.timeout(60_000);
      const file = path.join(folder, 'file');
      writeFileSync(file, '');
      const { code, out, said } = await setup('test', { REPRISE_CACHE: path.join(file, 'cache') });
      assert.equal(code, 7, said);
      assert.match(said, /Could not write .*file\/cache.* \(ENOTDIR\): .*REPRISE_CACHE.*\n$/);
      assert.doesNotMatch(said, /bug|^\s+at /m);
      assert.equal(out, '0 passed, 1 failed\n');
    });

    it('tells an old Node what is wanted, and closes a test run that never began with a failure', async () => {
      const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;
      const { code, out, said } = await setup('test', {}, ['--import', `data:text/javascript,${encodeURI(old)}`]);
      assert.equal(code, 2);
      assert.equal(said, 'Reprise needs Node.js 20.19 or later, this is 18.20.4: install a newer one.\n');
      assert.equal(out, '0 passed, 1 failed\n');
    });
  });
});
