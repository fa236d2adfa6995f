import { UsageError } from '../../base/index.js';

/** Where the adb server listens. */
export interface AdbAddress {
  readonly host: string;
  readonly port: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const defaultPort = 5037;

/**
 * The adb server that the stock client would use: ADB_SERVER_SOCKET (`tcp:port`, `tcp:host:port`), else ANDROID_ADB_SERVER_ADDRESS and
 * ANDROID_ADB_SERVER_PORT, else 127.0.0.1:5037.
 */
export function adbAddress(env: Environment = process.env): AdbAddress {
  const socket = env['ADB_SERVER_SOCKET'];
  if (socket) return fromSocket(socket);
  const port = env['ANDROID_ADB_SERVER_PORT'];
  return {
    host: env['ANDROID_ADB_SERVER_ADDRESS'] || '127.0.0.1',
    port: port ? portNumber(port, 'ANDROID_ADB_SERVER_PORT') : defaultPort,
  };
}

function fromSocket(socket: string): AdbAddress {
  const match = /^tcp:(?:(\[[0-9a-fA-F:]+\]|[^:[\]]+):)?(\d+)$/.exec(socket);
  if (!match) {
    throw new UsageError(
      'adb-address',
      `ADB_SERVER_SOCKET must look like tcp:5037 or tcp:host:5037, but is "${socket}". Other kinds of socket are not supported.`,
    );
  }
  const host = match[1]?.replace(/^\[|\]$/g, '') ?? '127.0.0.1';
  return { host, port: portNumber(match[2] ?? '', 'ADB_SERVER_SOCKET') };
}

function portNumber(text: string, variable: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError('adb-address', `${variable} must name a port from 1 to 65535, but is "${text}".`);
  }
  return port;
}
