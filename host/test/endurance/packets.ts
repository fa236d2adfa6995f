/**
 * adb's transport packets, all numbers little-endian:
 *
 *     command · arg0 · arg1 · payload bytes · byte sum · command ^ 0xffffffff · payload
 */
export interface Packet {
  readonly command: Command;
  readonly arg0: number;
  readonly arg1: number;
  readonly data: Buffer;
}

export const commands = ['CNXN', 'AUTH', 'STLS', 'OPEN', 'OKAY', 'CLSE', 'WRTE'] as const;
export type Command = (typeof commands)[number];

export const headerBytes = 24;
/** What both sides may send at most. */
export const maxPayloadBytes = 1 << 20;

/** What adb itself begins with. */
export const usualGreeting: Packet = {
  command: 'CNXN',
  arg0: 0x01000001,
  arg1: maxPayloadBytes,
  data: Buffer.from('host::features=shell_v2,cmd\0'),
};

/** @param header fields of the header that are to be wrong */
export function encodePacket(
  { command, arg0, arg1, data }: Packet,
  header: { readonly length?: number; readonly sum?: number; readonly magic?: number } = {},
): Buffer {
  const code = Buffer.from(command, 'latin1').readUInt32LE(0);
  const bytes = Buffer.alloc(headerBytes);
  const fields = [code, arg0, arg1, header.length ?? data.length, header.sum ?? 0, header.magic ?? ~code];
  for (const [index, field] of fields.entries()) bytes.writeUInt32LE(field >>> 0, 4 * index);
  return Buffer.concat([bytes, data]);
}

/** The whole packets at the beginning of `bytes`, and what follows them. What the device sends must be packets. */
export function decodePackets(bytes: Buffer): { readonly packets: readonly Packet[]; readonly rest: Buffer } {
  const packets: Packet[] = [];
  let at = 0;
  while (bytes.length - at >= headerBytes) {
    const code = bytes.readUInt32LE(at);
    const command = bytes.toString('latin1', at, at + 4) as Command;
    const length = bytes.readUInt32LE(at + 12);
    if (bytes.readUInt32LE(at + 20) !== ~code >>> 0 || !commands.includes(command) || length > maxPayloadBytes)
      throw new Error(`The device sent what is no packet: ${bytes.toString('hex', at, at + headerBytes)}.`);
    const end = at + headerBytes + length;
    if (bytes.length < end) break;
    const [arg0, arg1] = [bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)];
    packets.push({ command, arg0, arg1, data: bytes.subarray(at + headerBytes, end) });
    at = end;
  }
  return { packets, rest: bytes.subarray(at) };
}
