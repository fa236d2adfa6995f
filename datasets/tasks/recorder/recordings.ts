import type { Draws } from '../../../scripts/tasks/draws.js';
import { oneAdded } from '../../../scripts/tasks/judge.js';
import { title } from '../../../scripts/tasks/parameters/writing.js';
import type { Phone } from '../../../scripts/tasks/phone.js';
import { HEADER_BYTES, type Sound, soundOf, wavHeader } from './sound.js';

export const APP = 'com.dimowner.audiorecorder';
const FOLDER = `/sdcard/Android/data/${APP}/files/Music/records`;
const RATE = 8000;

/** A file of the folder: what it is called, what it says it holds, and a sum over what it holds. */
export interface Recording {
  readonly name: string;
  readonly sound: Sound | undefined;
  readonly digest: string;
}

export async function readRecordings(phone: Phone): Promise<readonly Recording[]> {
  const read = (await phone.paths(FOLDER)).map(async (name) => {
    const path = `${FOLDER}/${name}`;
    return { name, sound: soundOf(await phone.head(path, HEADER_BYTES)), digest: await phone.digest(path) };
  });
  return Promise.all(read);
}

/** A recording in one line, the same as long as nobody touches it. */
export function line({ name, digest }: Recording): string {
  return `${name} ${digest}`;
}

/** What is wrong where exactly one recording was to be added: what about it is not as it was to be, if it was. */
export function onlyRecorded(
  before: readonly Recording[],
  after: readonly Recording[],
  wrongWith: (name: string, sound: Sound) => string | undefined,
): string | undefined {
  const one = oneAdded(before.map(line), after.map(line));
  if ('wrong' in one) return one.wrong;
  const added = after.find((recording) => line(recording) === one.added);
  if (added?.sound === undefined || added.sound.seconds <= 0) return `There is no sound in ${one.added}.`;
  return wrongWith(added.name, added.sound);
}

/** Recordings of silence, each a day older than the last, all of different lengths. */
export async function record(phone: Phone, recordings: readonly { name: string; seconds: number }[]): Promise<void> {
  for (const [index, { name, seconds }] of recordings.entries()) {
    const path = `${FOLDER}/${name}.wav`;
    const { header, silenceBytes } = wavHeader(RATE, seconds);
    await phone.writeBytes(path, header, silenceBytes);
    await phone.shell(`touch -d 2023-10-${String(14 - index).padStart(2, '0')}T09:00:00 '${path}'`);
  }
}

/** Some with other names than these, and with lengths that no two of them share. */
export function others(
  draws: Draws,
  count: number,
  taken: readonly string[],
  takenSeconds: readonly number[] = [],
): readonly { name: string; seconds: number }[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = title.draw(draws);
    if (!taken.includes(name)) names.add(name);
  }
  const lengths = Array.from({ length: 20 }, (_, index) => index + 2).filter(
    (length) => !takenSeconds.includes(length),
  );
  const seconds = draws.sample(lengths, count);
  return [...names].map((name, index) => ({ name, seconds: seconds[index] ?? 0 }));
}
