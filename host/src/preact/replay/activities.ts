/** An activity of a task, as the system lists it. */
export interface Listed {
  readonly package: string;
  /** Fully qualified. */
  readonly activity: string;
}

/**
 * The activities of the task in front, topmost first, of what `dumpsys activity activities` says: AOSP's lines
 * `* Hist  #1: ActivityRecord{8397e75 u0 com.example/.MainActivity t9}`. Empty where it says nothing that can be read so. Pure.
 */
export function frontTask(dump: string): readonly Listed[] {
  const records = [...dump.matchAll(/^\s*\*\s+Hist\s+#\d+: ActivityRecord\{\S+ u\d+ ([\w.]+)\/([\w.$]+)\s+t(\d+)/gm)];
  const ofOther = records.findIndex(([, , , task]) => task !== records[0]?.[3]);
  return records.slice(0, ofOther === -1 ? undefined : ofOther).map(([, name = '', activity = '']) => ({
    package: name,
    activity: activity.startsWith('.') ? `${name}${activity}` : activity,
  }));
}
