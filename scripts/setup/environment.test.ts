import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { splitArguments } from './commands.mjs';
import { findJdk17 } from './jdk.mjs';
import { speaksUtf8, withUtf8 } from './locale.mjs';
import { missingNpmPackages } from './npm-packages.mjs';
import { platformProblem } from './platform.mjs';
import { childEnvironment } from './stages.mjs';

describe('the environment of the setup', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-environment-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  describe('locale', () => {
    it('is left alone where it speaks UTF-8', () => {
      for (const environment of [
        { LANG: 'de_DE.UTF-8' },
        { LC_ALL: 'C.utf8' },
        { LC_CTYPE: 'en_US.UTF-8', LANG: 'C' },
      ]) {
        assert.equal(withUtf8(environment), environment);
      }
    });

    it('becomes C.UTF-8 where it does not', () => {
      for (const environment of [{}, { LANG: 'C' }, { LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, { LANG: 'de_DE' }]) {
        assert.equal(speaksUtf8(environment), false);
        assert.equal(withUtf8(environment)['LC_ALL'], 'C.UTF-8');
      }
    });

    it('lets a JVM write a file whose name no ASCII locale has', function () {
      this.timeout(60_000);
      const program = path.join(folder, 'Write.java');
      writeFileSync(
        program,
        'public class Write { public static void main(String[] a) throws Exception { java.nio.file.Files.writeString(java.nio.file.Path.of(a[0], "\\u96f7.md"), ""); } }',
      );
      const environment = childEnvironment({ PATH: process.env['PATH'], LANG: 'C' });
      execFileSync(path.join(environment['JAVA_HOME'] ?? '', 'bin/java'), [program, folder], { env: environment });
      assert.ok(readdirSync(folder).includes('雷.md'));
    });
  });

  describe('JDK', () => {
    const jdk = (name: string, version: string, { javac = true } = {}) => {
      const home = path.join(folder, name);
      mkdirSync(path.join(home, 'bin'), { recursive: true });
      writeFileSync(path.join(home, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
      if (javac) writeFileSync(path.join(home, 'bin/javac'), '');
      return home;
    };

    it('is found beside newer and older ones', () => {
      jdk('java-11', '11.0.2');
      jdk('java-21', '21.0.1');
      const wanted = jdk('java-17', '17.0.9');
      assert.deepEqual(findJdk17({}, [folder]), { home: wanted, version: '17.0.9' });
    });

    it('is not taken from JAVA_HOME when that is another version', () => {
      const wanted = jdk('b', '17');
      assert.equal(findJdk17({ JAVA_HOME: jdk('a', '21.0.1') }, [folder])?.home, wanted);
    });

    it('is taken from JAVA_HOME before any other', () => {
      jdk('a', '17.0.1');
      const own = jdk('own', '17.0.5');
      assert.equal(findJdk17({ JAVA_HOME: own }, [folder])?.home, own);
    });

    it('is missing where there is only a JRE', () => {
      jdk('jre-17', '17.0.9', { javac: false });
      assert.equal(findJdk17({}, [folder]), undefined);
    });
  });

  describe('npm packages', () => {
    const lock = (name: string, packages: Record<string, object>) => {
      const file = path.join(folder, name);
      writeFileSync(file, JSON.stringify({ packages: { '': {}, ...packages } }));
      return file;
    };
    const here = { os: [process.platform], cpu: [process.arch] };

    it('are complete when every locked one is installed in its version', () => {
      const file = lock('a', {
        'node_modules/x': { version: '1.0.0' },
        'node_modules/native': { version: '2.0.0', optional: true, ...here },
      });
      assert.deepEqual(missingNpmPackages(file, file), []);
    });

    it('are missing before the first installation', () => {
      const file = lock('a', { 'node_modules/x': { version: '1.0.0' } });
      assert.deepEqual(missingNpmPackages(file, path.join(folder, 'none')), ['node_modules/x']);
    });

    it('are missing after the lock file moved on', () => {
      const wanted = lock('a', {
        'node_modules/x': { version: '1.0.1' },
        'node_modules/native': { version: '2.0.0', optional: true, ...here },
      });
      const installed = lock('b', { 'node_modules/x': { version: '1.0.0' } });
      assert.deepEqual(missingNpmPackages(wanted, installed), ['node_modules/x', 'node_modules/native']);
    });

    it('are not expected for other platforms', () => {
      const wanted = lock('a', {
        'node_modules/win': { version: '1.0.0', optional: true, os: ['win32'] },
        'node_modules/musl': { version: '1.0.0', optional: true, ...here, libc: ['musl'] },
        'node_modules/not-linux': { version: '1.0.0', optional: true, os: [`!${process.platform}`] },
      });
      assert.deepEqual(missingNpmPackages(wanted, lock('b', {})), []);
    });
  });

  it('tells where the product cannot run, and what to use instead', () => {
    assert.equal(platformProblem({ platform: 'linux', arch: 'x64', glibc: '2.36' }), undefined);
    for (const here of [
      { platform: 'darwin', arch: 'arm64', glibc: undefined },
      { platform: 'linux', arch: 'arm64', glibc: '2.36' },
      { platform: 'linux', arch: 'x64', glibc: undefined },
    ]) {
      assert.match(platformProblem(here) ?? '', /needs Linux with glibc on x86-64.*virtual machine/);
    }
  });

  it('takes --yes for itself and leaves every other argument to the command', () => {
    assert.deepEqual(splitArguments(['demo', '--yes', '--model', 'x'], {}), {
      command: 'demo',
      yes: true,
      rest: ['--model', 'x'],
    });
    assert.deepEqual(splitArguments(['test', '--grep', 'a b'], {}), {
      command: 'test',
      yes: false,
      rest: ['--grep', 'a b'],
    });
    assert.equal(splitArguments(['test'], { CI: 'true' }).yes, true);
    assert.equal(splitArguments(['--yes'], {}).command, undefined);
  });
});
