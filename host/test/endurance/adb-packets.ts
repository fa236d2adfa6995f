import type { Chance } from './chance.js';
import { mutated } from './mutate.js';
import { commands, encodePacket, maxPayloadBytes } from './packets.js';

/** Everything that a stream may be asked for, and some that nobody would ask. No command of them outlives its client for long. */
const services: readonly string[] = [
  'shell:',
  'shell:echo x',
  'shell:cat',
  'shell:ls -lR /data/local',
  'shell:sleep 3',
  'shell,v2,raw:cat',
  'shell,v2,raw:echo out; echo err >&2; exit 7',
  'shell,v2,raw:while true; do :; done',
  'shell,v2,raw:cat /dev/zero',
  'shell,v2,raw:logcat',
  'shell,v2,TERM=xterm-256color,pty:',
  'shell,v2,pty:cat',
  'shell,v2,raw:dumpsys window',
  'shell,v9,nonsense:echo x',
  `shell,v2,raw:${'('.repeat(20_000)}`,
  `shell,v2,raw:echo ${'$(echo '.repeat(3_000)}`,
  `shell:echo $((${'1+('.repeat(20_000)}`,
  `shell:${'x'.repeat(200_000)}`,
  'shell',
  'exec:cat',
  'exec:screencap -p',
  'exec:uiautomator dump /dev/tty',
  'abb:package\0list\0packages',
  'abb_exec:package\0install\0-S\x080000',
  'abb_exec:settings\0get\0global\0nothing',
  'sync:',
  'tcp:6790',
  'tcp:-1',
  'localabstract:nobody',
  'reverse:forward:tcp:0;tcp:1',
  'reverse:forward:tcp:7001;tcp:1',
  'reverse:forward:norebind:localabstract:fuzz;tcp:1',
  'reverse:list-forward',
  'reverse:killforward:tcp:7001',
  'reverse:killforward-all',
  'reverse:forward:;;;',
  'root:',
  'unroot:',
  'remount:',
  'jdwp',
  'track-jdwp',
  'framebuffer:',
  'exec:screencap',
  'host:version',
  'bogus:service',
  '',
  '\0\0\0',
];

/** The name of a service, some of them damaged. */
export function serviceName(chance: Chance): Buffer {
  const name = Buffer.from(chance.of(services));
  const terminated = chance.oneIn(8) ? name : Buffer.concat([name, Buffer.from([0])]);
  return chance.oneIn(6) ? mutated(chance, terminated) : terminated;
}

/** What is written into an open stream: requests of the protocols that run inside, whole and damaged, or nothing that makes sense. */
export function streamData(chance: Chance): Buffer {
  const data = wellFormed(chance);
  return chance.oneIn(2) ? mutated(chance, data) : data;
}

function wellFormed(chance: Chance): Buffer {
  switch (chance.weighted({ sync: 8, shell: 6, text: 3, noise: 2, empty: 1, large: 1 })) {
    case 'sync':
      return Buffer.concat(Array.from({ length: chance.between(1, 6) }, () => syncRequest(chance)));
    case 'shell':
      return Buffer.concat(Array.from({ length: chance.between(1, 4) }, () => shellPacket(chance)));
    case 'text':
      return Buffer.from(
        chance.of(['echo x\n', 'exit 3\n', '\u0003', '\u0004', '\u007f\b\r\n', "'\n", '{"a":1}', '\ud83d\ude00\n']),
      );
    case 'noise':
      return chance.bytes(chance.between(1, 4_000));
    case 'empty':
      return Buffer.alloc(0);
    case 'large':
      return Buffer.alloc(chance.between(100_000, maxPayloadBytes), chance.below(256));
  }
}

const paths = [
  '/data/local/tmp/fuzz/a',
  '/data/local/tmp/fuzz/b,33188',
  '/sdcard',
  '/',
  '',
  '/data/local/tmp/fuzz/\u96f7',
  '../../x',
  '/proc/1/maps',
  '/nope',
  '/a\0b',
];

/** id · length · path, or the second part of a transfer. */
function syncRequest(chance: Chance): Buffer {
  const id = chance.of([
    'STAT',
    'STA2',
    'LST2',
    'LIST',
    'LIS2',
    'RECV',
    'RCV2',
    'SEND',
    'SND2',
    'DATA',
    'DONE',
    'QUIT',
    'XXXX',
  ]);
  const body = Buffer.from(id === 'DATA' ? chance.bytes(chance.below(2_000)) : chance.of(paths));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(chance.oneIn(8) ? chance.of([0xffffffff, 0x7fffffff, 4_097, 65_537]) : body.length);
  const flags =
    id === 'SND2' || id === 'RCV2'
      ? Buffer.concat([Buffer.from(id), chance.bytes(id === 'SND2' ? 8 : 4)])
      : Buffer.alloc(0);
  return Buffer.concat([Buffer.from(id), length, body, flags]);
}

/** id · length · data; stdin, its end, a window's size, and ids that no side sends. */
function shellPacket(chance: Chance): Buffer {
  const data = Buffer.from(chance.of(['echo x\n', 'ls\n', '\u0003', '24x80,0x0', '', 'exit\n']));
  const head = Buffer.alloc(5);
  head.writeUInt8(chance.of([0, 0, 0, 3, 4, 5, 1, 2, 77, 255]), 0);
  head.writeUInt32LE(chance.oneIn(8) ? chance.of([0xffffffff, 0x7fffffff, maxPayloadBytes + 1]) : data.length, 1);
  return Buffer.concat([head, data]);
}

/** A packet that no adb would send, or would not send now. */
export function oddPacket(chance: Chance, ids: readonly number[]): Buffer {
  const id = () =>
    chance.oneIn(3) || ids.length === 0 ? chance.of([0, 1, 2, 7, 0x7fffffff, 0xffffffff]) : chance.of(ids);
  const packet = { command: chance.of(commands), arg0: id(), arg1: id(), data: chance.bytes(chance.below(100)) };
  switch (chance.weighted({ stray: 4, mutated: 4, sum: 1, magic: 1, length: 2, again: 2, noise: 1 })) {
    case 'stray':
      return encodePacket(packet);
    case 'mutated':
      return mutated(chance, encodePacket(packet));
    case 'sum':
      return encodePacket(packet, { sum: chance.of([1, 0xffffffff]) });
    case 'magic':
      return encodePacket(packet, { magic: chance.below(2 ** 32) });
    case 'length':
      return encodePacket(packet, {
        length: chance.of([0xffffffff, 0x80000000, maxPayloadBytes + 1, maxPayloadBytes, 101, 0]),
      });
    case 'again':
      return greeting(chance);
    case 'noise':
      return chance.bytes(chance.between(1, 200));
  }
}

/** CNXN, as it is or with another version, another largest payload or no banner. */
export function greeting(chance: Chance): Buffer {
  const usual = chance.oneIn(2);
  const arg0 = usual ? 0x01000001 : chance.of([0x01000000, 0, 0xffffffff, 0x7fffffff]);
  const arg1 = usual ? maxPayloadBytes : chance.of([0, 1, 4_096, 256 * 1024, 0x7fffffff, 0xffffffff]);
  return encodePacket({
    command: 'CNXN',
    arg0,
    arg1,
    data: Buffer.from(chance.oneIn(9) ? '' : 'host::features=shell_v2,cmd\0'),
  });
}
