import type { Chance } from './chance.js';

/** Numbers at which lengths and counters go wrong. */
const edges = [0, 1, 4, 5, 0x7f, 0xff, 0xffff, 0xfffff, 0x100000, 0x100001, 0x7fffffff, 0x80000000, 0xffffffff];

/** The same bytes with some of what goes wrong on a wire, or with a peer of another make: bits, lengths, pieces left out or sent twice. */
export function mutated(chance: Chance, bytes: Buffer): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (let times = chance.between(1, 3); times > 0; times -= 1) result = once(chance, result);
  return result;
}

function once(chance: Chance, bytes: Buffer): Buffer {
  if (bytes.length === 0) return chance.bytes(chance.between(1, 40));
  const at = chance.below(bytes.length);
  const end = chance.between(at, bytes.length);
  switch (chance.weighted({ bit: 4, byte: 2, edge: 4, cut: 2, drop: 1, twice: 1, insert: 1 })) {
    case 'bit':
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
      return bytes;
    case 'byte':
      bytes[at] = chance.of([0, 0x22, 0x5c, 0x7f, 0x80, 0xc3, 0xff]);
      return bytes;
    case 'edge':
      return edge(chance, bytes);
    case 'cut':
      return bytes.subarray(0, at);
    case 'drop':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 'twice':
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), chance.bytes(chance.between(1, 16)), bytes.subarray(at)]);
  }
}

/** One of the four-byte numbers that a header may hold becomes an extreme one. */
function edge(chance: Chance, bytes: Buffer): Buffer {
  if (bytes.length < 4) return bytes;
  const at = 4 * chance.below(Math.min(6, Math.floor(bytes.length / 4)));
  const value = chance.of(edges);
  if (chance.oneIn(2)) bytes.writeUInt32LE(value, at);
  else bytes.writeUInt32BE(value, at);
  return bytes;
}
