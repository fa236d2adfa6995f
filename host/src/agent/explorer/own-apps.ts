import { type Screen, topWindow } from '../../screen/index.js';
import type { Decision, Situation } from '../policy.js';

/** The apps in which a goal is done: its own, and what that one opens where the goal speaks of it. In no other is anything pressed. */
export class OwnApps {
  readonly #own = new Set<string>();
  /** The goal's own; where it is sought, the one that is tried. */
  #app: string | undefined;
  /** Whether what was pressed before the system's own screens was meant, while these are in front. */
  #wasMeant: boolean | undefined;

  /** What to do where another app is in front; undefined where nothing is to be done about it. `isMeant`: the last thing pressed spoke of the goal, or asked for an answer. */
  stay({ screen, past, apps, handover }: Situation, isMeant: boolean): Decision | undefined {
    if (apps === undefined) return undefined;
    const here = screen.package;
    if (this.#app !== apps[0]) {
      this.#app = apps[0];
      this.#own.clear();
      for (const app of apps) this.#own.add(app);
      // An app may be started by the icon of another, and is in front then. Who takes over may find any app there.
      if (handover === undefined && !isHome(here)) this.#own.add(here);
    }
    if (isOfNoApp(screen)) {
      this.#wasMeant ??= isMeant;
      return undefined;
    }
    const wasMeant = this.#wasMeant ?? isMeant;
    this.#wasMeant = undefined;
    if (this.#own.has(here)) return undefined;
    // What a choice of apps or a question of the system leads to was opened by what led there.
    const last = past.findLast((step) => !isOfNoApp(step.screen));
    const isOpened = last?.action.kind === 'tap' && this.#own.has(last.screen.package) && !isHome(here);
    if (isOpened && wasMeant) {
      this.#own.add(here);
      return undefined;
    }
    const why = `${here} is in front, and the goal's app is ${this.#app}.`;
    if (isOpened) return { kind: 'act', action: { kind: 'key', key: 'back' }, why };
    const isLeft = last?.action.kind === 'key' && this.#own.has(last.screen.package);
    return { kind: 'give-up', why: isLeft ? `Back leads out of ${this.#app}, and no way is left in it.` : why };
  }
}

/** The system's own permission dialog. Package names are AOSP's and Google's. */
export function isPermissionDialog(screen: Screen): boolean {
  return /permissioncontroller|packageinstaller/.test(topWindow(screen.tree)?.package ?? '');
}

/** What the system itself shows over an app: a choice of apps, the shade, a dialog of its own. */
function isOfNoApp(screen: Screen): boolean {
  return (
    isPermissionDialog(screen) ||
    ['', 'android', 'com.android.intentresolver', 'com.android.systemui'].includes(screen.package)
  );
}

/** Home screens are called so by AOSP and those who make phones; a tap that leads there has opened nothing. */
export function isHome(name: string): boolean {
  return /launcher|trebuchet|quickstep|\.home$/i.test(name);
}
