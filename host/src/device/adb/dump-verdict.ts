/**
 * What `uiautomator dump` said of itself. Its exit code is 0 when it failed and an old file may lie where the new one should be, so the
 * words on its output are the only verdict. Sources: AOSP DumpCommand; the failures users report of it.
 */
export type DumpVerdict =
  | { readonly kind: 'dumped' }
  | { readonly kind: 'again'; readonly why: string }
  /** It says that it dumped, and what lies there is no whole tree. */
  | { readonly kind: 'unwritten'; readonly why: string }
  /** Something else has the accessibility connection, of which a device has one. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly why: string };

const again: readonly (readonly [RegExp, string])[] = [
  [/could not get idle state/i, 'the screen kept changing'],
  [/null root node/i, 'no window had a root'],
  [/NullPointerException|childNafCheck/, 'the tree changed while it was read'],
  [/^Killed|exit 137/m, 'the dump was killed'],
  [
    /UiAutomation not connected|Connection.*(failed|timed out)|DeadObjectException/i,
    'the accessibility connection broke',
  ],
];

const WHOLE = /<\/(hierarchy|displays)>\s*$/;
/** The first element that is more than what holds others. */
const NODE = /<(?!\/|\?|!|(?:hierarchy|displays|display|windows|window)[\s/>])/;

/** Pure. `output` is standard output and error together, `xml` what the fresh file holds: nothing where it is not there. */
export function dumpVerdict(output: string, exitCode: number, xml: string): DumpVerdict {
  if (/already registered/i.test(output)) return { kind: 'taken' };
  for (const [pattern, why] of again) if (pattern.test(output)) return { kind: 'again', why };
  if (exitCode === 137) return { kind: 'again', why: 'the dump was killed' };
  if (/not found|inaccessible/.test(output) && exitCode === 127) {
    return { kind: 'refused', why: 'the device has no uiautomator command' };
  }
  // The command's own spelling.
  if (/UI hierch?ary dumped to/i.test(output)) {
    // The command says so whatever became of its file.
    if (!WHOLE.test(xml)) return { kind: 'unwritten', why: 'the tree was not written' };
    return NODE.test(xml) ? { kind: 'dumped' } : { kind: 'again', why: 'no window showed anything yet' };
  }
  return { kind: 'again', why: output.trim().split('\n').at(-1) || 'the dump said nothing' };
}
