import { createServer } from 'node:net';
import { ResourceError, UsageError } from '../../base/index.js';

/** adb looks for emulators on these by itself: a console on an even port, the device on the next one. It connects to 5555 by its address too. */
const emulatorPorts = { first: 5554, last: 5585 };
const firstEmulator = 5557;
const firstPort = 5700;
const lastPort = 5899;

/** The first free port that an embedded device may use. `taken` are those that we know of without asking the system. */
export async function freePort(taken: ReadonlySet<number>): Promise<number> {
  for (let port = firstPort; port <= lastPort; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new ResourceError(
    'no-port',
    `Every port from ${firstPort} to ${lastPort} is taken; stop a device: reprise device stop.`,
  );
}

/** Refuses a port that cannot be used, with what to do. */
export async function checkPort(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) {
    throw new UsageError('bad-port', `A device's port is a number from 1024 to 65535, not ${port}.`);
  }
  if (port >= emulatorPorts.first && port <= emulatorPorts.last && !isEmulatorPort(port)) {
    throw new UsageError(
      'bad-port',
      `adb looks for emulators on the ports ${emulatorPorts.first} to ${emulatorPorts.last}; use another than ${port}, e.g. ${firstPort}, or an odd one from ${firstEmulator} on for a device that is an emulator to adb.`,
    );
  }
  if (!(await isFree(port))) throw portInUse(port);
  if (isEmulatorPort(port) && !(await isFree(port - 1))) throw portInUse(port - 1);
}

/** Whether a device on this port is an emulator to adb, with a console on the port below. */
export function isEmulatorPort(port: number): boolean {
  return port >= firstEmulator && port <= emulatorPorts.last && port % 2 === 1;
}

/** What adb calls the device on this port. */
export function serialAt(port: number): string {
  return isEmulatorPort(port) ? `emulator-${port - 1}` : `127.0.0.1:${port}`;
}

export function portInUse(port: number): ResourceError {
  return new ResourceError(
    'port-in-use',
    `Port ${port} is in use by another program; name another with --port, or leave it out to get a free one.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
