import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { addContact } from '../machine/contacts.js';
import { reprise } from './in-process.js';

describe('machines diff', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-diff-'));
    await writeFile(join(folder, 'old.preact'), addContact.replace(/ {2}or .*\n/, ''));
    await writeFile(join(folder, 'new.preact'), addContact);
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const diff = (...files: readonly string[]) =>
    reprise(folder, 'machines', 'diff', ...files.map((file) => join(folder, file)));

  it('says what came, and that nothing was lost', async () => {
    const { code, stdout } = await diff('old.preact', 'new.preact');
    assert.equal(
      stdout,
      "+ 'form', step 4 has another way now: tap //*[@content-desc='Done'] -> saved  irreversible\n" +
        '1 difference: the new one does all that the old one did.\n',
    );
    assert.equal(code, 0);
  });

  it('says what is gone, and ends with 1', async () => {
    const { code, stdout } = await diff('new.preact', 'old.preact');
    assert.match(stdout, /^- 'form', step 4 has lost a way: /);
    assert.match(
      stdout,
      /the new one does not do all that the old one did, for step 4 of 'form' .* is gone or other\.$/m,
    );
    assert.equal(code, 1);
  });

  it('gives the same to a program', async () => {
    const { stdout } = await reprise(
      folder,
      ...['machines', 'diff', join(folder, 'new.preact'), join(folder, 'old.preact'), '--json'],
    );
    const { differences, contains, reason } = JSON.parse(stdout);
    assert.deepEqual(
      differences.map(({ change, place }: { change: string; place: string }) => [change, place]),
      [['gone', 'state form/step/3/1']],
    );
    assert.equal(contains, false);
    assert.match(reason, /step 4 of 'form'/);
  });

  it('of a machine and itself says that they do the same; of what is no machine, what is wrong', async () => {
    const same = await diff('new.preact', 'new.preact');
    assert.equal(same.stdout, 'They do the same: the new one does all that the old one did.\n');
    await writeFile(join(folder, 'broken.preact'), 'machine a/b\n');
    const broken = await diff('new.preact', 'broken.preact');
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /broken\.preact:1:1: /);
  });
});
