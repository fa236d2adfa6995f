import { createServer } from 'node:net';
import { ResourceError } from '../../host/src/base/index.js';

/** adb takes devices on odd ports of these for emulators, with a console on the port below, which AndroidWorld sends text messages through. */
const FIRST = 5557;
const LAST = 5585;

/** A free one of them, from the last: others begin at the first. */
export async function emulatorPort(): Promise<number> {
  for (let port = LAST; port >= FIRST; port -= 2) if ((await isFree(port)) && (await isFree(port - 1))) return port;
  throw new ResourceError(
    'no-port',
    `Every emulator port from ${FIRST} to ${LAST} is taken; stop one of those devices.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
