import { randomBytes } from 'node:crypto';
import { type Clock, Deadline, DeviceError } from '../../base/index.js';
import { parseTree, type Screen, type UiTree } from '../../screen/index.js';
import { dumpVerdict } from './dump-verdict.js';
import { whoHolds } from './holder.js';
import type { AdbLink } from './link.js';
import { uptimeMs, type WindowFacts, windowFacts } from './window-facts.js';

/** A dump waits up to 10 s for an idle screen by itself; this leaves room for a second and a third. */
const budgetMs = 35_000;
const pauseMs = 50;

export type Observation = Omit<Screen, 'generation'> & { readonly xml: string };

/** A fresh tree by `uiautomator dump`: to a path of its own that cannot hold an older one, tried again while the failure is one that passes. */
export async function observeByDump(link: AdbLink, clock: Clock, signal?: AbortSignal): Promise<Observation> {
  const deadline = new Deadline(clock, budgetMs, signal);
  for (;;) {
    const attempt = await dumpOnce(link, signal);
    if ('xml' in attempt) return observationOf(attempt, clock);
    deadline.tried(attempt.why);
    if (attempt.final || deadline.over) {
      throw new DeviceError(
        'no-tree',
        `${link.serial} gave no UI tree: ${deadline.attempts.join('; ')}.${attempt.final ? '' : ' The device agent needs no idle screen.'}`,
      );
    }
    await clock.sleep(pauseMs, signal);
  }
}

interface Dumped {
  readonly xml: string;
  readonly window: string;
  readonly ime: string;
  readonly uptime: string;
}

async function dumpOnce(link: AdbLink, signal?: AbortSignal): Promise<Dumped | { why: string; final: boolean }> {
  const id = randomBytes(8).toString('hex');
  // Not a part of the path, which the dump repeats.
  const token = `@@${id}@@`;
  const path = `/data/local/tmp/reprise-${id}.xml`;
  // One shell for everything: each call costs a round trip, and the facts shall be of the tree's instant.
  const command = [
    `rm -f ${path}`,
    `uiautomator dump --windows ${path} 2>&1`,
    `echo "${token} $?"`,
    `[ -e ${path} ] && cat ${path} && rm -f ${path}`,
    `echo "${token}"`,
    `cat /proc/uptime 2>/dev/null`,
    `echo "${token}"`,
    `dumpsys window | grep -E 'mCurrentFocus|mFocusedApp|cur=[0-9]'`,
    `wm size`,
    `echo "${token}"`,
    `dumpsys input_method | grep mInputShown`,
  ].join('; ');
  const { stdout } = await link.shell(command, { signal });
  const [said = '', first = '', uptime = '', window = '', ime = ''] = stdout.split(token);
  const [status = '', xml = ''] = splitOnce(first, '\n');
  const verdict = dumpVerdict(said, Number(status.trim() || '0'), xml);
  if (verdict.kind === 'dumped') return { xml: xml.trimEnd(), uptime, window, ime };
  if (verdict.kind === 'taken') return { why: await whoHolds(link, signal), final: true };
  if (verdict.kind === 'unwritten' && (await isFull(link, path, signal))) return { why: FULL, final: true };
  return { why: verdict.why, final: verdict.kind === 'refused' };
}

const FULL = 'a dump is a file, and the storage of the device is full; free some of it';

/** No device says so by itself: a dump says that it was written, `df` rounds, and some space is root's alone. */
async function isFull(link: AdbLink, path: string, signal?: AbortSignal): Promise<boolean> {
  const { exitCode, stderr } = await link.shell(`rm -f ${path}; echo room > ${path} && rm -f ${path}`, { signal });
  return exitCode !== 0 && /No space left/i.test(stderr);
}

function observationOf({ xml, window, ime, uptime }: Dumped, clock: Clock): Observation {
  const tree = parseTree(xml);
  const facts = windowFacts(window);
  return {
    xml,
    tree,
    package: facts.package,
    activity: facts.activity,
    ...sizeOf(facts, tree),
    keyboardShown: /mInputShown=true/.test(ime),
    takenAtMs: uptimeMs(uptime) ?? clock.monotonic(),
  };
}

function sizeOf({ width, height }: WindowFacts, tree: UiTree): { width: number; height: number } {
  if (width > 0) return { width, height };
  const bounds = tree.windows.map((window) => window.bounds);
  return {
    width: Math.max(0, ...bounds.map(({ right }) => right)),
    height: Math.max(0, ...bounds.map(({ bottom }) => bottom)),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
