import { describeNode, fingerprint, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import type { Decision, Policy, PolicyCost, Situation } from '../policy.js';
import { type Candidate, candidates, fields, isOnTopic, isOverlaid, looksBehind, topNodes } from './candidates.js';
import { wantedSlider, wantedToggle } from './controls.js';
import { isAbout, isStillShown } from './danger.js';
import { asking } from './dialog.js';
import { Form } from './form.js';
import { type ReadGoal, readGoal } from './goal.js';
import { notAllOf, Path } from './left-over.js';
import { isPermissionDialog, OwnApps } from './own-apps.js';
import { foreign, KNOWN, languageShown } from './screen-language.js';
import { Tried } from './tried.js';
import { adds, likeness, wordsOf } from './vocabulary.js';
import { whyNotBegun } from './why-not-begun.js';

/** Blind tries in one app (nothing on the label speaks of the goal) before the explorer turns back: enough for a menu, too few to wander. */
const BLIND_TRIES = 3;
/** A label that says so much of the goal is worth a tap. */
const RELEVANT = 0.5;
/** Where the goal was spoken of already, the bare "Add" of the right app is enough. */
const RELEVANT_ON_TOPIC = 0.25;

/**
 * The policy without a model: the goal's words and values against the labels on the screen, with backtracking. It knows no app: no package, id
 * or label. It never presses what deletes, sends, pays or resets unless the goal says so, and never asks the oracle.
 */
export class Explorer implements Policy {
  readonly kind = 'explorer';
  readonly description =
    'explorer: matches the words of the goal with the labels on the screen; no model, no knowledge of any app';
  readonly cost: PolicyCost = { modelCalls: 0, tokens: 0 };

  readonly #tried = new Tried();
  readonly #apps = new OwnApps();
  readonly #path = new Path();
  /** What each app was given: another knows nothing of it. */
  readonly #forms = new Map<string, Form>();
  /** Words of the goal that some label spoke of. */
  readonly #met = new Set<string>();
  #form = new Form(this.#tried, []);
  #goal: ReadGoal | undefined;
  /** The switch or slider of the goal was moved. */
  #changed = false;
  /** What the goal takes away was confirmed, or is about to be. */
  #endangered = false;
  /** Buttons that were to add what a form has no field for: once each, whatever they have added. */
  readonly #added = new Set<string>();
  /** Words of the goal that a switch or slider which was found says nothing of. */
  #leftOver: readonly string[] = [];
  #blind = 0;
  /** Something that was tapped in this app spoke of what the goal is about. */
  #onTopic = false;
  #package = '';
  #backs = 0;
  /** The last thing tapped spoke of what the goal is about. */
  #tappedTopic = false;
  /** The last thing tapped spoke of nothing: it was to be seen what is behind it. */
  #lookedBehind = false;

  async decide(situation: Situation): Promise<Decision> {
    const goal = this.#read(situation);
    const { screen } = situation;
    const away = this.#apps.stay(situation, !this.#lookedBehind);
    this.#lookedBehind = false;
    if (away === undefined) this.#enter(screen, situation.handover !== undefined);
    this.#meet(screen, goal);
    const why = whyNotBegun(goal);
    if (why !== undefined) return { kind: 'give-up', why };
    return (
      this.#finished(screen, goal) ??
      (away?.kind === 'give-up' ? { ...away, why: `${this.#whyNot(goal)} ${away.why}` } : away) ??
      this.#answerPermission(screen) ??
      this.#decline(screen, goal) ??
      this.#control(situation, goal) ??
      (goal.dangers.size === 0 && this.#onTopic ? this.#fill(situation, goal) : undefined) ??
      this.#navigate(screen, goal) ??
      this.#goBack(situation) ?? { kind: 'give-up', why: this.#whyNot(goal) }
    );
  }

  get lacks(): string | undefined {
    return this.#goal && this.#whyNot(this.#goal);
  }

  #read({ goal, handover }: Situation): ReadGoal {
    if (this.#goal === undefined) {
      this.#goal = readGoal(goal);
      const put = new Set((handover?.placed ?? []).flatMap((value) => value.split(/\s+/)));
      this.#form = new Form(
        this.#tried,
        this.#goal.values.filter(({ text }) => text.split(/\s+/).every((part) => put.has(part))),
      );
    }
    return this.#goal;
  }

  /** Another app is another try; the one in which a machine's run handed over is on topic. */
  #enter(screen: Screen, handedOver: boolean): void {
    const { package: packageName } = screen;
    if (packageName === this.#package || isPermissionDialog(screen)) return;
    const isFirst = this.#package === '';
    if (!isFirst) this.#form = this.#forms.get(packageName) ?? new Form(this.#tried, []);
    this.#forms.set(packageName, this.#form);
    this.#onTopic = (handedOver && isFirst) || this.#tappedTopic;
    this.#package = packageName;
    this.#blind = 0;
    this.#backs = 0;
  }

  #meet(screen: Screen, goal: ReadGoal): void {
    this.#form.look(screen);
    const shown = new Set(topNodes(screen).flatMap((node) => wordsOf(`${node.text} ${node.contentDesc}`)));
    for (const word of goal.words) if ([...shown].some((other) => likeness(word, other) > 0)) this.#met.add(word);
  }

  /** Done when what the goal takes away is gone, when every value was put in and kept, or when the screen that it wants is there. */
  #finished(screen: Screen, goal: ReadGoal): Decision | undefined {
    if (goal.toggle !== undefined || goal.level !== undefined) return undefined;
    if (goal.dangers.size > 0) {
      if (!this.#endangered || isOverlaid(screen)) return undefined;
      if (!isStillShown(screen, goal))
        return { kind: 'done', why: 'It was confirmed, and is no longer on the screen.' };
      // Only a page that asks once more may be answered: another of the same name is not what was meant.
      if (this.#open(screen, goal).some(({ endangers }) => endangers)) return undefined;
      return { kind: 'give-up', why: 'It was confirmed, and something of that name is still on the screen.' };
    }
    if (goal.values.length > 0) return this.#form.finished(screen, goal);
    // That a page is called "Mute notifications" does not mute them.
    if (!goal.seeing) return undefined;
    const title = topNodes(screen).find((node) => node.text !== '')?.text ?? '';
    const named = goal.words.filter((word) => !['open', 'show', 'go', 'view'].includes(word));
    const here = named.length > 0 && named.every((word) => wordsOf(title).includes(word));
    return here ? { kind: 'done', why: `The screen is called '${title}'.` } : undefined;
  }

  /** The system asks for a permission that the app wants: without it there is no app to explore. */
  #answerPermission(screen: Screen): Decision | undefined {
    if (!isPermissionDialog(screen)) return undefined;
    const allow = [...candidates(screen, readGoal(''))].sort((one, other) => other.accepts - one.accepts)[0];
    if (allow === undefined || allow.accepts === 0) return undefined;
    return tap(allow.node, 'The app asks for a permission before it works.');
  }

  /** A dialog that asks for what the goal does not is sent away with nothing done. */
  #decline(screen: Screen, goal: ReadGoal): Decision | undefined {
    const ask = asking(screen, goal);
    if (ask === undefined) return undefined;
    const why = `The dialog asks for what the goal does not: '${ask.words}'.`;
    const key = `decline ${ask.words}`;
    if (!this.#tried.mark(screen, key)) return { kind: 'give-up', why: `${why} It cannot be sent away.` };
    return ask.decline === undefined
      ? { kind: 'act', action: { kind: 'key', key: 'back' }, why }
      : tap(ask.decline, why);
  }

  /** Of what a machine's run handed over the machine has accounted for every word. */
  #fill({ screen, handover }: Situation, goal: ReadGoal): Decision | undefined {
    return this.#form.fill(screen, goal, () => (handover === undefined ? this.#path.leftByForm(screen, goal) : []));
  }

  #control({ screen, handover }: Situation, goal: ReadGoal): Decision | undefined {
    const toggle = wantedToggle(screen, goal);
    const control = toggle ?? wantedSlider(screen, goal);
    const left = control && handover === undefined ? this.#path.leftByControl(screen, goal, control.node) : [];
    if (left.length > 0) {
      this.#leftOver = left;
      return undefined;
    }
    if (toggle !== undefined) {
      if (toggle.right) return this.#standsAs(`${describeNode(toggle.node)} is ${goal.toggle}.`);
      this.#changed = true;
      return this.#once(screen, toggle.node, controlKey(toggle.node), `The goal wants it ${goal.toggle}.`);
    }
    const slider = wantedSlider(screen, goal);
    if (slider === undefined || goal.level === undefined) return undefined;
    if (slider.right) return this.#standsAs(`${describeNode(slider.node)} is at ${goal.level}.`);
    if (!this.#tried.mark(screen, 'set slider')) return undefined;
    this.#changed = true;
    return {
      kind: 'act',
      action: { kind: 'set', target: slider.node, value: goal.level },
      why: `The goal wants it at ${goal.level}.`,
    };
  }

  #standsAs(why: string): Decision {
    return this.#changed ? { kind: 'done', why } : { kind: 'done', why, already: true };
  }

  #navigate(screen: Screen, goal: ReadGoal): Decision | undefined {
    const isHalfDone = goal.dangers.size === 0 && this.#form.isHalfDone(goal);
    // Where a form was begun, only a button that adds to it leads on.
    const isLeft = this.#form.missing(goal).length > 0;
    const leadsOn = ({ label, accepts, key }: Candidate) =>
      accepts > 0 || (isLeft && adds(label) && !this.#added.has(key));
    const open = this.#open(screen, goal).filter((candidate) => !isHalfDone || leadsOn(candidate));
    const enough = this.#onTopic ? RELEVANT_ON_TOPIC : RELEVANT;
    const asks = topWindow(screen.tree)?.type === 'dialog' && fields(screen).length === 0;
    const best =
      open.find(({ relevance, flips }) => relevance >= enough && !flips) ??
      (asks
        ? ([...open].sort((one, other) => other.accepts - one.accepts).find(({ accepts }) => accepts > 0) ??
          looksBehind(screen, open)[0])
        : undefined);
    if (best !== undefined) {
      this.#backs = 0;
      this.#endangered ||= best.endangers;
      this.#path.tapped(best.label);
      if (isHalfDone) this.#added.add(best.key);
      this.#tappedTopic = best.relevance >= RELEVANT && isOnTopic(best.label, goal);
      this.#onTopic ||= this.#tappedTopic;
      const why =
        best.relevance >= enough ? `'${best.label}' speaks of the goal.` : `'${best.label}' lets the dialog go on.`;
      return this.#once(screen, best.node, best.key, why);
    }
    const language = languageShown(screen);
    if (language !== undefined && !KNOWN.includes(language)) return { kind: 'give-up', why: foreign(language) };
    const list = topNodes(screen).find((node) => node.scrollable && node.visible && !node.clickable);
    if (list !== undefined && this.#tried.mark(screen, `scroll ${contentKey(screen)}`)) {
      return {
        kind: 'act',
        action: { kind: 'scroll', target: list, direction: 'forward' },
        why: 'There may be more below.',
      };
    }
    const [blind] = looksBehind(screen, open);
    if (isHalfDone) return { kind: 'give-up', why: this.#whyNot(goal) };
    if (blind === undefined || this.#blind >= BLIND_TRIES) return undefined;
    this.#blind += 1;
    this.#backs = 0;
    this.#tappedTopic = false;
    this.#lookedBehind = true;
    this.#path.tapped(blind.label);
    // What is found behind it may be somebody's, and no form for the goal's values.
    this.#onTopic = false;
    return this.#once(screen, blind.node, blind.key, 'Nothing here speaks of the goal; it may be behind this.');
  }

  /** What may still be pressed here. What takes something away only where the screen is about what the goal names, or asks whether to. */
  #open(screen: Screen, goal: ReadGoal): readonly Candidate[] {
    const confirms = this.#endangered && isOverlaid(screen);
    return candidates(screen, goal)
      .filter(({ key }) => !this.#tried.has(screen, key))
      .filter(({ endangers }) => !endangers || confirms || isAbout(screen, goal));
  }

  /** A dead end: back to where other ways are left. Three times in a row without a new way is the end. */
  #goBack({ past }: Situation): Decision | undefined {
    const last = past.at(-1);
    const stuck = last?.action.kind === 'key' && contentKey(last.screen) === contentKey(last.after);
    if (past.length === 0 || stuck || this.#backs >= 3) return undefined;
    this.#backs += 1;
    this.#path.wentBack();
    this.#form.abandon();
    return { kind: 'act', action: { kind: 'key', key: 'back' }, why: 'A dead end.' };
  }

  #whyNot(goal: ReadGoal): string {
    const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');
    const unmet = goal.words.filter((word) => !this.#met.has(word));
    const labels = unmet.length > 0 ? ` No label speaks of ${quoted(unmet)}.` : '';
    const missing = this.#form.missing(goal).map(({ text }) => text);
    const place =
      missing.length === 0 ? '' : ` Found no ${goal.dangers.size > 0 ? 'way to' : 'place for'} ${quoted(missing)}.`;
    if (this.#leftOver.length > 0) return notAllOf(goal, this.#leftOver);
    if (missing.length === 0 && this.#form.isHalfDone(goal))
      return `The values of "${goal.text}" stand in their fields, and nothing there is known to keep them. A model (--model) or a demonstration may do better.`;
    return `Nothing on the screens leads to "${goal.text}".${labels}${place} A model (--model) or a demonstration may do better.`;
  }

  #once(screen: Screen, node: UiNode, key: string, why: string): Decision | undefined {
    return this.#tried.mark(screen, key) ? tap(node, why) : undefined;
  }
}

function tap(node: UiNode, why: string): Decision {
  return { kind: 'act', action: { kind: 'tap', target: node }, why };
}

function controlKey(node: UiNode): string {
  return `flip ${node.resourceId} ${node.path.join('.')}`;
}

function contentKey(screen: Screen): string {
  return `${fingerprint(screen)} ${topNodes(screen)
    .map(({ text }) => text)
    .join('|')}`;
}
