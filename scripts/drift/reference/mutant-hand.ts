import type { Normaliser } from '../../../host/src/actions/index.js';
import type { Hand } from '../../../host/src/agent/index.js';
import type { Key } from '../../../host/src/device/index.js';
import type { Screen, UiNode } from '../../../host/src/screen/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { asksNothing, type MenuItem, type MutantRecord, menuItems } from '../record.js';
import { OVERFLOW, Translation } from './translation.js';

const YES = 'id=android:id/button1';

/** The hand of a script that was written for the original, on a mutant: it knows from the record what is called otherwise, what is elsewhere and what is gone. */
export class MutantHand implements Hand {
  readonly #hand: Hand;
  readonly #translation: Translation;
  readonly #toBar: readonly MenuItem[];
  readonly #toOverflow: readonly MenuItem[];
  readonly #asksNothing: boolean;
  readonly #package: string;
  /** The script has opened the menu behind the three dots; whether it is to be opened here shows when the script says what for. */
  #menuWanted = false;

  constructor(hand: Hand, record: MutantRecord) {
    this.#hand = hand;
    this.#translation = new Translation(record);
    this.#toBar = menuItems(record, 'to-bar');
    this.#toOverflow = menuItems(record, 'to-overflow');
    this.#asksNothing = asksNothing(record);
    this.#package = record.package;
  }

  get screen(): Screen {
    return this.#hand.screen;
  }

  async tap(selector: string): Promise<void> {
    if (selector === `desc=${OVERFLOW}` && this.#toBar.length > 0) {
      this.#menuWanted = true;
      return;
    }
    const inBar = this.#menuWanted ? this.#named(this.#toBar, selector) : undefined;
    const own = inBar && this.#translation.selector(`id=${this.#package}:id/${inBar.id}`);
    if (own !== undefined && this.#hand.sees(own)) {
      this.#menuWanted = false;
      return this.#hand.tap(own);
    }
    await this.#openMenu();
    const here = this.#translation.selector(selector);
    const behind = this.#named(this.#toOverflow, selector);
    if (behind && !this.#hand.sees(here)) return this.#tapBehindDots(behind);
    if (selector === YES && this.#asksNothing && !this.#hand.sees(here)) return;
    await this.#hand.tap(here);
  }

  /** The entry of a menu that a selector names, by its id or by its words. */
  #named(items: readonly MenuItem[], selector: string): MenuItem | undefined {
    return items.find(({ id, title }) =>
      [`id=${this.#package}:id/${id}`, `text=${title}`, `desc=${title}`, xpath`//*[@text=${title}]`].includes(selector),
    );
  }

  async #tapBehindDots({ title }: MenuItem): Promise<void> {
    const words = this.#translation.selector(xpath`//*[@text=${title}]`);
    if (!this.#hand.sees(words)) await this.#hand.tap(this.#translation.selector(`desc=${OVERFLOW}`));
    await this.#hand.tap(words);
  }

  async #openMenu(): Promise<void> {
    if (!this.#menuWanted) return;
    this.#menuWanted = false;
    await this.#hand.tap(this.#translation.selector(`desc=${OVERFLOW}`));
  }

  async hold(selector: string): Promise<void> {
    await this.#openMenu();
    await this.#hand.hold(this.#translation.selector(selector));
  }

  async type(selector: string, text: string, as?: Normaliser): Promise<void> {
    await this.#openMenu();
    await this.#hand.type(this.#translation.selector(selector), text, as);
  }

  async set(selector: string, value: string): Promise<void> {
    await this.#openMenu();
    await this.#hand.set(this.#translation.selector(selector), value);
  }

  async scroll(selector: string, direction: 'forward' | 'backward'): Promise<void> {
    await this.#openMenu();
    await this.#hand.scroll(this.#translation.selector(selector), direction);
  }

  async key(key: Key): Promise<void> {
    await this.#openMenu();
    await this.#hand.key(key);
  }

  async until(what: string, isSo: () => boolean): Promise<void> {
    await this.#openMenu();
    await this.#hand.until(what, isSo);
  }

  sees(selector: string): boolean {
    return this.#hand.sees(this.#translation.selector(selector));
  }

  all(selector: string): readonly UiNode[] {
    return this.#hand.all(this.#translation.selector(selector));
  }

  async advance(list?: string): Promise<boolean> {
    await this.#openMenu();
    return this.#hand.advance(list === undefined ? undefined : this.#translation.selector(list));
  }

  async reveal(selector: string, list?: string): Promise<boolean> {
    await this.#openMenu();
    return this.#hand.reveal(
      this.#translation.selector(selector),
      list === undefined ? undefined : this.#translation.selector(list),
    );
  }
}
