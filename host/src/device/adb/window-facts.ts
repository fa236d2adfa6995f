/** What `dumpsys window` and `dumpsys input_method` tell of the screen beside its tree. */
export interface WindowFacts {
  readonly package: string;
  readonly activity: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the focus and the size of the first display. The focused window names an activity, or a popup of one: then the focused app does.
 * Formats: Android 8 `mFocusedApp=AppWindowToken{... ActivityRecord{1a u0 pkg/.Main t3}}`, since 10 `mFocusedApp=ActivityRecord{...}`. Pure.
 */
export function windowFacts(dumpsys: string): WindowFacts {
  const component = componentIn(dumpsys, 'mCurrentFocus') ?? componentIn(dumpsys, 'mFocusedApp');
  const size = /\bcur=(\d+)x(\d+)/.exec(dumpsys) ?? /(?:Override|Physical) size: (\d+)x(\d+)\s*$/.exec(dumpsys);
  return {
    package: component?.package ?? '',
    activity: component?.activity ?? '',
    width: Number(size?.[1] ?? 0),
    height: Number(size?.[2] ?? 0),
  };
}

/** Uptime in milliseconds from /proc/uptime (seconds since boot, and idle seconds); undefined where it is not readable. */
export function uptimeMs(procUptime: string): number | undefined {
  const seconds = /^(\d+(?:\.\d+)?) /.exec(procUptime.trimStart())?.[1];
  return seconds === undefined ? undefined : Math.round(Number(seconds) * 1000);
}

function componentIn(dumpsys: string, label: string): { package: string; activity: string } | undefined {
  // Of several displays the ones without a focus say null.
  const lines = dumpsys.matchAll(new RegExp(`${label}=(.*)`, 'g'));
  for (const [, value = ''] of lines) {
    const match = /\bu\d+ ([\w.]+)\/([\w.$]+)/.exec(value);
    const [, packageName, activity] = match ?? [];
    if (packageName && activity) return { package: packageName, activity: expand(packageName, activity) };
  }
  return undefined;
}

/** ".Main" stands for the package's own. */
function expand(packageName: string, activity: string): string {
  return activity.startsWith('.') ? packageName + activity : activity;
}
