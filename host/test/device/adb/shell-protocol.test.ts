import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { decodePackets, encodeCloseStdin, encodeStdin } from '../../../src/device/adb/shell-protocol.js';

const bytes = (...values: number[]) => Buffer.from(values);

async function decoded(chunks: Buffer[]) {
  const packets = [];
  for await (const packet of decodePackets(stream(chunks))) packets.push(packet);
  return packets;
}

async function* stream(chunks: Buffer[]) {
  yield* chunks;
}

describe("adb's shell protocol", () => {
  it('encodes input and its end', () => {
    assert.deepEqual(encodeStdin(Buffer.from('hi')), bytes(0, 2, 0, 0, 0, 0x68, 0x69));
    assert.deepEqual(encodeCloseStdin(), bytes(4, 0, 0, 0, 0));
  });

  it('decodes both outputs and the exit code', async () => {
    const whole = Buffer.concat([
      bytes(1, 3, 0, 0, 0, 0x6f, 0x75, 0x74),
      bytes(2, 1, 0, 0, 0, 0x65),
      bytes(9, 2, 0, 0, 0, 1, 2),
      bytes(3, 1, 0, 0, 0, 137),
    ]);
    assert.deepEqual(await decoded([whole]), [
      { kind: 'stdout', data: Buffer.from('out') },
      { kind: 'stderr', data: Buffer.from('e') },
      { kind: 'exit', code: 137 },
    ]);
  });

  it('decodes the same however the stream is cut', async () => {
    const whole = Buffer.concat([
      bytes(1, 3, 0, 0, 0),
      Buffer.from('out'),
      bytes(2, 0, 0, 0, 0),
      bytes(3, 1, 0, 0, 0, 0),
    ]);
    const wanted = await decoded([whole]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 6 }), async (cuts) => {
        const edges = [0, ...cuts.sort((one, other) => one - other), whole.length];
        const chunks = edges.slice(1).map((edge, index) => whole.subarray(edges[index], edge));
        assert.deepEqual(await decoded(chunks), wanted);
      }),
    );
  });

  it('gives no exit for a stream that breaks off', async () => {
    assert.deepEqual(await decoded([bytes(1, 9, 0, 0, 0, 0x61)]), []);
  });
});
