import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { open } from 'lmdb';
import { describe, it } from 'mocha';
import { ResourceError } from '../../../src/base/index.js';
import { canonicalHash, printMachine } from '../../../src/machine/index.js';
import { Library, printEvidence } from '../../../src/preact/index.js';
import { storeTrajectory, trajectoryId } from '../../../src/trajectory/index.js';
import { counting, evidenceFor, keep, Shelf, solvedAt } from './kept.js';

const [first, second] = [counting('More'), counting('More', 'Again')];
const [monday, tuesday] = ['2026-01-26T09:00:00.000Z', '2026-01-27T09:00:00.000Z'];

describe('a library', () => {
  it('goes back to the version before, and keeps the newer one', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const [old, grown] = [await keep(library, first, monday), await keep(library, second, tuesday)];
    assert.equal(library.find(first.name)?.hash, grown);
    assert.equal(await library.rollback(first.name, tuesday), old);
    assert.equal(library.find(first.name)?.hash, old);
    assert.deepEqual(
      library.versions(first.name).map(({ hash }) => hash),
      [grown, old],
    );
    assert.equal(await library.rollback(first.name, tuesday), undefined, 'there was none before the first');
    assert.deepEqual(
      library.choices(first.name).map(({ why }) => why),
      ['kept', 'kept', 'rolled back'],
    );
  });

  it('has what was chosen last, also after the clock was set back', async () => {
    await using shelf = await Shelf.make();
    await keep(shelf.library, first, tuesday);
    const grown = await keep(shelf.library, second, monday);
    await shelf.close();
    const library = await shelf.reopen();
    assert.equal(library.find(first.name)?.hash, grown);
    assert.equal(library.choices(first.name).at(-1)?.hash, grown);
  });

  it('keeps a version beside the current one that another run kept meanwhile, and loses neither', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const mine = counting('More', 'Mine');
    const theirs = counting('More', 'Theirs');
    const kept = await keep(library, theirs, monday);
    const keeping = await library.keep(mine, evidenceFor(mine), solvedAt(tuesday));
    assert.equal(keeping.kind, 'beside');
    assert.equal(library.find(mine.name)?.hash, kept);
    assert.equal(library.versions(mine.name).length, 2);
  });

  it('deletes nothing but what it is told to, and of that everything', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    await keep(library, first, monday);
    const grown = await keep(library, second, tuesday);
    assert.equal(await library.prune(first.name, 'older versions'), 1);
    assert.deepEqual(
      library.versions(first.name).map(({ hash }) => hash),
      [grown],
    );
    assert.equal(library.trajectories(first.name).length, 1);
    assert.equal(await library.prune(first.name, 'all'), 1);
    assert.equal(library.find(first.name), undefined);
    assert.deepEqual([library.list(), library.trajectories(first.name)], [[], []]);
  });

  it('of the first format is brought to this one, and all that it held is there', async () => {
    await using shelf = await Shelf.make();
    await shelf.close();
    await rm(shelf.file);
    const root = open({ path: shelf.file, encoding: 'msgpack' });
    const [versions, current] = [root.openDB({ name: 'versions' }), root.openDB({ name: 'current' })];
    for (const [machine, keptAt] of [[first, monday] as const, [second, tuesday] as const]) {
      const evidence = printEvidence(evidenceFor(machine, { gatedAt: keptAt }));
      await versions.put([machine.name, canonicalHash(machine)], { text: printMachine(machine), evidence, keptAt });
    }
    await current.put(first.name, canonicalHash(second));
    const trajectory = solvedAt(monday);
    await root
      .openDB({ name: 'trajectories', compression: true })
      .put([first.name, trajectoryId(trajectory)], storeTrajectory(trajectory));
    await root.openDB({ name: 'meta' }).put('format', 1);
    await root.close();

    const library = await shelf.reopen();
    assert.equal(library.find(first.name)?.hash, canonicalHash(second));
    assert.deepEqual(
      library.versions(first.name).map(({ hash, keptAt }) => [hash, keptAt]),
      [
        [canonicalHash(second), tuesday],
        [canonicalHash(first), monday],
      ],
    );
    assert.equal(library.version(first.name, canonicalHash(first))?.evidence.body.gatedAt, monday);
    assert.equal(library.trajectories(first.name).length, 1);
    await keep(library, counting('More', 'Again', 'Once more'), tuesday);
    assert.equal(library.versions(first.name).length, 3);
  });

  it('of a newer format is refused, and left as it is', async () => {
    await using shelf = await Shelf.make();
    await shelf.close();
    const root = open({ path: shelf.file, encoding: 'msgpack' });
    await root.openDB({ name: 'meta' }).put('format', 99);
    await root.close();
    const bytes = await readFile(shelf.file);
    await assert.rejects(Library.open(shelf.folder), /has format 99, .* Update reprise\.$/);
    assert.ok(bytes.equals(await readFile(shelf.file)));
  });

  it('whose file was cut off, anywhere, says so, and what is left of it is not touched', async () => {
    await using shelf = await Shelf.make();
    for (const label of ['Again', 'Once more', 'Further'])
      await keep(shelf.library, counting('More', label), `2026-02-0${label.length}T09:00:00.000Z`);
    await shelf.close();
    const whole = await readFile(shelf.file);
    const { size } = await stat(shelf.file);
    for (const left of [1, 100, 4096, 8191, 8192, 12_288, size >> 1, size - 4096, size - 1]) {
      await writeFile(shelf.file, whole);
      await truncate(shelf.file, left);
      await assert.rejects(
        Library.open(shelf.folder),
        (error) =>
          error instanceof ResourceError &&
          error.code === 'library-damaged' &&
          /^The library .*library\.mdb is damaged: .*\. Nothing was written to it\. /.test(error.message),
        `cut to ${left} of ${size}`,
      );
      assert.ok(whole.subarray(0, left).equals(await readFile(shelf.file)), `cut to ${left} of ${size}`);
    }
    await writeFile(shelf.file, whole);
    assert.equal((await shelf.reopen()).versions(first.name).length, 3);
  });

  it('that two processes write until they are killed has all that either was told is kept', async function () {
    this.timeout(60_000);
    await using shelf = await Shelf.make();
    await keep(shelf.library, first, monday);
    const writers = { one: writer(shelf.folder, 'one'), other: writer(shelf.folder, 'other') };
    await Promise.all([writers.one.until(20), writers.other.until(20)]);
    for (const [who, each] of Object.entries(writers)) {
      const acknowledged = await each.kill();
      const held = heldBy(shelf.library, who);
      // One may have been written whose number was not said any more.
      assert.ok(held === acknowledged || held === acknowledged + 1, `${acknowledged} acknowledged, ${held} there`);
    }
    await shelf.close();
    assert.equal((await shelf.reopen()).find(first.name)?.hash, canonicalHash(first));
  });
});

function heldBy(library: Library, who: string): number {
  return library.statistics(first.name, who).reduce((sum, { held }) => sum + held, 0);
}

/** A process that counts runs in a library, until it is killed; what it had acknowledged by then. */
function writer(folder: string, who: string) {
  const program = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, who], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const acknowledged = () => Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
  return {
    until: async (number: number) => {
      while (acknowledged() < number) await once(child.stdout, 'data');
    },
    kill: async () => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
      return acknowledged();
    },
  };
}
