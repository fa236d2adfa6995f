import { once } from 'node:events';
import { connect } from 'node:net';
import { decodePackets, encodePacket, usualGreeting } from './packets.js';

/** A connection with so many streams of one service, all open, whose client acknowledges nothing that comes; closed when disposed of. */
export async function unreadStreams(port: number, service: string, count: number): Promise<AsyncDisposable> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  const opens = Array.from({ length: count }, (_, index) =>
    encodePacket({ command: 'OPEN', arg0: index + 1, arg1: 0, data: Buffer.from(`${service}\0`) }),
  );
  socket.write(Buffer.concat([encodePacket(usualGreeting), ...opens]));
  let unread: Buffer = Buffer.alloc(0);
  for (let open = 0; open < count; ) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    const { packets, rest } = decodePackets(Buffer.concat([unread, chunk]));
    unread = rest;
    open += packets.filter(({ command }) => command === 'OKAY').length;
  }
  socket.resume();
  return {
    [Symbol.asyncDispose]: async () => {
      const closed = once(socket, 'close');
      socket.destroy();
      await closed;
    },
  };
}
