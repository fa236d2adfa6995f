import type { AdbLink } from './link.js';
import { quote } from './quote.js';

/** The component that the launcher would start for a package, or why there is none. */
export async function resolveActivity(
  link: AdbLink,
  packageName: string,
  signal?: AbortSignal,
): Promise<{ component: string } | { reason: string }> {
  const command = `cmd package resolve-activity --brief -a android.intent.action.MAIN -c android.intent.category.LAUNCHER ${quote(packageName)}`;
  const { stdout } = await link.shell(command, { signal });
  const component = /^[\w.]+\/[\w.$]+$/m.exec(stdout)?.[0];
  // The resolver itself answers where several apps would do, or none.
  if (component?.startsWith(`${packageName}/`)) return { component };
  return { reason: `${packageName} is not installed, or has nothing to launch.` };
}

/** Starts an activity and waits for its first frame; `cold` ends the app's process first. Prints the uptime last. */
export function launchCommand(component: string, cold: boolean): string {
  const [packageName = ''] = component.split('/');
  const stop = cold ? `am force-stop ${quote(packageName)}; ` : '';
  const start = `am start -W -a android.intent.action.MAIN -c android.intent.category.LAUNCHER -n ${quote(component)}`;
  return `${stop}${start}; cat /proc/uptime 2>/dev/null`;
}
