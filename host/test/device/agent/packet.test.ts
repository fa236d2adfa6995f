import assert from 'node:assert/strict';
import { decodePacket } from '../../../src/device/agent/packet.js';
import { packetQueue } from '../../../src/device/agent/packet-queue.js';
import type { Packet } from '../../../src/device/index.js';
import { vectors } from './agent-server.js';

interface Vectors {
  readonly packets: readonly (Omit<Packet, 'data'> & { name: string; data: string; hex: string })[];
}

describe('packets of a stream', () => {
  for (const { name, hex, data, ...packet } of vectors<Vectors>('packets.json').packets) {
    it(`are what the vector says: ${name}`, () => {
      assert.deepEqual(decodePacket(Buffer.from(hex, 'hex')), { ...packet, data: Buffer.from(data, 'hex') });
    });
  }

  it('are refused when their head is not whole', () => {
    assert.throws(() => decodePacket(Buffer.alloc(16)), { code: 'broken-reply' });
  });
});

describe('packets that wait for their reader', () => {
  const packet = (timeUs: number, bytes: number, skipped = 0): Packet => {
    return { timeUs, config: false, key: true, width: 0, height: 0, skipped, data: Buffer.alloc(bytes) };
  };

  it('are one picture, the newest, which counts those that it took the place of', () => {
    const queue = packetQueue({ codec: 'jpeg', sinceUs: 0 });
    queue.push(packet(1, 10));
    queue.push(packet(2, 10, 3));
    queue.push(packet(3, 10));
    assert.deepEqual(queue.shift(), packet(3, 10, 5));
    assert.equal(queue.shift(), undefined);
    queue.push(packet(4, 10));
    assert.equal(queue.shift()?.skipped, 0);
    assert.equal(queue.full, false);
  });

  it('are ten seconds of sound, the last ones, which count the samples before them', () => {
    const queue = packetQueue({ codec: 'pcm-s16le', sinceUs: 0, sampleRate: 100, channels: 2 });
    for (let second = 0; second < 12; second += 1) queue.push(packet(second, 400));
    assert.deepEqual(queue.shift(), packet(2, 400, 200));
    for (let second = 3; second < 12; second += 1) assert.deepEqual(queue.shift(), packet(second, 400));
    assert.equal(queue.shift(), undefined);
  });

  it('are all frames of a video, and its sender is held back', () => {
    const queue = packetQueue({ codec: 'h264', sinceUs: 0 });
    const frames = [];
    for (let at = 0; !queue.full; at += 1) {
      const frame = { ...packet(at, 1), key: at === 0 };
      frames.push(frame);
      queue.push(frame);
    }
    for (const frame of frames) assert.deepEqual(queue.shift(), frame);
    assert.equal(queue.full, false);
  });
});
