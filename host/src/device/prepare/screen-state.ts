/** Whether a person could use the phone now. What a device does not tell is absent. */
export interface ScreenState {
  readonly awake?: boolean;
  readonly locked?: boolean;
  /** The lock wants a PIN, a pattern, a password or a finger. */
  readonly secure?: boolean;
}

/** What `screenState` reads: AOSP PowerManagerService.dump, and KeyguardServiceDelegate.dump as a part of the window policy's. */
export const SCREEN_STATE = "dumpsys power | grep 'mWakefulness='; dumpsys window policy";

/** Pure. */
export function screenState(dump: string): ScreenState {
  const wakefulness = /\bmWakefulness=(\w+)/.exec(dump)?.[1];
  return {
    ...(wakefulness !== undefined && { awake: wakefulness === 'Awake' }),
    ...claim('locked', dump, /^\s*showing=(true|false)/m),
    ...claim('secure', dump, /^\s*secure=(true|false)/m),
  };
}

function claim(name: keyof ScreenState, dump: string, pattern: RegExp): ScreenState {
  const found = pattern.exec(dump)?.[1];
  return found === undefined ? {} : { [name]: found === 'true' };
}
