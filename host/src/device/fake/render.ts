import type { Bounds, NodeInit, Scroll, WindowInit } from '../../screen/index.js';
import { activityName, type Binding, type FakeNode } from './app.js';
import type { FakePhone, Front, Toast } from './phone.js';
import type { RunningApp } from './running-app.js';

export const size = { width: 1080, height: 2400 } as const;
const leafHeight = 120;
const launcher = 'com.android.launcher3';

/** A node as it is shown now, with the app node behind it. */
export interface Rendered {
  readonly node: FakeNode;
  readonly init: NodeInit;
  /** Where it is kept: focus and list offsets are by this. */
  readonly key: string;
  /** How many children a list has beyond those shown. */
  readonly hidden: number;
}

export interface Rendering {
  readonly windows: readonly WindowInit[];
  /** By window number and path: `0:1.2`. */
  readonly nodes: ReadonlyMap<string, Rendered>;
}

export function address(window: number, path: readonly number[]): string {
  return `${window}:${path.join('.')}`;
}

/** What the phone shows now: toasts, the dialogs of the screen in front, the screen; topmost first. */
export function render(phone: FakePhone): Rendering {
  const front = phone.front();
  const layers = front ? [...front.showing.dialogs].reverse().concat(front.showing.screen) : [];
  const nodes = new Map<string, Rendered>();
  const windows: WindowInit[] = phone.toasts.map(toastWindow);
  for (const [depth, name] of layers.entries()) {
    if (front) windows.push(new Layer(front, name, depth === 0, windows.length, nodes).window());
  }
  if (!front) windows.push(homeWindow());
  return { windows, nodes };
}

/** The value that a field, check or slider is bound to. */
export function readBinding(binding: Binding, app: RunningApp): string {
  return typeof binding === 'string' ? app.value(binding) : binding.read(app);
}

export function writeBinding(binding: Binding, app: RunningApp, value: string): void {
  if (typeof binding === 'string') app.set(binding, value);
  else binding.write(app, value);
}

/** One screen or dialog, laid out: leaves as wide as the window, one below the other. */
class Layer {
  readonly #app: RunningApp;
  readonly #left: number;
  readonly #right: number;

  constructor(
    private readonly front: Front,
    private readonly name: string,
    private readonly focused: boolean,
    private readonly index: number,
    private readonly nodes: Map<string, Rendered>,
  ) {
    this.#app = front.running;
    const inset = this.#isDialog ? 90 : 0;
    this.#left = inset;
    this.#right = size.width - inset;
  }

  window(): WindowInit {
    const screen = this.#app.app.screens[this.name];
    const content = typeof screen?.nodes === 'function' ? screen.nodes(this.#app) : (screen?.nodes ?? []);
    const top = this.#isDialog ? 700 : 0;
    const children = this.#stack(content, [], top);
    const bottom = this.#isDialog ? (children.at(-1)?.bounds?.bottom ?? top) : size.height;
    const bounds = { left: this.#left, top, right: this.#right, bottom };
    return {
      type: this.#isDialog ? 'dialog' : 'application',
      package: this.#app.app.package,
      activity: activityOf(this.front),
      title: this.name,
      focused: this.focused,
      modal: true,
      bounds,
      root: { class: 'android.widget.FrameLayout', bounds, children },
    };
  }

  get #isDialog(): boolean {
    return this.#app.app.screens[this.name]?.dialog ?? false;
  }

  #stack(content: readonly FakeNode[], path: readonly number[], top: number): NodeInit[] {
    let y = top;
    return content.map((node, index) => {
      const init = this.#place(node, [...path, index], y);
      y = init.bounds?.bottom ?? y;
      return init;
    });
  }

