import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { ResourceError } from '../../src/base/index.js';
import { leaseDevice, processIdentity } from '../../src/device/index.js';

/** A process that takes the lease and says what came of it. */
const program = `
  import { leaseDevice } from '${new URL('../../src/device/lease.ts', import.meta.url).href}';
  const [serial, home] = process.argv.slice(1);
  try {
    await leaseDevice(serial, { home, purpose: 'the other run' });
    console.log('held');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.code);
  }
`;

describe('a lease', function () {
  this.timeout(60_000);
  let home: string;
  const children: ChildProcess[] = [];

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-lease-'));
  });
  after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
  });

  const elsewhere = (serial: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, serial, home], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
  const said = async (child: ChildProcess) =>
    String((await once(child.stdout as NodeJS.ReadableStream, 'data'))[0]).trim();

  it('is for one run at a time, and says who has it', async () => {
    await using held = await leaseDevice('a:1', { home, purpose: 'reprise replay contacts/add-contact' });
    assert.equal(held.serial, 'a:1');
    await assert.rejects(leaseDevice('a:1', { home }), (error: unknown) => {
      assert.ok(error instanceof ResourceError);
      assert.equal(error.exitCode, 7);
      assert.equal(error.code, 'device-in-use');
      assert.match(error.message, /a:1 is in use by reprise replay contacts\/add-contact \(process \d+\)/);
      return true;
    });
    await using other = await leaseDevice('b', { home });
    assert.equal(other.serial, 'b');
  });

  it('is free again when it is given back', async () => {
    await (await leaseDevice('c', { home }))[Symbol.asyncDispose]();
    await (await leaseDevice('c', { home }))[Symbol.asyncDispose]();
  });

  it('holds between processes, and is taken over from one that was killed', async () => {
    const first = elsewhere('d');
    assert.equal(await said(first), 'held');
    await assert.rejects(leaseDevice('d', { home }), { code: 'device-in-use' });
    first.kill('SIGKILL');
    await once(first, 'exit');
    await (await leaseDevice('d', { home }))[Symbol.asyncDispose]();
  });

  it('is taken over from a dead process whose number another one has now', async () => {
    await mkdir(join(home, 'leases', 'e'), { recursive: true });
    const stale = { pid: process.pid, started: 'at another time', purpose: 'a run of yesterday', since: '' };
    await writeFile(join(home, 'leases', 'e', `${process.pid}-stale.json`), JSON.stringify(stale));
    await (await leaseDevice('e', { home }))[Symbol.asyncDispose]();
    assert.deepEqual(await readdir(join(home, 'leases', 'e')), []);
  });

  it('goes to one of many that ask at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => leaseDevice('f', { home })));
    const held = asked.filter((result) => result.status === 'fulfilled');
    assert.equal(held.length, 1);
    for (const result of held) await result.value[Symbol.asyncDispose]();
  });

  it('is not kept from anybody by a damaged file of a process that is gone', async () => {
    const folder = join(home, 'leases', 'damaged');
    await mkdir(folder, { recursive: true });
    // No process has a number above the system's limit of 2^22.
    for (const text of ['{}', '{"pid":"1"}', 'null'])
      await writeFile(join(folder, `9999999-${text.length}.json`), text);
    await using held = await leaseDevice('damaged', { home });
    assert.equal(held.serial, 'damaged');
    assert.equal((await readdir(folder)).length, 1);
  });
});

describe('the identity of a process', () => {
  it('is the same as long as it runs, and another for another', async () => {
    const own = await processIdentity(process.pid);
    assert.deepEqual(await processIdentity(process.pid), own);
    assert.notEqual((await processIdentity(process.ppid))?.started, own?.started);
  });

  it('is none for a number that nobody has', async () => assert.equal(await processIdentity(2 ** 22 + 1), undefined));
});
