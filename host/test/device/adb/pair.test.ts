import assert from 'node:assert/strict';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { AdbServer, pairDevice } from '../../../src/device/index.js';

/** An adb server of a Wi-Fi phone: its answers by request, in adb's words, and a log of what was asked. */
class WifiServer implements AsyncDisposable {
  readonly asked: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(readonly answers: Map<string, string>) {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async listen(answers: Readonly<Record<string, string>>): Promise<WifiServer> {
    const server = new WifiServer(new Map(Object.entries(answers)));
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get adb(): AdbServer {
    return new AdbServer({ address: { host: '127.0.0.1', port: (this.#server.address() as AddressInfo).port } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    let received = '';
    socket.on('error', () => {
      // The client closes when it has its answer.
    });
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
      const length = Number.parseInt(received.slice(0, 4), 16);
      if (received.length < 4 + length) return;
      const request = received.slice(4, 4 + length);
      this.asked.push(request);
      const answer = this.answers.get(request);
      socket.end(answer === undefined ? `FAIL${framed('unknown host service')}` : `OKAY${framed(answer)}`);
    });
  }
}

function framed(text: string): string {
  return Buffer.byteLength(text).toString(16).padStart(4, '0') + text;
}

const PAIR = 'host:pair:123456:192.168.1.5:40001';
const PAIRED = 'Successfully paired to 192.168.1.5:40001 [guid=adb-R5CT-abcdef]';
const NAME = 'adb-R5CT-abcdef._adb-tls-connect._tcp';

describe('pairing with a phone over Wi-Fi', () => {
  it('names the phone that adb has connected to by itself', async () => {
    await using server = await WifiServer.listen({
      [PAIR]: PAIRED,
      'host:mdns:services':
        'adb-OTHER\t_adb-tls-connect._tcp\t192.168.1.50:37000\nadb-R5CT-abcdef\t_adb-tls-pairing._tcp\t192.168.1.5:40001\nadb-R5CT-abcdef\t_adb-tls-connect._tcp\t192.168.1.5:37123\n',
      'host:devices': `${NAME}\tdevice\n`,
    });
    assert.deepEqual(await pairDevice(server.adb, '192.168.1.5:40001', '123456'), { serial: NAME });
  });

  const announcing = (...names: readonly string[]) => ({
    'host:mdns:services': names.map((name, at) => `${name}\t_adb-tls-connect._tcp.\t192.168.1.5:3700${at}\n`).join(''),
    'host:devices': names.map((name) => `${name}._adb-tls-connect._tcp\tdevice\n`).join(''),
  });

  it('names the one that was paired with, of several behind one address', async () => {
    await using server = await WifiServer.listen({ [PAIR]: PAIRED, ...announcing('adb-OTHER', 'adb-R5CT-abcdef') });
    assert.deepEqual(await pairDevice(server.adb, '192.168.1.5:40001', '123456'), { serial: NAME });
  });

  it('connects to none of several that may be the phone, and says where they are', async () => {
    await using server = await WifiServer.listen({
      [PAIR]: 'Successfully paired to 192.168.1.5:40001',
      ...announcing('adb-OTHER', 'adb-R5CT-abcdef'),
    });
    assert.deepEqual(await pairDevice(server.adb, '192.168.1.5:40001', '123456'), {
      several: ['192.168.1.5:37000', '192.168.1.5:37001'],
    });
    assert.deepEqual(server.asked, [PAIR, 'host:mdns:services']);
  });

  it('has paired, and leaves the port to a person, where adb hears no announcements', async () => {
    await using server = await WifiServer.listen({ [PAIR]: PAIRED });
    assert.deepEqual(await pairDevice(server.adb, '192.168.1.5:40001', '123456'), {});
    assert.deepEqual(server.asked, [PAIR, 'host:mdns:services']);
  });

  it("says adb's reason and where the code is to be found when the code is wrong", async () => {
    await using server = await WifiServer.listen({
      [PAIR]: 'Failed: Wrong password or connection was dropped.',
    });
    await assert.rejects(pairDevice(server.adb, '192.168.1.5:40001', '123456'), {
      code: 'not-paired',
      message: /"Failed: Wrong password or connection was dropped"\. On the phone open .*Wireless debugging/,
    });
  });

  it('says what to install where adb is too old to pair', async () => {
    await using server = await WifiServer.listen({});
    await assert.rejects(pairDevice(server.adb, '192.168.1.5:40001', '123456'), {
      code: 'adb-too-old',
      message: /platform-tools 30/,
    });
  });
});
