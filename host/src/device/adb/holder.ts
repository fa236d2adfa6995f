import type { AdbLink } from './link.js';

const SEPARATOR = '@@ programs @@';
const INSTRUMENTATION = /mClass=ComponentInfo\{([^/}]+)(\/[^}]+)?\} mFinished=false/g;
const PROGRAM = /^ *(\d+) +(?:\S*\/)?app_process\d* +(.*)$/gm;
/** It puts settings back once its device agent has ended, and holds nothing else. */
const CLEANUP = 'dev.reprise.agent.phone.Cleanup';

/**
 * Who holds the accessibility connection, of which a device has one, and how each is ended: an instrumentation (Appium, Maestro, Espresso), or a program
 * of the shell (another dump or device agent). Words of AOSP ActiveInstrumentation.dump and toybox ps. Pure.
 */
export function holders(serial: string, processes: string, programs: string): string[] {
  const instrumentations = [...processes.matchAll(INSTRUMENTATION)].map(
    ([, name = '', runner = '']) =>
      `the instrumentation ${name}${runner} (end it: adb -s ${serial} shell am force-stop ${name})`,
  );
  const commands = [...programs.matchAll(PROGRAM)]
    .filter(([, , what = '']) => !what.includes(CLEANUP))
    .map(([, pid = '', what = '']) => `the program ${what.trim()} (end it: adb -s ${serial} shell kill ${pid})`);
  return [...instrumentations, ...commands];
}

/** A sentence's part for a person whose device gives no tree because something else has its accessibility connection. */
export async function whoHolds(link: Pick<AdbLink, 'serial' | 'shell'>, signal?: AbortSignal): Promise<string> {
  const command = `dumpsys activity processes | grep mClass=; echo '${SEPARATOR}'; ps -A -o PID,ARGS`;
  const { stdout } = await link.shell(command, { signal });
  const [processes = '', programs = ''] = stdout.split(SEPARATOR);
  const found = holders(link.serial, processes, programs);
  return found.length === 0
    ? 'another program holds the accessibility connection, of which a device has only one, and this device does not name it; end it (Appium, Maestro, uiautomator2 or a device agent), or restart the device'
    : `the accessibility connection, of which a device has only one, is taken, it seems by ${found.join(' or ')}`;
}
