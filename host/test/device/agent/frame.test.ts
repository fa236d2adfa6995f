import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { encodeFrame, type Frame, FrameDecoder, frameKinds } from '../../../src/device/agent/frame.js';
import { vectors } from './agent-server.js';

interface Vectors {
  readonly refusedAboveBytes: number;
  readonly frames: readonly { name: string; kind: number; id: number; hex: string; json?: string; body?: string }[];
  readonly refused: readonly { name: string; hex: string; because: 'length' | 'kind' | 'cut' }[];
}

describe('frames of the device agent', () => {
  const { frames, refused, refusedAboveBytes } = vectors<Vectors>('frames.json');

  for (const { name, kind, id, hex, json, body } of frames) {
    it(`are the bytes that the vector says: ${name}`, () => {
      const [frame] = [...new FrameDecoder().push(Buffer.from(hex, 'hex'))];
      assert.ok(frame);
      assert.equal(frameKinds[frame.kind], kind);
      assert.equal(frame.id, id);
      assert.deepEqual(frame.body, json === undefined ? Buffer.from(body ?? '', 'hex') : Buffer.from(json, 'utf8'));
      assert.equal(encodeFrame(frame).toString('hex'), hex);
    });
  }

  for (const { name, hex, because } of refused) {
    it(`are refused when they are none: ${name}`, () => {
      const decoder = new FrameDecoder(refusedAboveBytes);
      const read = () => [...decoder.push(Buffer.from(hex, 'hex'))];
      if (because !== 'cut') return assert.throws(read, { code: 'broken-frame' });
      assert.deepEqual(read(), []);
      assert.equal(decoder.isEmpty, false);
    });
  }

  it('come out as they went in, however the stream is cut', () => {
    const frame = fc
      .tuple(
        fc.constantFrom(...(Object.keys(frameKinds) as Frame['kind'][])),
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.uint8Array({ maxLength: 40 }),
      )
      .map(([kind, id, bytes]): Frame => ({ kind, id, body: Buffer.from(bytes) }));
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 30 })), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map(encodeFrame));
        const decoder = new FrameDecoder();
        const got: Frame[] = [];
        for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
          const size = cuts.length === 0 ? bytes.length : (cuts[cut % cuts.length] ?? 1);
          got.push(...decoder.push(bytes.subarray(at, at + size)));
          at += size;
        }
        assert.deepEqual(got, sent);
        assert.ok(decoder.isEmpty);
      }),
    );
  });
});
