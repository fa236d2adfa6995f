import type { ConcreteAction, Normaliser } from '../../actions/index.js';
import type { Key } from '../../device/index.js';
import { contentHash, isPresent, type Purpose, resolve, type Screen, seen, type UiNode } from '../../screen/index.js';
import type { Decision, Policy, Situation } from '../policy.js';
import type { Hand, Script } from './hand.js';

/** An act that the script waits for. */
interface Wish {
  /** The act on this screen, or why there is none. */
  readonly on: (screen: Screen) => ConcreteAction | { readonly missing: string } | { readonly awaited: string };
  readonly done: (was: boolean) => void;
  /** Refused, it is not tried again: the script is told. */
  readonly once?: boolean;
  /** Where nothing is to be done but to wait: whether it is so by now. */
  readonly isSo?: () => boolean;
}

/** Where a screen has one list, it needs no name. */
const THE_LIST = "//*[@scrollable='true']";

/** The policy that does what a script says. A script goes on only when its act was done: one that was refused is tried again on the screen that is there then. */
export class ScriptPolicy implements Policy, Hand {
  readonly kind = 'script';
  readonly cost = { modelCalls: 0, tokens: 0 };
  readonly description: string;
  readonly #script: Script;
  #screen: Screen | undefined;
  #ended: Promise<Decision> | undefined;
  #wish: Wish | undefined;
  #wished: (() => void) | undefined;
  /** How much was past when the wish was decided; undefined before. */
  #decidedAt: number | undefined;

  constructor(script: Script, description = 'script') {
    this.#script = script;
    this.description = description;
  }

  async decide({ screen, past }: Situation): Promise<Decision> {
    this.#screen = screen;
    const last = this.#decidedAt !== undefined && past.length > this.#decidedAt ? past.at(-1) : undefined;
    if (last?.done || (last && this.#wish?.once)) this.#goOn(last.done);
    if (this.#wish?.isSo?.()) this.#goOn(true);
    const wish = await this.#next();
    if ('kind' in wish) return wish;
    const wanted = wish.on(screen);
    if ('missing' in wanted) return { kind: 'give-up', why: wanted.missing };
    if ('awaited' in wanted) return { kind: 'wait', why: `the script waits for ${wanted.awaited}` };
    this.#decidedAt = past.length;
    return { kind: 'act', action: wanted, why: 'the script says so' };
  }

  /** What the script wants next, or how it ended. */
  async #next(): Promise<Wish | Decision> {
    if (this.#wish) return this.#wish;
    const wished = new Promise<'wished'>((resolve) => {
      this.#wished = () => resolve('wished');
    });
    this.#ended ??= this.#run();
    const first = await Promise.race([this.#ended, wished]);
    return first === 'wished' && this.#wish ? this.#wish : this.#ended;
  }

  async #run(): Promise<Decision> {
    const answer = await this.#script(this);
    return { kind: 'done', why: 'the script has come to its end', ...(answer !== undefined && { answer }) };
  }

  #goOn(was: boolean): void {
    const done = this.#wish?.done;
    this.#wish = undefined;
    this.#decidedAt = undefined;
    done?.(was);
  }

  get screen(): Screen {
    if (this.#screen === undefined) throw new Error('A script was started without a screen.');
    return this.#screen;
  }

  async tap(selector: string): Promise<void> {
    await this.#actOn(selector, 'tap', (target) => ({ kind: 'tap', target }));
  }

  async hold(selector: string): Promise<void> {
    await this.#actOn(selector, 'hold', (target) => ({ kind: 'hold', target }));
  }

  async type(selector: string, value: string, as: Normaliser = 'exact'): Promise<void> {
    await this.#actOn(selector, 'type', (target) => ({ kind: 'type', target, value, as }));
  }

  async set(selector: string, value: string): Promise<void> {
    await this.#actOn(selector, 'set', (target) => ({ kind: 'set', target, value }));
  }

  async scroll(selector: string, direction: 'forward' | 'backward'): Promise<void> {
    await this.#actOn(selector, 'scroll', (target) => ({ kind: 'scroll', target, direction }));
  }

  async key(key: Key): Promise<void> {
    await this.#act(() => ({ kind: 'key', key }));
  }

  async until(what: string, isSo: () => boolean): Promise<void> {
    if (!isSo()) await this.#wishFor({ on: () => ({ awaited: what }), isSo });
  }

  sees(selector: string): boolean {
    return isPresent(this.screen, selector);
  }

  all(selector: string): readonly UiNode[] {
    return seen(this.screen, selector);
  }

  async advance(list = THE_LIST): Promise<boolean> {
    if (resolve(this.screen, list, {}, 'scroll').kind !== 'one') return false;
    const before = contentHash(this.screen);
    const forward = (target: UiNode): ConcreteAction => ({ kind: 'scroll', target, direction: 'forward' });
    const moved = await this.#actOn(list, 'scroll', forward, true);
    return moved && contentHash(this.screen) !== before;
  }

  async reveal(selector: string, list = THE_LIST): Promise<boolean> {
    for (;;) {
      if (this.sees(selector)) return true;
      if (!(await this.advance(list))) return this.sees(selector);
    }
  }

  #actOn(
    selector: string,
    purpose: Purpose,
    action: (target: UiNode) => ConcreteAction,
    once = false,
  ): Promise<boolean> {
    return this.#act((screen) => {
      const found = resolve(screen, selector, {}, purpose);
      return found.kind === 'one' ? action(found.target) : { missing: found.reason };
    }, once);
  }

  #act(on: Wish['on'], once = false): Promise<boolean> {
    return this.#wishFor({ on, once });
  }

  #wishFor(wish: Omit<Wish, 'done'>): Promise<boolean> {
    return new Promise((done) => {
      this.#wish = { ...wish, done };
      this.#wished?.();
    });
  }
}
