import { ProtocolError } from '../../base/index.js';
import type { Packet } from '../stream.js';

const HEAD_BYTES = 17;
const CONFIG = 1;
const KEY = 2;

/**
 * The body of a packet's frame (device-agent/PROTOCOL.md, "Streams").
 *
 * @throws ProtocolError `broken-reply` when it is shorter than its head
 */
export function decodePacket(body: Buffer): Packet {
  if (body.length < HEAD_BYTES)
    throw new ProtocolError(
      'broken-reply',
      `The device agent sent a packet of ${body.length} bytes; its head alone has ${HEAD_BYTES}.`,
    );
  const flags = body.readUInt8(8);
  return {
    timeUs: Number(body.readBigInt64BE(0)),
    config: (flags & CONFIG) !== 0,
    key: (flags & KEY) !== 0,
    width: body.readUInt16BE(9),
    height: body.readUInt16BE(11),
    skipped: body.readUInt32BE(13),
    data: body.subarray(HEAD_BYTES),
  };
}
