import { DeviceError } from '../../base/index.js';
import type { AdbServer } from './server.js';

/** A paired phone: `serial` once it is connected; absent where nobody said at which port it takes connections, or several did. */
export interface Paired {
  readonly serial?: string;
  /** Where several things at the phone's address take connections, of which this may be any. */
  readonly several?: readonly string[];
}

/** What phones announce: to be paired with, and to be connected to once paired (AOSP adb, client/transport_mdns.cpp). */
const CONNECT_SERVICE = '_adb-tls-connect._tcp';

/**
 * Pairs this computer with a phone over Wi-Fi, at the address and with the code that the phone shows below "Pair device with pairing code", and
 * connects to it where it announces itself. The port to connect to is another than the one to pair at.
 *
 * @throws DeviceError `not-paired` with adb's reason
 */
export async function pairDevice(
  server: AdbServer,
  hostAndPort: string,
  code: string,
  signal?: AbortSignal,
): Promise<Paired> {
  const answer = await ask(server, `host:pair:${code}:${hostAndPort}`, signal);
  if (!/^successfully paired/i.test(answer)) throw notPaired(hostAndPort, answer);
  const found = await announcedAt(server, hostAndPort.slice(0, hostAndPort.lastIndexOf(':')), signal);
  const named = found.filter(({ name }) => name === guid(answer));
  const [announced, ...more] = named.length > 0 ? named : found;
  if (announced === undefined) return {};
  if (more.length > 0) return { several: [announced, ...more].map(({ address }) => address) };
  // Most servers connect by themselves to what they have paired with, under the announced name.
  const listed = (await server.devices(signal)).find(({ serial, ready }) => ready && serial === announced.serial);
  return { serial: listed?.serial ?? (await server.connect(announced.address, signal)).serial };
}

async function ask(server: AdbServer, request: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    return (await server.ask(request, signal)).trim();
  } catch (error) {
    signal?.throwIfAborted();
    if (/unknown host service/i.test(String(error)))
      throw new DeviceError(
        'adb-too-old',
        'This adb cannot pair over Wi-Fi. Install platform-tools 30 or newer, end the old server (adb kill-server), and run this again.',
        { cause: error },
      );
    throw error;
  }
}

function notPaired(hostAndPort: string, answer: string): DeviceError {
  const said = answer.replace(/\.$/, '') || 'nothing';
  return new DeviceError(
    'not-paired',
    `Wanted to pair with ${hostAndPort}; adb says "${said}". On the phone open Developer options, Wireless debugging, "Pair device with pairing code", and give the address and the code that it shows while it shows them.`,
  );
}

/** What the phone calls itself, where adb tells. */
function guid(answer: string): string | undefined {
  return /\[guid=([^\]]+)\]/.exec(answer)?.[1];
}

/** What takes connections at the phone's address, if adb hears announcements. */
async function announcedAt(server: AdbServer, host: string, signal: AbortSignal | undefined) {
  const services = await server.ask('host:mdns:services', signal).catch(() => {
    signal?.throwIfAborted();
    // An adb without mDNS has paired all the same; only the port is then for a person to read.
    return '';
  });
  return services.split('\n').flatMap((line) => {
    const [name = '', type = '', address = ''] = line.trim().split('\t');
    const isConnect = type.replace(/\.$/, '') === CONNECT_SERVICE;
    if (!isConnect || !address.startsWith(`${host}:`)) return [];
    return [{ name, serial: `${name}.${CONNECT_SERVICE}`, address }];
  });
}
