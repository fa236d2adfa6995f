import type { SharedDevice } from '../../embedded.js';

export const SCALES = ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'];

/** The shared device as a phone that lies there: its screen, and its animations, which suites otherwise have off. */
export class LyingPhone {
  constructor(private readonly shared: SharedDevice) {}

  async shell(command: string): Promise<string> {
    return (await this.shared.adb('shell', command)).stdout.trim();
  }

  async animate(scale: 0 | 1): Promise<void> {
    await this.shell(SCALES.map((name) => `settings put global ${name} ${scale}`).join('; '));
  }

  async scales(): Promise<readonly string[]> {
    return (await this.shell(SCALES.map((name) => `settings get global ${name}`).join('; '))).split('\n');
  }

  /** Waits until animations are on again. */
  async animates(): Promise<void> {
    await this.shared.until(SCALES.map((name) => `[ "$(settings get global ${name})" = 1 ]`).join(' && '));
  }

  async sleep(): Promise<void> {
    await this.shell('input keyevent KEYCODE_SLEEP');
  }

  /** As the suites around have it. */
  async asBefore(): Promise<void> {
    await this.shell('input keyevent KEYCODE_WAKEUP; wm dismiss-keyguard');
    await this.animate(0);
  }
}
