import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';

const root = path.resolve(import.meta.dirname, '../../..');
const built = readFileSync(path.join(root, 'android-gradle/embedded/build/device.args'), 'utf8');
const archive = path.join(root, 'android-gradle/embedded/build/device/classes.jsa');
const ownJar = path.join(root, 'android-gradle/embedded/build/device/device.jar');

describe("the embedded device's archive of classes", function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-archive-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Starts the device's JVM as far as its own refusal of a wrong option. */
  const start = (args: string) => {
    const file = path.join(folder, 'device.args');
    writeFileSync(file, args);
    return spawnSync('java', [`@${file}`, '--nothing', 'x'], { encoding: 'utf8' });
  };
  const mustSayNothingOfIt = ({ stdout, stderr, status }: ReturnType<typeof start>) => {
    assert.equal(stdout, '');
    assert.match(stderr, /^Unknown option --nothing\. Usage: [^\n]*\n$/);
    assert.equal(status, 2);
  };

  it('is used as the build left it', () => {
    const loads = path.join(folder, 'loads');
    mustSayNothingOfIt(start(built.replace('"-cp"', `"-Xlog:class+load:file=${loads}"\n"-cp"`)));
    const loaded = readFileSync(loads, 'utf8');
    assert.match(loaded, /dev\.reprise\.embedded\.Options source: shared objects file \(top\)/);
  });

  it('is missed by nobody when it is not there', () =>
    mustSayNothingOfIt(start(built.replace(archive, '/nowhere.jsa'))));

  it('is left alone, without a word, when it is no archive', () => {
    const damaged = path.join(folder, 'damaged.jsa');
    writeFileSync(damaged, 'no archive');
    mustSayNothingOfIt(start(built.replace(archive, damaged)));
  });

  it('is left alone, without a word, when a jar is another one since', () => {
    const other = path.join(folder, 'device.jar');
    copyFileSync(ownJar, other);
    mustSayNothingOfIt(start(built.replace(ownJar, other)));
  });
});
