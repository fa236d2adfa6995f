import type { Hand } from '../../host/src/agent/index.js';
import type { Draws } from '../tasks/draws.js';
import type { Phone } from '../tasks/phone.js';

/** A way through the screens of an app, by resource ids alone: it is walked in every language. */
export interface Tour {
  /** The folder of `android-gradle/apps`. */
  readonly name: string;
  readonly app: string;
  /** What the app has to show. */
  readonly prepare?: (phone: Phone, draws: Draws) => Promise<void>;
  /** Takes a picture wherever it calls `show`. */
  readonly walk: (hand: Hand, show: () => Promise<void>) => Promise<void>;
}
