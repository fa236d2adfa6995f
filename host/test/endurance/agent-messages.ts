import { encodeFrame, frameKinds } from '../../src/device/agent/frame.js';
import type { Chance } from './chance.js';
import { mutated } from './mutate.js';

/** A message to the device agent. */
export interface Message {
  readonly bytes: Buffer;
  /** Whether it is a whole request frame, which is answered whatever it says; the bytes of others end the connection or wait for more. */
  readonly isWhole: boolean;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The requests, each with values that fit. `quit` is not among them: it does what it says. */
const requests: Readonly<Record<string, (chance: Chance) => Readonly<Record<string, Json>>>> = {
  tree: (chance) => (chance.oneIn(2) ? {} : { after: chance.below(1_000), timeoutMs: chance.below(30) }),
  wait: (chance) => ({ after: chance.below(1_000_000), timeoutMs: chance.oneIn(10) ? 60_000 : chance.below(30) }),
  act: (chance) => ({
    node: node(chance),
    action: chance.of(actions),
    value: chance.below(100),
    start: 0,
    end: 1,
    row: chance.below(50),
  }),
  'set-text': (chance) => ({ node: node(chance), text: text(chance), confirmMs: chance.below(30) }),
  tap: (chance) => ({ x: coordinate(chance), y: coordinate(chance) }),
  'long-press': (chance) => ({ x: coordinate(chance), y: coordinate(chance), durationMs: duration(chance) }),
  swipe: (chance) => ({ from: point(chance), to: point(chance), durationMs: duration(chance) }),
  gesture: (chance) => ({ fingers: Array.from({ length: chance.between(0, 12) }, () => finger(chance)) }),
  key: (chance) => ({
    code: chance.between(0, 320),
    meta: chance.of([0, 1, 0x1000, 0x7fffffff]),
    long: chance.oneIn(8),
  }),
  global: (chance) => ({ action: chance.of(['back', 'home', 'recents', 'notifications', 'quick-settings', 'lock']) }),
  'commit-text': (chance) => ({ text: text(chance) }),
  screenshot: () => ({}),
  clipboard: () => ({}),
  'set-clipboard': (chance) => ({ text: text(chance) }),
  launch: (chance) => ({ package: chance.of(packages), ...(chance.oneIn(3) && { activity: chance.of(activities) }) }),
  'force-stop': (chance) => ({ package: chance.of(packages) }),
  'hold-setting': (chance) => ({ namespace: chance.of(['system', 'secure', 'global', 'odd']), ...setting(chance) }),
  subscribe: (chance) => ({ types: chance.of([-1, 0, 1, 0x7fffffff]) }),
  'stream-screen': (chance) => ({
    ...(chance.oneIn(2) && { codec: chance.of(['png', 'jpeg', 'h264', 'gif']) }),
    ...(chance.oneIn(2) && { maxPerSecond: chance.of([1, 10, 60, 61]) }),
    ...(chance.oneIn(2) && { maxSide: chance.of([64, 320, 8192, 9000]) }),
  }),
  'stream-audio': () => ({}),
  'stop-stream': (chance) => ({ stream: chance.below(60) }),
  unsubscribe: (chance) => ({ subscription: chance.below(60) }),
  cancel: (chance) => ({ request: chance.below(60) }),
  ping: () => ({}),
  info: () => ({}),
  hello: () => ({ protocol: 1, token: 'again' }),
  'no-such-method': () => ({}),
};

const methods = Object.keys(requests);
const actions = [
  'click',
  'long-click',
  'focus',
  'clear-focus',
  'select',
  'scroll-forward',
  'scroll-backward',
  'scroll-to-position',
  'expand',
  'collapse',
  'dismiss',
  'show-on-screen',
  'ime-enter',
  'set-selection',
  'set-progress',
  'fly',
];
const packages = [
  'com.android.settings',
  'com.google.android.contacts',
  'net.gsantner.markor',
  'dev.reprise.testapp',
  'no.such.app',
  '',
  'android',
  '../..',
  'a'.repeat(5_000),
];
const activities = ['com.android.settings.Settings', '.Settings', 'No', '', '\u0000'];

/** Request number `id`: most fit, some have a value that does not, some are damaged on the way. */
export function message(chance: Chance, id: number): Message {
  const body = Buffer.from(JSON.stringify(request(chance)), 'utf8');
  const whole = encodeFrame({ kind: 'request', id, body });
  switch (chance.weighted({ whole: 14, body: 4, deep: 1, kind: 1, frame: 1 })) {
    case 'whole':
      return { bytes: whole, isWhole: true };
    case 'body':
      return { bytes: encodeFrame({ kind: 'request', id, body: mutated(chance, body) }), isWhole: true };
    case 'deep':
      return { bytes: encodeFrame({ kind: 'request', id, body: Buffer.from(deep(chance)) }), isWhole: true };
    case 'kind':
      return { bytes: encodeFrame({ kind: chance.of(kinds), id, body }), isWhole: true };
    case 'frame':
      return { bytes: mutated(chance, whole), isWhole: false };
  }
}

const kinds = (Object.keys(frameKinds) as (keyof typeof frameKinds)[]).filter((kind) => kind !== 'request');

function request(chance: Chance): Json {
  const method = chance.of(methods);
  const fitting: Record<string, Json> = { method, ...requests[method]?.(chance) };
  if (chance.oneIn(2)) return fitting;
  const name = chance.of(Object.keys(fitting));
  if (chance.oneIn(4)) delete fitting[name];
  else fitting[name] = wild(chance);
  return fitting;
}

/** A value of any kind that JSON has. */
function wild(chance: Chance, depth = 0): Json {
  switch (chance.weighted({ number: 4, text: 3, word: 2, list: depth < 3 ? 2 : 0, object: depth < 3 ? 2 : 0 })) {
    case 'number':
      return chance.of([-1, 0, 0.5, -0, 1e308, -1e308, 1e-300, 2 ** 31, 2 ** 53, -(2 ** 63), 60_001]);
    case 'text':
      return text(chance);
    case 'word':
      return chance.of([null, true, false]);
    case 'list':
      return Array.from({ length: chance.below(6) }, () => wild(chance, depth + 1));
    case 'object':
      return Object.fromEntries(Array.from({ length: chance.below(4) }, (_, at) => [`${at}`, wild(chance, depth + 1)]));
  }
}

function text(chance: Chance): string {
  const texts = [
    '',
    'Ada',
    '\u96f7 \ud83d\ude00',
    '\ud83d',
    '\udc00\ud800',
    '\u0000',
    '\u202eabc',
    'e\u0301'.repeat(50),
    '\n\t\r',
    '%s%n',
    "';--",
  ];
  return chance.oneIn(40) ? 'x'.repeat(chance.of([1_000, 100_000, 900_000])) : chance.of(texts);
}

function deep(chance: Chance): string {
  const times = chance.of([10, 1_000, 100_000]);
  return chance.of([
    `${'['.repeat(times)}`,
    `{"method":${'{"a":'.repeat(times)}`,
    `{"method":"ping","a":${'['.repeat(times)}${']'.repeat(times)}}`,
  ]);
}

function node(chance: Chance): Json {
  return {
    window: chance.between(-1, 40),
    path: Array.from({ length: chance.below(6) }, () => chance.below(6)),
    generation: chance.below(1_000),
    class: chance.of(['android.widget.Button', 'android.widget.EditText', '']),
    digest: chance.below(2 ** 32),
  };
}

const coordinate = (chance: Chance): number =>
  chance.oneIn(10) ? chance.of([-1, 1e9, 0.5, -1e9]) : chance.below(1_300);
const point = (chance: Chance): Json => ({ x: coordinate(chance), y: coordinate(chance) });
const duration = (chance: Chance): number => (chance.oneIn(20) ? 60_000 : chance.below(40));

function finger(chance: Chance): Json {
  let atMs = chance.oneIn(4) ? chance.below(30) : 0;
  return {
    points: Array.from({ length: chance.below(5) }, () => {
      atMs += chance.oneIn(20) ? chance.of([-5, 60_000]) : chance.below(20);
      return [coordinate(chance), coordinate(chance), atMs];
    }),
  };
}

function setting(chance: Chance): Readonly<Record<string, Json>> {
  const name = chance.of([
    'font_scale',
    'screen_brightness',
    'accelerometer_rotation',
    'user_rotation',
    'system_locales',
    'animator_duration_scale',
    'reprise_fuzz',
    'a b',
  ]);
  const value = chance.of<Json>(['0', '1', '3', '1.3', '-1', '1e9', 'NaN', 'de-DE', 'zz-ZZ,,x', '', '\u96f7', null]);
  return chance.oneIn(6) ? { name } : { name, value };
}
