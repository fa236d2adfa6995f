import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { oddPacket, serviceName, streamData } from './adb-packets.js';
import type { Chance } from './chance.js';
import { decodePackets, encodePacket, type Packet, usualGreeting } from './packets.js';

/** What came of one connection to the device's adb port. */
export interface Conversation {
  readonly sent: number;
  /** Packets that came back. */
  readonly received: number;
  /** The device hung up before we did. */
  readonly hungUp: boolean;
}

/** How long a conversation waits for an answer before it goes on without. */
const patienceMs = 40;
/** The most streams that are asked for at one go. */
const burst = 200;

/** One connection of its own: greets or does not, opens streams, writes into them, answers or does not, and ends in one of the ways in which peers end. */
export async function converse(port: number, chance: Chance, packets: number): Promise<Conversation> {
  const peer = new Peer(await open(port), chance);
  let sent = 0;
  try {
    if (!chance.oneIn(12)) {
      peer.send(encodePacket(usualGreeting));
      sent += 1;
      await peer.news(20 * patienceMs);
    }
    while (sent < packets && !peer.over) {
      sent += speak(peer, chance, packets - sent);
      if (chance.oneIn(2)) await peer.news(patienceMs);
    }
    if (chance.oneIn(3)) await peer.news(patienceMs);
    return { sent, received: peer.received, hungUp: peer.over };
  } finally {
    await peer.leave();
  }
}

/** One thing that a client may do, said in so many packets. */
function speak(peer: Peer, chance: Chance, most: number): number {
  const local = chance.between(1, 40);
  switch (chance.weighted({ open: 6, write: 8, odd: 5, close: 1, okay: 2, many: most > burst ? 1 : 0 })) {
    case 'open':
      peer.send(encodePacket({ command: 'OPEN', arg0: local, arg1: 0, data: serviceName(chance) }));
      return 1;
    case 'write':
      peer.send(encodePacket({ command: 'WRTE', arg0: local, arg1: peer.stream(), data: streamData(chance) }));
      return 1;
    case 'close':
      peer.send(encodePacket({ command: 'CLSE', arg0: local, arg1: peer.stream(), data: Buffer.alloc(0) }));
      return 1;
    case 'okay':
      peer.send(encodePacket({ command: 'OKAY', arg0: local, arg1: peer.stream(), data: Buffer.alloc(0) }));
      return 1;
    case 'odd':
      peer.send(oddPacket(chance, peer.streams));
      return 1;
    case 'many': {
      const data = serviceName(chance);
      const opens = Array.from({ length: burst }, (_, index) =>
        encodePacket({ command: 'OPEN', arg0: index + 100, arg1: 0, data }),
      );
      peer.send(Buffer.concat(opens));
      return burst;
    }
  }
}

/** Our end of a connection, with what we know of the device's streams. */
class Peer {
  readonly #socket: Socket;
  readonly #chance: Chance;
  /** Whether it answers what is written to it; a peer that does not makes the device wait. */
  readonly #answers: boolean;
  /** What the device has for a peer that does not read piles up. */
  readonly #reads: boolean;
  readonly streams: number[] = [];
  #unread: Buffer = Buffer.alloc(0);
  received = 0;
  over = false;
  #failure: Error | undefined;

  constructor(socket: Socket, chance: Chance) {
    this.#socket = socket;
    this.#chance = chance;
    this.#answers = !chance.oneIn(4);
    this.#reads = !chance.oneIn(12);
    if (this.#reads) socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', () => {
      // A reset is one of the right answers to nonsense; `close` follows.
    });
    socket.once('close', () => {
      this.over = true;
    });
  }

  send(bytes: Buffer): void {
    if (!this.over && this.#socket.writable) this.#socket.write(bytes);
  }

  /** A stream of the device that is or was open. */
  stream(): number {
    return this.streams.length === 0 ? this.#chance.between(1, 20) : this.#chance.of(this.streams);
  }

  /** Returns when something has come, the device has hung up or the time is over. */
  async news(timeoutMs: number): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.over) return;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    const heard = (this.#reads ? ['data', 'close'] : ['close']).map((event) =>
      once(this.#socket, event, { signal: stop.signal }),
    );
    // Aborted by the time or by the other event: either way the wait is over.
    await Promise.race(heard).catch(() => {});
    clearTimeout(timer);
    stop.abort();
    await Promise.allSettled(heard);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Ends as peers do: politely, by a reset, or half, until the device hangs up. */
  async leave(): Promise<void> {
    if (this.over) return;
    // Not events.once, which fails with a write that the device had hung up on.
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    switch (this.#chance.weighted({ reset: 2, politely: 1, half: 1 })) {
      case 'reset':
        this.#socket.resetAndDestroy();
        break;
      case 'politely':
        this.#socket.destroy();
        break;
      case 'half':
        this.#socket.resume();
        this.#socket.end();
        break;
    }
    await closed;
  }

  #read(chunk: Buffer): void {
    try {
      const { packets, rest } = decodePackets(Buffer.concat([this.#unread, chunk]));
      this.#unread = rest;
      for (const packet of packets) this.#take(packet);
    } catch (error) {
      this.#failure = error as Error;
    }
  }

  #take({ command, arg0, arg1 }: Packet): void {
    this.received += 1;
    if (command === 'OKAY' && !this.streams.includes(arg0)) this.streams.push(arg0);
    const isForUs = command === 'WRTE' || command === 'OPEN';
    if (isForUs && this.#answers)
      this.send(encodePacket({ command: 'OKAY', arg0: arg1 || 1, arg1: arg0, data: Buffer.alloc(0) }));
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}
