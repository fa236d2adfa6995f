import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { download } from './download.mjs';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
const sha256 = createHash('sha256').update(content).digest('hex');
const patience = { stallMs: 2000, backOffMs: [1, 1, 1] };

/** Answers one request; gets the offset that the client asked for, or undefined. */
type Answer = (response: http.ServerResponse, from: number | undefined) => void;

describe('download', () => {
  let folder: string;
  let server: http.Server;
  let address: string;
  let answers: Answer[];
  let ranges: (string | undefined)[];
  let retries: string[];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-download-'));
    answers = [];
    ranges = [];
    retries = [];
    server = http.createServer((request, response) => {
      ranges.push(request.headers.range);
      const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
      (answers.shift() ?? ranged)(response, from === undefined ? undefined : Number(from));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.jar`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const target = () => path.join(folder, 'x.jar');
  const fetchIt = (addresses = [address]) =>
    download(
      { addresses, file: target(), bytes: content.length, sha256 },
      () => {},
      (why) => retries.push(why),
      patience,
    );

  it('brings a file whole, and leaves no part of it behind', async () => {
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
    assert.equal(existsSync(`${target()}.part`), false);
    assert.deepEqual(ranges, [undefined]);
  });

  it('goes on where an earlier run stopped', async () => {
    writeFileSync(`${target()}.part`, content.subarray(0, 100_000));
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
    assert.deepEqual(ranges, ['bytes=100000-']);
  });

  it('starts over where the server knows no ranges', async () => {
    writeFileSync(`${target()}.part`, content.subarray(0, 100_000));
    answers = [(response) => response.end(content)];
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
    assert.deepEqual(retries, []);
  });

  it('goes on by itself when the connection breaks half way', async () => {
    answers = [cutAfter(50_000), cutAfter(60_000)];
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
    assert.equal(ranges.length, 3);
    assert.equal(retries.length, 2);
  });

  it('waits out a server that is busy', async () => {
    answers = [status(503), status(429)];
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
  });

  it('fetches afresh what came with a wrong checksum', async () => {
    answers = [(response) => response.end(Buffer.alloc(content.length))];
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
    assert.match(retries[0] ?? '', /wrong checksum/);
  });

  it('refuses a file that comes twice with a wrong checksum, and keeps nothing of it', async () => {
    const wrong: Answer = (response) => response.end(Buffer.alloc(content.length));
    answers = [wrong, wrong];
    await assert.rejects(fetchIt(), /arrived twice with another checksum/);
    assert.equal(existsSync(target()), false);
    assert.equal(existsSync(`${target()}.part`), false);
  });

  it('fetches afresh what an earlier run left longer than it may be', async () => {
    writeFileSync(`${target()}.part`, Buffer.alloc(content.length + 1));
    await fetchIt();
    assert.deepEqual(readFileSync(target()), content);
  });

  it('asks the next repository when the first does not have the file', async () => {
    answers = [status(404)];
    await fetchIt([`${address}?first`, address]);
    assert.deepEqual(readFileSync(target()), content);
  });

  it('says that no repository has it, and how to name another', async () => {
    answers = [status(404)];
    await assert.rejects(fetchIt(), /No repository has x\.jar.*REPRISE_MAVEN_URL/);
  });

  it('gives up with one sentence when nothing answers, and keeps what it has', async () => {
    writeFileSync(`${target()}.part`, content.subarray(0, 100_000));
    server.close();
    await assert.rejects(fetchIt(), /Could not download x\.jar.*ECONNREFUSED.*goes on from there/);
    assert.equal(readFileSync(`${target()}.part`).length, 100_000);
  });

  it('gives up on a server that stops talking', async () => {
    answers = Array(9).fill((response: http.ServerResponse) => response.writeHead(200).flushHeaders());
    await assert.rejects(
      download(
        { addresses: [address], file: target(), bytes: content.length, sha256 },
        () => {},
        () => {},
        {
          stallMs: 50,
          backOffMs: [1],
        },
      ),
      /nothing came for 50 ms/,
    );
  });
});

const ranged: Answer = (response, from) => {
  if (from === undefined) return response.end(content);
  response.writeHead(206, { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` });
  return response.end(content.subarray(from));
};

function cutAfter(bytes: number): Answer {
  return (response, from) => {
    response.writeHead(from === undefined ? 200 : 206, { 'content-length': content.length - (from ?? 0) });
    response.write(content.subarray(from ?? 0, (from ?? 0) + bytes), () => response.destroy());
  };
}

function status(code: number): Answer {
  return (response) => response.writeHead(code).end();
}