  #place(node: FakeNode, path: readonly number[], top: number): NodeInit {
    const key = `${this.name}:${path.join('.')}`;
    const shown = this.#visibleChildren(node, key);
    const children = this.#stack(shown, path, top).map((child, at) => this.#asItem(child, node, key, at));
    const bottom = top + (node.height ?? (children.at(-1)?.bounds?.bottom ?? top + leafHeight) - top);
    const bounds: Bounds = { left: this.#left, top, right: this.#right, bottom };
    const init: NodeInit = { ...this.#facts(node, key), bounds, children };
    const hidden = (node.children?.length ?? 0) - shown.length;
    this.nodes.set(address(this.index, path), { node, init, key, hidden });
    return init;
  }

  #visibleChildren(node: FakeNode, key: string): readonly FakeNode[] {
    const children = node.children ?? [];
    if (node.page === undefined) return children;
    const offset = this.front.showing.offsets[key] ?? 0;
    return children.slice(offset, offset + node.page);
  }

  /** A list tells where in it each of its rows stands, as Android's own do. */
  #asItem(child: NodeInit, list: FakeNode, key: string, at: number): NodeInit {
    if (list.page === undefined || list.lacks?.includes('places')) return child;
    return { ...child, item: { row: (this.front.showing.offsets[key] ?? 0) + at, column: 0 } };
  }

  #scrolls({ page, children = [], lacks }: FakeNode, key: string): readonly Scroll[] | undefined {
    if (page === undefined || children.length <= page) return undefined;
    const offset = this.front.showing.offsets[key] ?? 0;
    const pages = lacks?.includes('pages')
      ? []
      : [
          ...(offset + page < children.length ? ['forward' as const] : []),
          ...(offset > 0 ? ['backward' as const] : []),
        ];
    return lacks?.includes('to row') ? pages : [...pages, 'to row'];
  }

  #facts(node: FakeNode, key: string): NodeInit {
    const content = node.field === undefined ? undefined : readBinding(node.field, this.#app);
    const isField = content !== undefined;
    const isCheck = node.check !== undefined;
    return {
      class: node.class ?? 'android.view.View',
      resourceId: node.id === undefined || node.id.includes(':') ? node.id : `${this.#app.app.package}:id/${node.id}`,
      text: isField ? (node.password ? '•'.repeat(content.length) : content) : node.text,
      contentDesc: node.desc,
      hint: node.hint,
      error: node.error,
      enabled: node.enabled,
      selected: node.selected,
      editable: isField,
      password: node.password,
      focusable: isField,
      focused: this.front.showing.focus === key,
      clickable: node.tap !== undefined || isCheck || isField,
      longClickable: node.hold !== undefined,
      checkable: isCheck,
      checked: node.check !== undefined && readBinding(node.check, this.#app) === 'true',
      collection:
        node.page === undefined || node.lacks?.includes('count')
          ? undefined
          : { rows: node.children?.length ?? 0, columns: 1 },
      scrollable: node.page !== undefined && (node.children?.length ?? 0) > node.page,
      scrolls: this.#scrolls(node, key),
      maxTextLength: node.maxLength,
      range: node.progress && {
        min: node.progress.min,
        max: node.progress.max,
        current: Number(readBinding(node.progress.value, this.#app) || node.progress.min),
      },
    };
  }
}

/** Of the screen in front, whatever dialogs are over it. */
export function activityOf({ running, showing }: Front): string {
  return activityName(running.app, showing.screen);
}

function toastWindow({ package: packageName, text }: Toast): WindowInit {
  const bounds = { left: 290, top: 2_160, right: 790, bottom: 2_280 };
  return {
    type: 'toast',
    package: packageName,
    title: 'Toast',
    bounds,
    root: { class: 'android.widget.TextView', text, bounds },
  };
}

function homeWindow(): WindowInit {
  const bounds = { left: 0, top: 0, right: size.width, bottom: size.height };
  return {
    package: launcher,
    activity: `${launcher}.Launcher`,
    title: 'Home',
    focused: true,
    bounds,
    root: { class: 'android.widget.FrameLayout', bounds, contentDesc: 'Home' },
  };
}

export const home = { package: launcher, activity: `${launcher}.Launcher` } as const;
