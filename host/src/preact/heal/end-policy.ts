import { type Decision, goesBack, type Policy, type Situation } from '../../agent/index.js';
import { type Bindings, checkHolds, type Final, type Machine } from '../../machine/index.js';
import { labelOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { isPermissionScreen } from '../compile/interrupts.js';
import { namesValue } from '../names-value.js';
import { declineButton, noticeButton } from './pass-by.js';
import { shownNumbers } from './shown-numbers.js';

/**
 * Where all that a machine does is done, and proven outside the screen, and the screen is none that it knows: leaves what stands in the way, and says of
 * the page that is then there that it is the end. A rule and no model; it does nothing else.
 */
export class EndPolicy implements Policy {
  readonly kind = 'rule';
  readonly description = 'nothing is left to be done';
  readonly cost = { modelCalls: 0, tokens: 0 };
  readonly #machine: Machine;
  readonly #final: Final;
  readonly #bindings: Bindings;

  constructor(machine: Machine, final: Final, bindings: Bindings) {
    this.#machine = machine;
    this.#final = final;
    this.#bindings = bindings;
  }

  async decide({ screen }: Situation): Promise<Decision> {
    const top = topWindow(screen.tree);
    const isOwn = top?.package === this.#machine.app && screen.package === this.#machine.app;
    if (!isOwn || isPermissionScreen(screen)) return giveUp('The screen is none of the app.');
    const isNamed = namesTheSame(this.#final, screen, this.#bindings);
    const target = leavingButton(screen);
    if (target !== undefined && (top.type !== 'application' || isNamed !== 'yes'))
      return { kind: 'act', action: { kind: 'tap', target }, why: 'All is done, and this leaves what stands there.' };
    if (top.type !== 'application') return giveUp('What stands there asks something, and no rule answers it.');
    if (this.#final.reads.length > 0) return giveUp('An answer is wanted, and where it stands now nobody has said.');
    if (showsAnotherNumber(this.#machine, this.#final, screen, this.#bindings))
      return giveUp('The number there is another one than this run put in.');
    if (isNamed === 'no') return giveUp('Nothing there names what this run was about.');
    return { kind: 'done', why: 'All is done, as is seen outside the screen; this is where it ends now.' };
  }
}

/**
 * What leaves a dialog with nothing done: it declines, or is the one button of a notice. Or what declines what a page offers that stands in the way, where
 * nothing else can be pressed on it but to go back: to go on with what nobody knows may be to agree to it. Pure.
 */
export function leavingButton(screen: Screen): UiNode | undefined {
  const top = topWindow(screen.tree);
  const button = declineButton(screen);
  if (top?.type !== 'application') return button ?? noticeButton(screen);
  if (button === undefined) return undefined;
  const others = screen.tree.nodes.filter(
    (node) =>
      node.window === top.root.window && node.visible && node.clickable && node !== button && !goesBack(labelOf(node)),
  );
  return others.length === 0 ? button : undefined;
}

/** Is any value of the run on the screen as the final wants it there? Pure. */
function namesTheSame(final: Final, screen: Screen, bindings: Bindings): 'yes' | 'no' | 'nothing to name' {
  const named = final.checks.filter((check) => check.kind !== 'absent' && namesValue(check));
  if (named.length === 0) return 'nothing to name';
  return named.some((check) => checkHolds(check, screen, bindings).holds) ? 'yes' : 'no';
}

/** Is there a number where the final wants that of the run, and none with all of its digits? Without its country code it is another one. Pure. */
function showsAnotherNumber({ params }: Machine, final: Final, screen: Screen, bindings: Bindings): boolean {
  const missing = final.checks.filter((check) => !checkHolds(check, screen, bindings).holds);
  const wanted = params.filter(
    ({ name, type }) => type === 'phone' && new RegExp(`\\$${name}(?![\\w-])`).test(JSON.stringify(missing)),
  );
  const top = topWindow(screen.tree);
  const shown = screen.tree.nodes
    .filter((node) => screen.tree.windows[node.window] === top && node.visible)
    .flatMap(({ text }) => shownNumbers(text));
  return wanted.some(({ name }) => shown.length > 0 && !shown.includes(digitsOf(bindings[name] ?? '')));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function giveUp(why: string): Decision {
  return { kind: 'give-up', why };
}
