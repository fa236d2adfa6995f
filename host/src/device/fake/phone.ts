import type { SimulatedClock } from '../../base/index.js';
import { activityName, type FakeApp } from './app.js';
import { freshState, freshStored, type PhoneState, type Process, type Showing, type Timer } from './phone-state.js';
import { RunningApp } from './running-app.js';

export interface Toast {
  readonly package: string;
  readonly text: string;
}

/** What is in front: the app, its process, and the topmost screen with its dialogs. */
export interface Front {
  readonly running: RunningApp;
  readonly process: Process;
  readonly showing: Showing;
}

/** The phone behind the fake device: apps, processes, timers in simulated time, settings, files, snapshots. */
export class FakePhone {
  state: PhoneState;
  toasts: Toast[] = [];
  readonly #apps: Map<string, FakeApp>;
  readonly #processes = new Map<string, { process: Process; running: RunningApp }>();
  readonly #snapshots = new Map<string, { state: PhoneState; apps: FakeApp[] }>();
  #timers: Timer[] = [];

  constructor(
    apps: readonly FakeApp[],
    readonly clock: SimulatedClock,
  ) {
    this.#apps = new Map(apps.map((app) => [app.package, app]));
    this.state = freshState(apps);
  }

  get apps(): readonly FakeApp[] {
    return [...this.#apps.values()];
  }

  /** Installs an app, or another version of it with its data kept; a running process ends. */
  install(app: FakeApp): void {
    const old = this.state.stored[app.package];
    this.stop(app.package);
    this.#apps.set(app.package, app);
    const fresh = freshStored(app);
    this.state.stored[app.package] = old ? { ...old, tables: { ...fresh.tables, ...old.tables } } : fresh;
  }

  /** Brings an app to the front, starting its process when it has none; false when there is no such app, or no such activity in it. */
  launch(packageName: string, cold: boolean, activity?: string): boolean {
    const app = this.#apps.get(packageName);
    const screen = app && activity !== undefined ? screenOf(app, activity) : app?.start;
    if (!app || screen === undefined) return false;
    if (cold) this.stop(packageName);
    this.state.front = packageName;
    const { process, running } = this.#processOf(app);
    if (process.stack.length === 0 || activity !== undefined) running.go(screen);
    return true;
  }

  stop(packageName: string): void {
    this.#processes.delete(packageName);
    this.#timers = this.#timers.filter((timer) => timer.package !== packageName);
    this.toasts = this.toasts.filter((toast) => toast.package !== packageName);
    if (this.state.front === packageName) this.state.front = undefined;
  }

  /** As `pm clear`: as if just installed. */
  clear(packageName: string): boolean {
    const app = this.#apps.get(packageName);
    if (!app) return false;
    this.stop(packageName);
    this.state.stored[packageName] = freshStored(app);
    return true;
  }

  home(): void {
    this.state.front = undefined;
  }

  front(): Front | undefined {
    const entry = this.state.front === undefined ? undefined : this.#processes.get(this.state.front);
    const showing = entry?.process.stack.at(-1);
    return entry && showing ? { ...entry, showing } : undefined;
  }

  /** Runs `handler` in an app's process now; nothing happens when it has none. */
  inside(packageName: string, handler: (app: RunningApp) => void): void {
    const entry = this.#processes.get(packageName);
    if (entry) handler(entry.running);
  }

  schedule(ms: number, packageName: string | undefined, run: () => void): void {
    this.#timers.push({ atMs: this.clock.monotonic() + ms, package: packageName, run });
  }

  showToast(packageName: string, text: string, forMs: number): void {
    const toast = { package: packageName, text };
    this.toasts = [...this.toasts, toast];
    this.schedule(forMs, packageName, () => {
      this.toasts = this.toasts.filter((other) => other !== toast);
    });
  }

  /** When the next timer is due. */
  nextTimerMs(): number | undefined {
    return this.#timers.length === 0 ? undefined : Math.min(...this.#timers.map((timer) => timer.atMs));
  }

  /** Runs the timers that are due, in their order; those that they set and that are due as well. */
  runDueTimers(): void {
    for (;;) {
      const due = this.#timers
        .filter((timer) => timer.atMs <= this.clock.monotonic())
        .reduce<Timer | undefined>((first, timer) => (first && first.atMs <= timer.atMs ? first : timer), undefined);
      if (!due) return;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      due.run();
    }
  }

  saveSnapshot(name: string): void {
    this.#snapshots.set(name, { state: structuredClone(this.state), apps: [...this.apps] });
  }

  /** Ends every process, puts the data back, and starts what was in front again; false when there is no such snapshot. */
  restoreSnapshot(name: string): boolean {
    const snapshot = this.#snapshots.get(name);
    if (!snapshot) return false;
    for (const packageName of [...this.#processes.keys()]) this.stop(packageName);
    this.#timers = [];
    this.#apps.clear();
    for (const app of snapshot.apps) this.#apps.set(app.package, app);
    this.state = structuredClone(snapshot.state);
    const { front } = this.state;
    if (front !== undefined) this.launch(front, true);
    return true;
  }

  deleteSnapshot(name: string): boolean {
    return this.#snapshots.delete(name);
  }

  snapshotNames(): string[] {
    return [...this.#snapshots.keys()].sort();
  }

  #processOf(app: FakeApp): { process: Process; running: RunningApp } {
    const existing = this.#processes.get(app.package);
    if (existing) return existing;
    const process: Process = { values: { ...app.values }, stack: [] };
    const entry = { process, running: new RunningApp(this, app, process) };
    this.#processes.set(app.package, entry);
    return entry;
  }
}

function screenOf(app: FakeApp, activity: string): string | undefined {
  return Object.keys(app.screens).find((screen) => activityName(app, screen) === activity);
}
