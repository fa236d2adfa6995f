import { DeviceError, ProtocolError } from '../../base/index.js';
import { Refusal, type SmartSocket } from './smart-socket.js';

/**
 * The file service (`sync:`), on a socket that has just opened it:
 *
 *     request or reply = id (4 letters) · number (4 bytes, little endian) · as many bytes of data, where the id has any
 *     push  SEND path,mode · DATA ... · DONE mtime   ->  OKAY or FAIL reason
 *     pull  RECV path                                ->  DATA ... · DONE, or FAIL reason
 *
 * Source: AOSP packages/modules/adb/SYNC.TXT.
 */
const dataBytes = 65_536;

/** Writes a file of the device. */
export async function push(socket: SmartSocket, content: Buffer, devicePath: string, mode: number): Promise<void> {
  // 0o100000: a regular file, as stat says it.
  socket.write(message('SEND', `${devicePath},${0o100000 | mode}`));
  for (let from = 0; from < content.length; from += dataBytes) {
    socket.write(message('DATA', content.subarray(from, from + dataBytes)));
  }
  socket.write(numbered('DONE', Math.floor(Date.now() / 1000)));
  const { id, number } = await header(socket);
  if (id === 'FAIL') throw new Refusal((await socket.take(number)).toString('utf8'));
  if (id !== 'OKAY') throw unexpected(id, 'OKAY or FAIL');
}

/** Reads a file of the device. */
export async function pull(socket: SmartSocket, devicePath: string, serial: string): Promise<Buffer> {
  socket.write(message('RECV', devicePath));
  const chunks: Buffer[] = [];
  for (;;) {
    const { id, number } = await header(socket);
    if (id === 'DONE') return Buffer.concat(chunks);
    if (id === 'FAIL') throw failure((await socket.take(number)).toString('utf8'), devicePath, serial);
    if (id !== 'DATA') throw unexpected(id, 'DATA, DONE or FAIL');
    if (number > 0) chunks.push(await socket.take(number));
  }
}

function message(id: string, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([numbered(id, bytes.length), bytes]);
}

function numbered(id: string, number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write(id, 'latin1');
  bytes.writeUInt32LE(number, 4);
  return bytes;
}

async function header(socket: SmartSocket): Promise<{ id: string; number: number }> {
  const bytes = await socket.take(8);
  return { id: bytes.toString('latin1', 0, 4), number: bytes.readUInt32LE(4) };
}

function failure(reason: string, devicePath: string, serial: string): Error {
  if (!/no such file/i.test(reason)) return new Refusal(reason);
  return new DeviceError('file-missing', `${serial} has no file ${devicePath}.`);
}

function unexpected(id: string, wanted: string): ProtocolError {
  return new ProtocolError('adb-sync', `The device's file service answered "${id}" where ${wanted} was expected.`);
}
