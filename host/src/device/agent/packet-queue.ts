import type { Packet, StreamFormat } from '../stream.js';

/** Packets that wait for their reader. What cannot wait is left out and counted; frames that build on each other hold the sender back instead. */
export interface PacketQueue {
  push(packet: Packet): void;
  shift(): Packet | undefined;
  /** The sender is to wait until some of it was taken. */
  readonly full: boolean;
}

/** A picture is understood alone, so only the newest waits; so is sound, of which some seconds do; a video's frame is not. */
export function packetQueue(format: StreamFormat): PacketQueue {
  switch (format.codec) {
    case 'png':
    case 'jpeg':
      return new NewestPacket();
    case 'pcm-s16le':
      return new LatestSound(format.sampleRate * SOUND_SECONDS, format.channels * SAMPLE_BYTES);
    case 'h264':
      return new EveryPacket();
    default:
      return format satisfies never;
  }
}

const SOUND_SECONDS = 10;
const SAMPLE_BYTES = 2;
/** Half a second of a screen that moves. */
const MOST_FRAMES = 30;

class NewestPacket implements PacketQueue {
  readonly full = false;
  #packet: Packet | undefined;

  push(packet: Packet): void {
    const old = this.#packet;
    this.#packet = old ? { ...packet, skipped: packet.skipped + 1 + old.skipped } : packet;
  }

  shift(): Packet | undefined {
    const packet = this.#packet;
    this.#packet = undefined;
    return packet;
  }
}

class LatestSound implements PacketQueue {
  readonly full = false;
  readonly #packets: Packet[] = [];
  readonly #frameBytes: number;
  readonly #most: number;
  #waiting = 0;

  constructor(most: number, frameBytes: number) {
    this.#most = most;
    this.#frameBytes = frameBytes;
  }

  push(packet: Packet): void {
    this.#packets.push(packet);
    this.#waiting += this.#samples(packet);
    while (this.#waiting > this.#most && this.#packets.length > 1) {
      const gone = this.shift() as Packet;
      const next = this.#packets[0] as Packet;
      this.#packets[0] = { ...next, skipped: next.skipped + gone.skipped + this.#samples(gone) };
    }
  }

  shift(): Packet | undefined {
    const packet = this.#packets.shift();
    if (packet) this.#waiting -= this.#samples(packet);
    return packet;
  }

  #samples({ data }: Packet): number {
    return data.length / this.#frameBytes;
  }
}

class EveryPacket implements PacketQueue {
  readonly #packets: Packet[] = [];

  get full(): boolean {
    return this.#packets.length >= MOST_FRAMES;
  }

  push(packet: Packet): void {
    this.#packets.push(packet);
  }

  shift(): Packet | undefined {
    return this.#packets.shift();
  }
}
