/**
 * adb's shell protocol (`shell,v2`), which keeps standard output and standard error apart and carries the exit code.
 *
 *     packet = id (1 byte) · length (4 bytes, little endian) · data
 *     id     = 0 stdin · 1 stdout · 2 stderr · 3 exit (1 byte: the code) · 4 close stdin
 *
 * Source: AOSP packages/modules/adb/shell_protocol.h. Android 7 and later speak it.
 */
export type ShellPacket =
  | { readonly kind: 'stdout' | 'stderr'; readonly data: Buffer }
  | { readonly kind: 'exit'; readonly code: number };

const ids = { stdin: 0, stdout: 1, stderr: 2, exit: 3, closeStdin: 4 } as const;
const headerBytes = 5;

/** A packet of the host's side. */
export function encodeStdin(data: Buffer): Buffer {
  return encode(ids.stdin, data);
}

/** Says that no more input comes; a command that reads its input ends instead of waiting for ever. */
export function encodeCloseStdin(): Buffer {
  return encode(ids.closeStdin, Buffer.alloc(0));
}

function encode(id: number, data: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(id, 0);
  header.writeUInt32LE(data.length, 1);
  return Buffer.concat([header, data]);
}

/** Splits a byte stream, in whatever pieces it arrives, into packets. Unknown ids are passed over, as adb does. */
export async function* decodePackets(stream: AsyncIterable<Buffer>): AsyncGenerator<ShellPacket> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= headerBytes) {
      const end = headerBytes + rest.readUInt32LE(1);
      if (rest.length < end) break;
      const packet = packetOf(rest.readUInt8(0), rest.subarray(headerBytes, end));
      rest = rest.subarray(end);
      if (packet) yield packet;
    }
  }
}

function packetOf(id: number, data: Buffer): ShellPacket | undefined {
  if (id === ids.stdout) return { kind: 'stdout', data };
  if (id === ids.stderr) return { kind: 'stderr', data };
  if (id === ids.exit) return { kind: 'exit', code: data[0] ?? 0 };
  return undefined;
}
