import type { AdbLink } from './link.js';
import { quote } from './quote.js';

const COMPONENT = /^[\w.]+\/[\w.$]+$/;

/** The component that the launcher would start for a package, or why there is none. */
export async function resolveActivity(
  link: Pick<AdbLink, 'shell'>,
  packageName: string,
  signal?: AbortSignal,
): Promise<{ component: string } | { reason: string }> {
  const command = `cmd package query-activities --brief -a android.intent.action.MAIN -c android.intent.category.LAUNCHER ${quote(packageName)}`;
  const { stdout } = await link.shell(command, { signal });
  const lines = stdout.split('\n').map((line) => line.trim());
  // An app with several icons has several; to resolve-activity the system's chooser would be the answer then.
  const component = lines.find((line) => COMPONENT.test(line) && line.startsWith(`${packageName}/`));
  if (component) return { component };
  return { reason: `${packageName} is not installed, or has nothing to launch.` };
}

/** Starts an activity and waits for its first frame; `cold` ends the app's process first. Prints the uptime last. */
export function launchCommand(component: string, cold: boolean): string {
  const [packageName = ''] = component.split('/');
  const stop = cold ? `am force-stop ${quote(packageName)}; ` : '';
  const start = `am start -W -a android.intent.action.MAIN -c android.intent.category.LAUNCHER -n ${quote(component)}`;
  return `${stop}${start}; cat /proc/uptime 2>/dev/null`;
}
