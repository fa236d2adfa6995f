/** What a file says about the sound in it. */
export interface Sound {
  readonly kind: 'm4a' | 'wav';
  readonly rate: number;
  readonly channels: number;
  readonly seconds: number;
}

/** Enough of a file to read what it says. */
export const HEADER_BYTES = 1024;

/** Of the beginning of a file; undefined for what is no recording. */
export function soundOf(head: Buffer): Sound | undefined {
  if (head.length < 44) return undefined;
  if (head.toString('latin1', 0, 4) === 'RIFF') return ofWav(head);
  return head.toString('latin1', 4, 8) === 'ftyp' ? ofMp4(head) : undefined;
}

/** The beginning of a WAV file of one channel with so many seconds of silence behind it. */
export function wavHeader(rate: number, seconds: number): { readonly header: Buffer; readonly silenceBytes: number } {
  const silenceBytes = 2 * rate * seconds;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + silenceBytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(2 * rate, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(silenceBytes, 40);
  return { header, silenceBytes };
}

function ofWav(head: Buffer): Sound {
  const channels = head.readUInt16LE(22);
  const seconds = head.readUInt32LE(40) / head.readUInt32LE(28);
  return { kind: 'wav', rate: head.readUInt32LE(24), channels, seconds };
}

/** By the movie's header, and the entry of its one track. */
function ofMp4(head: Buffer): Sound | undefined {
  const movie = head.indexOf('mvhd');
  const entry = head.indexOf('stsd');
  if (movie < 0 || entry < 0 || entry + 48 > head.length) return undefined;
  const seconds = head.readUInt32BE(movie + 20) / head.readUInt32BE(movie + 16);
  return { kind: 'm4a', rate: head.readUInt16BE(entry + 44), channels: head.readUInt16BE(entry + 36), seconds };
}
