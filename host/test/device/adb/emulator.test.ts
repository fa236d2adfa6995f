import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { AdbServer } from '../../../src/device/index.js';

/** An adb server that lists an emulator once it was told of it, which it answers with nothing but its end, as adb does. */
async function listening(): Promise<{ adb: AdbServer; asked: string[] } & AsyncDisposable> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {
      // The client closes when it has its answer.
    });
    socket.on('data', (chunk) => {
      const request = chunk.toString('utf8').slice(4);
      asked.push(request);
      const listed = asked.includes('host:emulator:5563') ? 'emulator-5562\tdevice\n' : '';
      if (request.startsWith('host:emulator:')) socket.end();
      else socket.end(`OKAY${listed.length.toString(16).padStart(4, '0')}${listed}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const adb = new AdbServer({ address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port } });
  return {
    adb,
    asked,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

describe('a device that is an emulator to adb', () => {
  it('is told to the server and is there by the name of its console', async () => {
    await using server = await listening();
    assert.deepEqual(await server.adb.devices(), []);
    const link = await server.adb.connectEmulator(5563, 'emulator-5562');
    assert.equal(link.serial, 'emulator-5562');
    assert.equal(server.asked.filter((request) => request === 'host:emulator:5563').length, 1);
  });
});
