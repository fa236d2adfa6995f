import { ProtocolError } from '../../base/index.js';

/** What a frame is, by its byte on the wire. */
export const frameKinds = { greeting: 0, request: 1, reply: 2, image: 3, error: 4, event: 5, packet: 6 } as const;

export type FrameKind = keyof typeof frameKinds;

/**
 * One message, either way (device-agent/PROTOCOL.md):
 *
 *     0        4      5          9
 *     +--------+------+----------+------------------+
 *     | length | kind | id (u32) | body             |
 *     +--------+------+----------+------------------+
 *      u32 big-endian; counts everything after itself
 */
export interface Frame {
  readonly kind: FrameKind;
  readonly id: number;
  readonly body: Buffer;
}

const LENGTH_BYTES = 4;
const HEAD_BYTES = 5;
/** A screenshot of the largest tablet is below 16 MiB. */
export const maxFrameBytes = 64 << 20;

const kindsByCode = new Map<number, FrameKind>(
  Object.entries(frameKinds).map(([kind, code]) => [code, kind as FrameKind]),
);

export function encodeFrame({ kind, id, body }: Frame): Buffer {
  const bytes = Buffer.allocUnsafe(LENGTH_BYTES + HEAD_BYTES + body.length);
  bytes.writeUInt32BE(HEAD_BYTES + body.length, 0);
  bytes.writeUInt8(frameKinds[kind], LENGTH_BYTES);
  bytes.writeUInt32BE(id, LENGTH_BYTES + 1);
  body.copy(bytes, LENGTH_BYTES + HEAD_BYTES);
  return bytes;
}

/** Cuts a stream of bytes into frames, however the bytes are cut. */
export class FrameDecoder {
  #chunks: Buffer[] = [];
  #have = 0;
  /** What the next frame needs, its length field included. */
  #need = LENGTH_BYTES;

  constructor(readonly maxBytes: number = maxFrameBytes) {}

  /**
   * The frames that are complete with this chunk.
   *
   * @throws ProtocolError `broken-frame` for bytes that are no frame; the stream cannot go on then
   */
  *push(chunk: Buffer): Generator<Frame> {
    this.#chunks.push(chunk);
    this.#have += chunk.length;
    while (this.#have >= this.#need) {
      // One copy a frame: chunks are joined only when a length or a whole frame is there.
      let bytes = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
      if (this.#need === LENGTH_BYTES) {
        this.#need = LENGTH_BYTES + this.#length(bytes);
      }
      if (bytes.length >= this.#need) {
        const frame = this.#frame(bytes.subarray(LENGTH_BYTES, this.#need));
        bytes = bytes.subarray(this.#need);
        this.#need = LENGTH_BYTES;
        this.#keep(bytes);
        yield frame;
      } else {
        this.#keep(bytes);
      }
    }
  }

  /** True between two frames. */
  get isEmpty(): boolean {
    return this.#have === 0;
  }

  #keep(bytes: Buffer): void {
    this.#chunks = bytes.length === 0 ? [] : [bytes];
    this.#have = bytes.length;
  }

  #length(bytes: Buffer): number {
    const length = bytes.readUInt32BE(0);
    if (length >= HEAD_BYTES && length <= this.maxBytes) return length;
    throw new ProtocolError(
      'broken-frame',
      `The device agent sent a frame of ${length} bytes; ${HEAD_BYTES} to ${this.maxBytes} are possible. Is something else listening there?`,
    );
  }

  #frame(bytes: Buffer): Frame {
    const code = bytes.readUInt8(0);
    const kind = kindsByCode.get(code);
    if (kind === undefined) {
      throw new ProtocolError('broken-frame', `The device agent sent a frame of kind ${code}, which does not exist.`);
    }
    return { kind, id: bytes.readUInt32BE(1), body: bytes.subarray(HEAD_BYTES) };
  }
}
