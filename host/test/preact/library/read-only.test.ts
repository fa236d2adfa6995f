import assert from 'node:assert/strict';
import fs, { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { describe, it } from 'mocha';
import { type JournalNote, Library, notesWith } from '../../../src/preact/index.js';
import { counting, keep, Shelf } from './kept.js';

const machine = counting('More');
const monday = '2026-01-26T09:00:00.000Z';

describe('a library that is only read', () => {
  it('tells all that is kept, and its file stays the same bytes', async () => {
    await using shelf = await Shelf.make();
    const hash = await keep(shelf.library, machine, monday);
    await shelf.close();
    const [bytes, { mtimeMs }] = [await readFile(shelf.file), await stat(shelf.file)];
    const mirrored = await readdir(shelf.folder, { recursive: true });
    const library = await Library.read(shelf.folder);
    assert.equal(library.find(machine.name)?.hash, hash);
    assert.equal(library.trajectories(machine.name).length, 1);
    assert.deepEqual(library.trust(machine.name, hash, library.find(machine.name)?.evidence), { level: 'live' });
    await assert.rejects(library.rollback(machine.name, monday), /opened to be read, and something wrote to it/);
    await assert.rejects(
      library.journal.put(['fake', machine.name, ''], note('Tap Save')),
      /opened to be read, and something wrote to it/,
    );
    await library[Symbol.asyncDispose]();
    assert.ok(bytes.equals(await readFile(shelf.file)));
    assert.equal((await stat(shelf.file)).mtimeMs, mtimeMs);
    assert.deepEqual(await readdir(shelf.folder, { recursive: true }), mirrored);
  });

  it('where there is none is empty, and none is made', async () => {
    await using folder = await Folder.make();
    const library = await Library.read(join(folder.path, 'library'));
    assert.deepEqual(library.list(), []);
    assert.equal(library.find(machine.name), undefined);
    assert.deepEqual(library.statistics(machine.name), []);
    await library[Symbol.asyncDispose]();
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('of an older format is refused with what to do, and not brought to the new one', async () => {
    await using shelf = await Shelf.make();
    await shelf.close();
    const root = open({ path: shelf.file, encoding: 'msgpack' });
    await root.openDB({ name: 'meta' }).put('format', 1);
    await root.close();
    const bytes = await readFile(shelf.file);
    await assert.rejects(Library.read(shelf.folder), /older version of reprise, .* reprise machines list\.$/);
    assert.ok(bytes.equals(await readFile(shelf.file)));
  });
});

describe('what a run that may not write to the library notes', () => {
  const run = { serial: 'fake-1', machine: machine.name, values: { number: '4711' } };
  const key = ['fake-1', machine.name, 'digest'] as [string, string, string];

  it('lies beside it, tells no value, and both kinds of run know it', async () => {
    await using shelf = await Shelf.make();
    await using folder = await Folder.make();
    const [reading, writing] = [true, false].map((readOnly) =>
      notesWith(shelf.library.journal, folder.path, run, { readOnly }),
    ) as [ReturnType<typeof notesWith>, ReturnType<typeof notesWith>];
    assert.equal(reading.get(key), undefined);
    assert.deepEqual(await readdir(folder.path), [], 'who only looks makes nothing');

    await writing.put(key, note('Tap Send'));
    assert.deepEqual(reading.get(key), note('Tap Send'), 'what the library knows counts for both');
    await reading.put(key, note('Tap Save'));
    assert.deepEqual(shelf.library.journal.get(key), note('Tap Send'));
    assert.deepEqual([reading.get(key), writing.get(key)], [note('Tap Save'), note('Tap Save')]);
    for (const name of await readdir(folder.path))
      assert.ok(!`${name}${await readFile(join(folder.path, name), 'utf8')}`.includes('4711'));
    const other = notesWith(
      shelf.library.journal,
      folder.path,
      { ...run, values: { number: '1' } },
      { readOnly: true },
    );
    assert.equal(other.get(['fake-1', machine.name, 'other']), undefined);

    await writing.put(key, note('Tap Done'));
    assert.deepEqual([reading.get(key), writing.get(key)], [note('Tap Done'), note('Tap Done')], 'the later one');
  });

  it('is gone for good where the library knows better: it came back after a loss of power, and outranked what was kept later', async () => {
    await using shelf = await Shelf.make();
    await using folder = await Folder.make();
    const [reading, writing] = [true, false].map((readOnly) =>
      notesWith(shelf.library.journal, folder.path, run, { readOnly }),
    ) as [ReturnType<typeof notesWith>, ReturnType<typeof notesWith>];
    await reading.put(key, note('Tap Save'));
    const flushed = await flushedFolders(() => writing.put(key, note('Tap Done')));
    assert.deepEqual(flushed, [folder.path]);
    assert.deepEqual(await flushedFolders(() => writing.put(key, note('Tap Send'))), [], 'of nothing that was there');
  });

  it('and cannot be read any more is no reason to begin anew', async () => {
    await using shelf = await Shelf.make();
    await using folder = await Folder.make();
    const notes = notesWith(shelf.library.journal, folder.path, run, { readOnly: true });
    await notes.put(key, note('Tap Save'));
    const [file] = (await readdir(folder.path)).filter((name) => name.endsWith('.json'));
    await writeFile(join(folder.path, file ?? assert.fail()), '{"acts":');
    assert.throws(() => notes.get(key), /cannot be read\. Look at the device .* delete the file\.$/);
    assert.ok(existsSync(join(folder.path, 'key')));
  });
});

/** The folders of which it was made sure meanwhile that what they hold is on the disk. */
async function flushedFolders(work: () => Promise<void>): Promise<readonly string[]> {
  const flushed: string[] = [];
  const { fsyncSync } = fs;
  fs.fsyncSync = (handle) => {
    if (fs.fstatSync(handle).isDirectory()) flushed.push(fs.readlinkSync(`/proc/self/fd/${handle}`));
    fsyncSync(handle);
  };
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
  }
  return flushed;
}

function note(sentence: string): JournalNote {
  return {
    hash: 'h',
    startedAt: monday,
    acts: [{ by: { kind: 'policy' }, sentence, became: 'unknown' }],
    standing: { baseline: [], beforeAct: [], steps: [] },
  };
}

class Folder implements AsyncDisposable {
  private constructor(readonly path: string) {}

  static async make(): Promise<Folder> {
    return new Folder(await mkdtemp(join(tmpdir(), 'reprise-test-')));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
