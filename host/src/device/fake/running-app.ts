import type { FakeApp, FakeRow, Handler } from './app.js';
import type { FakePhone } from './phone.js';
import type { Process, Showing, Stored } from './phone-state.js';

type Namespace = 'global' | 'secure' | 'system';

/** An app's process as its own code sees it: what handlers are written in. A handler of a process that has ended does nothing. */
export class RunningApp {
  readonly #phone: FakePhone;
  readonly #process: Process;

  constructor(
    phone: FakePhone,
    readonly app: FakeApp,
    process: Process,
  ) {
    this.#phone = phone;
    this.#process = process;
  }

  value(name: string): string {
    return this.#process.values[name] ?? '';
  }

  set(name: string, value: string): void {
    this.#process.values[name] = value;
  }

  rows(table: string): readonly FakeRow[] {
    return this.#table(table);
  }

  insert(table: string, row: FakeRow): void {
    this.#table(table).push(row);
  }

  /** Removes the rows that `matches` accepts. */
  remove(table: string, matches: (row: FakeRow) => boolean): void {
    const rows = this.#table(table);
    rows.splice(0, rows.length, ...rows.filter((row) => !matches(row)));
  }

  /** Comes up over the present screen; one that is below already comes back, and what was over it goes. */
  go(screen: string): void {
    this.#check(screen);
    const below = this.#process.stack.findIndex((showing) => showing.screen === screen);
    if (below >= 0) this.#process.stack.length = below;
    this.#process.stack.push({ screen, dialogs: [], offsets: {}, focus: undefined });
    this.app.screens[screen]?.shown?.(this);
  }

  show(dialog: string): void {
    this.#check(dialog);
    this.#top()?.dialogs.push(dialog);
    this.app.screens[dialog]?.shown?.(this);
  }

  dismiss(): void {
    this.#top()?.dialogs.pop();
  }

  /** What the back key does here. */
  back(): void {
    const top = this.#top();
    const own = this.app.screens[top?.dialogs.at(-1) ?? top?.screen ?? '']?.back;
    if (own) own(this);
    else if (top && top.dialogs.length > 0) top.dialogs.pop();
    else this.close();
  }

  /** Leaves the present screen. */
  close(): void {
    this.#process.stack.pop();
    if (this.#process.stack.length === 0) this.#phone.home();
  }

  /** Later, in simulated time, unless the process has ended by then. */
  after(ms: number, handler: Handler): void {
    this.#phone.schedule(ms, this.app.package, () => handler(this));
  }

  toast(text: string, forMs = 2_000): void {
    this.#phone.showToast(this.app.package, text, forMs);
  }

  launch(packageName: string): void {
    this.#phone.launch(packageName, false);
  }

  setting(namespace: Namespace, key: string): string | undefined {
    return this.#phone.state.settings[namespace]?.[key];
  }

  putSetting(namespace: Namespace, key: string, value: string): void {
    const table = this.#phone.state.settings[namespace];
    if (table) table[key] = value;
  }

  file(path: string): string | undefined {
    return this.#phone.state.files[path];
  }

  writeFile(path: string, content: string): void {
    this.#phone.state.files[path] = content;
  }

  deleteFile(path: string): void {
    delete this.#phone.state.files[path];
  }

  hasPermission(permission: string): boolean {
    return this.#stored().permissions.includes(permission);
  }

  grant(permission: string): void {
    if (!this.hasPermission(permission)) this.#stored().permissions.push(permission);
  }

  #top(): Showing | undefined {
    return this.#process.stack.at(-1);
  }

  #stored(): Stored {
    const stored = this.#phone.state.stored[this.app.package];
    if (!stored) throw new RangeError(`${this.app.package} is not installed.`);
    return stored;
  }

  #table(name: string): FakeRow[] {
    const rows = this.#stored().tables[name];
    if (!rows) throw new RangeError(`${this.app.package} has no table "${name}".`);
    return rows;
  }

  #check(screen: string): void {
    if (!(screen in this.app.screens)) throw new RangeError(`${this.app.package} has no screen "${screen}".`);
  }
}
