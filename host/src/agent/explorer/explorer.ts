import { describeNode, fingerprint, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import type { Decision, Policy, PolicyCost, Situation } from '../policy.js';
import { type Candidate, candidates, fields, topNodes } from './candidates.js';
import { wantedSlider, wantedToggle } from './controls.js';
import { type Placement, placeEntities } from './fields.js';
import { type Entity, type ReadGoal, readGoal } from './goal.js';
import { dangersIn, wordsOf } from './vocabulary.js';

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

  readonly #tried = new Map<string, Set<string>>();
  readonly #placed = new Set<Entity>();
  #goal: ReadGoal | undefined;
  #committed = false;
  #endangered = false;
  #blind = 0;
  /** Something that was tapped in this app spoke of what the goal is about. */
  #onTopic = false;
  #package = '';
  #backs = 0;
  /** How much of the goal the last thing tapped spoke of. */
  #tapped: number | undefined;

  async decide(situation: Situation): Promise<Decision> {
    const goal = this.#read(situation);
    const { screen } = situation;
    this.#enter(screen, situation.handover !== undefined);
    if (goal.more !== undefined) {
      return {
        kind: 'give-up',
        why: `The explorer does one thing at a time, and this goal asks for more: "${goal.more}". Run them one after the other.`,
      };
    }
    return (
      this.#finished(screen, goal) ??
      this.#answerPermission(screen) ??
      this.#control(screen, goal) ??
      this.#fillIn(screen, goal) ??
      this.#navigate(screen, goal) ??
      this.#goBack(situation) ?? { kind: 'give-up', why: this.#whyNot(goal) }
    );
  }

  #read({ goal, handover }: Situation): ReadGoal {
    if (this.#goal === undefined) {
      this.#goal = readGoal(goal);
      const put = new Set((handover?.placed ?? []).flatMap((value) => value.split(/\s+/)));
      for (const entity of this.#goal.entities)
        if (entity.text.split(/\s+/).every((part) => put.has(part))) this.#placed.add(entity);
    }
    return this.#goal;
  }

  /** Another app is another try; one that a machine's run handed over is on topic. */
  #enter(screen: Screen, handedOver: boolean): void {
    const { package: packageName } = screen;
    if (packageName === this.#package || isSystem(screen)) return;
    this.#onTopic = handedOver || (this.#tapped ?? 0) >= RELEVANT;
    this.#package = packageName;
    this.#blind = 0;
  }

  /** Done when the control stands right, or when every value was put in, the form was ended, and is gone. */
  #finished(screen: Screen, goal: ReadGoal): Decision | undefined {
    if (goal.toggle !== undefined || goal.level !== undefined) return undefined;
    if (goal.dangers.size > 0) {
      const shown = goal.entities.some(({ text }) => topNodes(screen).some((node) => node.text.includes(text)));
      return this.#endangered && !shown
        ? { kind: 'done', why: 'It was confirmed, and is no longer on the screen.' }
        : undefined;
    }
    if (goal.entities.length > 0) {
      const all = goal.entities.every((entity) => this.#placed.has(entity));
      const form = placeEntities(fields(screen), goal.entities).length > 0;
      if (!all || !this.#committed || form) return undefined;
      return { kind: 'done', why: 'Every value of the goal was put in, and the form is closed.' };
    }
    const title = topNodes(screen).find((node) => node.text !== '')?.text ?? '';
    const named = goal.words.filter((word) => !['open', 'show', 'go', 'view'].includes(word));
    const here = named.length > 0 && named.every((word) => wordsOf(title).includes(word));
    return here ? { kind: 'done', why: `The screen is called '${title}'.` } : undefined;
  }

  /** The system asks for a permission that the app wants: without it there is no app to explore. */
  #answerPermission(screen: Screen): Decision | undefined {
    if (!isSystem(screen)) return undefined;
    const allow = [...candidates(screen, readGoal(''))].sort((one, other) => other.accepts - one.accepts)[0];
    if (allow === undefined || allow.accepts === 0) return undefined;
    return tap(allow.node, 'The app asks for a permission before it works.');
  }

  #control(screen: Screen, goal: ReadGoal): Decision | undefined {
    const toggle = wantedToggle(screen, goal);
    if (toggle !== undefined) {
      if (toggle.right) return { kind: 'done', why: `${describeNode(toggle.node)} is ${goal.toggle}.` };
      return this.#once(screen, toggle.node, `The goal wants it ${goal.toggle}.`);
    }
    const slider = wantedSlider(screen, goal);
    if (slider === undefined || goal.level === undefined) return undefined;
    if (slider.right) return { kind: 'done', why: `${describeNode(slider.node)} is at ${goal.level}.` };
    if (!this.#mark(screen, 'set slider')) return undefined;
    return {
      kind: 'act',
      action: { kind: 'set', target: slider.node, value: goal.level },
      why: `The goal wants it at ${goal.level}.`,
    };
  }

  /** Values into fields, then the form's end. */
  #fillIn(screen: Screen, goal: ReadGoal): Decision | undefined {
    if (goal.dangers.size > 0 || !this.#onTopic) return undefined;
    const placements = placeEntities(fields(screen), goal.entities);
    if (placements.length === 0) return undefined;
    const open = placements.find((placement) => !shows(placement) && this.#mark(screen, `type ${placement.label}`));
    for (const placement of placements) if (shows(placement)) this.#placed.add(placement.entity);
    if (open !== undefined) {
      this.#placed.add(open.entity);
      return {
        kind: 'act',
        action: {
          kind: 'type',
          target: open.node,
          value: open.value,
          as: open.entity.kind === 'phone' ? 'digits' : 'exact',
        },
        why: `'${open.value}' is what the goal says for '${open.label}'.`,
      };
    }
    const end = candidates(screen, goal)
      .filter((candidate) => candidate.commits > 0 && this.#untried(screen, candidate.key))
      .sort((one, other) => other.commits - one.commits)[0];
    if (end === undefined) return undefined;
    this.#committed = true;
    return this.#once(screen, end.node, `The form is filled in; '${end.label}' ends it.`, end);
  }

  #navigate(screen: Screen, goal: ReadGoal): Decision | undefined {
    const open = candidates(screen, goal).filter(({ key }) => this.#untried(screen, key));
    const enough = this.#onTopic ? RELEVANT_ON_TOPIC : RELEVANT;
    const isDialog = topWindow(screen.tree)?.type === 'dialog';
    const best =
      open.find(({ relevance, flips }) => relevance >= enough && !flips) ??
      (isDialog
        ? [...open].sort((one, other) => other.accepts - one.accepts).find(({ accepts }) => accepts > 0)
        : undefined) ??
      (isDialog ? open.find(({ flips }) => !flips) : undefined);
    if (best !== undefined) {
      this.#backs = 0;
      if (goal.dangers.size > 0 && best.relevance >= 1) this.#endangered ||= dangerous(best);
      this.#tapped = best.relevance;
      if (best.relevance >= RELEVANT) this.#onTopic = true;
      const why =
        best.relevance >= enough ? `'${best.label}' speaks of the goal.` : `'${best.label}' lets the dialog go on.`;
      return this.#once(screen, best.node, why, best);
    }
    const list = topNodes(screen).find((node) => node.scrollable && node.visible);
    if (list !== undefined && this.#mark(screen, `scroll ${contentKey(screen)}`)) {
      return {
        kind: 'act',
        action: { kind: 'scroll', target: list, direction: 'forward' },
        why: 'There may be more below.',
      };
    }
    const blind = open.find((candidate) => !candidate.flips && candidate.commits === 0 && candidate.label !== '');
    if (blind === undefined || this.#blind >= BLIND_TRIES) return undefined;
    this.#blind += 1;
    this.#tapped = 0;
    return this.#once(screen, blind.node, 'Nothing here speaks of the goal; it may be behind this.', blind);
  }

  /** A dead end: back to where other ways are left. Three times in a row without a new way is the end. */
  #goBack({ past }: Situation): Decision | undefined {
    const last = past.at(-1);
    const stuck = last?.action.kind === 'key' && contentKey(last.screen) === contentKey(last.after);
    if (past.length === 0 || stuck || this.#backs >= 3) return undefined;
    this.#backs += 1;
    return { kind: 'act', action: { kind: 'key', key: 'back' }, why: 'A dead end.' };
  }

  #whyNot(goal: ReadGoal): string {
    const missing = goal.entities.filter((entity) => !this.#placed.has(entity)).map(({ text }) => `'${text}'`);
    const place = missing.length > 0 ? ` Found no place for ${missing.join(', ')}.` : '';
    return `Nothing on the screens leads to "${goal.text}".${place} A model (--model) or a demonstration may do better.`;
  }

  #once(screen: Screen, node: UiNode, why: string, candidate?: Candidate): Decision | undefined {
    return this.#mark(screen, candidate?.key ?? `tap ${node.resourceId} ${node.path.join('.')}`)
      ? tap(node, why)
      : undefined;
  }

  /** True the first time on this screen. */
  #mark(screen: Screen, key: string): boolean {
    if (!this.#untried(screen, key)) return false;
    const here = fingerprint(screen);
    const tried = this.#tried.get(here) ?? new Set<string>();
    this.#tried.set(here, tried.add(key));
    return true;
  }

  #untried(screen: Screen, key: string): boolean {
    return this.#tried.get(fingerprint(screen))?.has(key) !== true;
  }
}

/** The system's own permission dialog. Package names are AOSP's and Google's. */
function isSystem(screen: Screen): boolean {
  return /permissioncontroller|packageinstaller/.test(topWindow(screen.tree)?.package ?? '');
}

function tap(node: UiNode, why: string): Decision {
  return { kind: 'act', action: { kind: 'tap', target: node }, why };
}

function shows({ node, value, entity }: Placement): boolean {
  if (entity.kind !== 'phone') return node.text === value;
  return node.text.replace(/\D/g, '') === value.replace(/\D/g, '');
}

/** The act that the goal names: "Delete" of a goal that deletes. */
function dangerous({ label }: Candidate): boolean {
  return dangersIn(label).size > 0;
}

function contentKey(screen: Screen): string {
  return `${fingerprint(screen)} ${topNodes(screen)
    .map(({ text }) => text)
    .join('|')}`;
}
