import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { requireSpace } from './android-jars.mjs';
import { Progress } from './progress.mjs';
import { bringSystemPackages } from './system-packages.mjs';

/** PATH is one folder of ours, and apt-get is a script in it that notes its arguments: nothing of this computer is touched. */
describe('system packages', () => {
  let folder: string;
  let said: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-packages-'));
    said = '';
    for (const program of ['env', 'sh', 'touch', 'chmod']) {
      const found = ['/bin', '/usr/bin'].map((bin) => path.join(bin, program)).find((file) => existsSync(file));
      symlinkSync(found ?? '', path.join(folder, program));
    }
    for (const program of ['git', 'adb', 'gradle']) script(program, '');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const script = (name: string, body: string) => {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(path.join(folder, name), 0o755);
  };
  const calls = () => readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n');
  const bring = (options: { yes: boolean; uid: number; answer?: string }) => {
    const out = { write: (text: string) => (said += text) } as unknown as NodeJS.WriteStream;
    // A JDK is found outside of PATH too, so it is not among what is missing here.
    return bringSystemPackages(
      { yes: options.yes, environment: { PATH: folder, JAVA_HOME: process.env['JAVA_HOME'] } },
      new Progress(out, {}).begin('System packages'),
      { uid: options.uid, terminal: terminal(options.answer) },
    );
  };
  const installs = `echo "$DEBIAN_FRONTEND $*" >> "\${0%/*}/calls"; touch "\${0%/*}/aapt" "\${0%/*}/dexdump"`;

  it('installs exactly what is missing, and says the command before', async () => {
    script('apt-get', installs);
    assert.equal(await bring({ yes: true, uid: 0 }), 'installed aapt dexdump');
    assert.match(said, /This will run: apt-get install -y --no-install-recommends aapt dexdump\n/);
    assert.match(calls().at(-1) ?? '', /^noninteractive .*install -y --no-install-recommends aapt dexdump$/);
  });

  it('does nothing at all when nothing is missing', async () => {
    for (const program of ['aapt', 'dexdump']) script(program, '');
    assert.equal(await bring({ yes: true, uid: 0 }), '');
    assert.equal(said, '');
  });

  it('installs nothing without a yes where there is nobody to ask', async () => {
    script('apt-get', installs);
    await assert.rejects(bring({ yes: false, uid: 0 }), /no terminal to ask on.*--yes.*apt-get install/);
    assert.equal(existsSync(path.join(folder, 'calls')), false);
  });

  it('asks on a terminal, and installs after a yes', async () => {
    script('apt-get', installs);
    assert.equal(await bring({ yes: false, uid: 0, answer: 'y\n' }), 'installed aapt dexdump');
  });

  it('takes anything but a yes for a no', async () => {
    script('apt-get', installs);
    await assert.rejects(bring({ yes: false, uid: 0, answer: '\n' }), /Nothing was installed.*apt-get install/);
    assert.equal(existsSync(path.join(folder, 'calls')), false);
  });

  it('fetches the package lists and tries again when the installation fails', async () => {
    script(
      'apt-get',
      `echo "$*" >> "\${0%/*}/calls"; case "$*" in *update*) touch "\${0%/*}/fresh";; esac
      test -e "\${0%/*}/fresh" || exit 100; case "$*" in *install*) touch "\${0%/*}/aapt" "\${0%/*}/dexdump";; esac`,
    );
    await bring({ yes: true, uid: 0 });
    assert.match(calls().at(-2) ?? '', /update$/);
    assert.match(calls().at(-1) ?? '', /install/);
  });

  it('hands on what apt-get says when it cannot', async () => {
    script('apt-get', 'echo "E: Unable to locate package dexdump" >&2; exit 100');
    await assert.rejects(bring({ yes: true, uid: 0 }), /Unable to locate package dexdump/);
  });

  it('says what an administrator has to run when there is no way to become root', async () => {
    script('apt-get', installs);
    await assert.rejects(bring({ yes: true, uid: 1000 }), /no sudo: have an administrator run: apt-get install/);
  });

  it('says what is missing on a system without apt-get', async () => {
    await assert.rejects(bring({ yes: true, uid: 0 }), /Missing: aapt, dexdump; this system has no apt-get.*README/);
  });

  it('refuses to start a download that the disk cannot hold', () => {
    assert.throws(() => requireSpace(folder, 1e18), /MB free, wanted .* REPRISE_CACHE/);
    requireSpace(folder, 0);
  });
});

/** @param answer what the person types; undefined: there is no terminal */
function terminal(answer: string | undefined) {
  const input = Object.assign(new PassThrough(), { isTTY: answer !== undefined });
  if (answer !== undefined) input.end(answer);
  return { input, output: new PassThrough() };
}
