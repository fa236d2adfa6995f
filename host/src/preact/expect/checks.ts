import { type Check, describeScreen, type Machine } from '../../machine/index.js';
import {
  isShown,
  labelOf,
  type Screen,
  shownLabel,
  suggest,
  touchableWindows,
  type UiNode,
} from '../../screen/index.js';
import type { KnownRun } from './run.js';
import type { Claim, Standing } from './sentence.js';
import { conditionOf, type Wanted, wantedText } from './text.js';
import { entryOf, placesOf, whereSelector } from './where.js';

export type Found =
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** What a claim comes to on the screens of a kept run: where its text stands, or stood, by which words the app calls that place. Pure. */
export function checksOf(claim: Claim, run: KnownRun, machine: Machine): Found {
  switch (claim.kind) {
    case 'shows':
      return shownChecks(claim, run, machine);
    case 'hides':
      return hiddenChecks(claim, run, machine);
    case 'stands':
      return standingChecks(claim, run);
    default:
      return claim satisfies never;
  }
}

function shownChecks(
  claim: Extract<Claim, { kind: 'shows' }>,
  { end, bindings, name }: KnownRun,
  machine: Machine,
): Found {
  const wanted = wantedText(claim.text, bindings, machine);
  const found = whereShown(end, wanted, claim);
  if (found.kind === 'nowhere')
    return refused(`On the last screen of ${name} ${found.reason} It is ${describeScreen(end)}.`);
  const { selector } = found;
  const check: Check =
    claim.times === undefined
      ? { kind: 'present', selector }
      : { kind: 'count', selector, comparison: '=', count: claim.times };
  return { kind: 'checks', checks: [check] };
}

/** What is not there any more stood on an earlier screen: what was never there, nobody can tell from what is gone. */
function hiddenChecks(claim: Extract<Claim, { kind: 'hides' }>, run: KnownRun, machine: Machine): Found {
  const wanted = wantedText(claim.text, run.bindings, machine);
  const reasons: string[] = [];
  for (const screen of [run.start, ...run.between]) {
    const found = whereShown(screen, wanted, claim);
    if (found.kind === 'there') return { kind: 'checks', checks: [{ kind: 'absent', selector: found.selector }] };
    reasons.push(found.reason);
  }
  return refused(
    `'${wanted.value}' stood there on no screen of ${run.name}, so that nothing tells "gone" from "never there": on the first ${reasons[0] ?? 'nothing is known.'} Take a run in which it was seen before.`,
  );
}

type Shown =
  | { readonly kind: 'there'; readonly selector: string }
  | { readonly kind: 'nowhere'; readonly reason: string };

/** The selector of what shows a text at a place, the same for every node there that shows it. */
function whereShown(
  screen: Screen,
  wanted: Wanted,
  { where, ...claim }: Extract<Claim, { kind: 'shows' | 'hides' }>,
): Shown {
  const showing = shownNodes(screen).flatMap((node) => {
    const condition = conditionOf(node, wanted, claim.amongOthers && (claim.kind === 'hides' ? 'always' : true));
    return condition === undefined ? [] : [{ node, condition }];
  });
  if (showing.length === 0) return { kind: 'nowhere', reason: `nothing shows '${wanted.value}' as a whole.` };
  const places = showing.flatMap(({ node, condition }) => {
    const selector = whereSelector(where, node, condition);
    return selector === undefined ? [] : [selector];
  });
  const [selector, other] = [...new Set(places)];
  if (selector === undefined) {
    const at = [...new Set(showing.flatMap(({ node }) => placesOf(node)))].map((place) => `the ${place}`);
    const say = at.length === 0 ? 'Say "the screen shows ...".' : `It stands in ${at.join(' and in ')}: say that.`;
    const called = where.kind === 'called' ? `'${where.words}'` : 'a list';
    return { kind: 'nowhere', reason: `nothing called ${called} shows '${wanted.value}'. ${say}` };
  }
  if (other !== undefined)
    return { kind: 'nowhere', reason: `several things show '${wanted.value}' there (${selector} and ${other}).` };
  return { kind: 'there', selector };
}

const STANDS: Readonly<Record<Standing, string>> = {
  on: "@checked='true'",
  off: "@checked='false'",
  selected: "@selected='true'",
  enabled: "@enabled='true'",
  disabled: "@enabled='false'",
};

function standingChecks({ label, as }: Extract<Claim, { kind: 'stands' }>, { end, name }: KnownRun): Found {
  const isSwitch = as === 'on' || as === 'off';
  const named = shownNodes(end).filter((node) => (!isSwitch || node.checkable) && isCalled(node, label));
  const [only, other] = named;
  if (only === undefined || other !== undefined) {
    const what = isSwitch ? 'switch' : 'thing';
    const found = only === undefined ? `There is no ${what}` : `There are ${named.length} ${what}es`;
    return refused(
      `${found.replace('thinges', 'things')} called '${label}' on the last screen of ${name}. It is ${describeScreen(end)}.`,
    );
  }
  if (!isSwitch && only.checkable) return refused(`'${label}' can be switched: say that it is on, or off.`);
  const [suggestion] = suggest(end, only, { limit: 1 });
  if (suggestion === undefined || suggestion.strength === 'weak')
    return refused(`Nothing lasting names '${label}' on the last screen of ${name} alone.`);
  return { kind: 'checks', checks: [{ kind: 'present', selector: `${suggestion.selector}[${STANDS[as]}]` }] };
}

function isCalled(node: UiNode, label: string): boolean {
  const names = [labelOf(node), shownLabel(node), entryOf(node)];
  return names.some((each) => each !== '' && each.toLowerCase() === label.toLowerCase());
}

function shownNodes(screen: Screen): readonly UiNode[] {
  const windows = new Set(touchableWindows(screen.tree).map(({ root }) => root.window));
  return screen.tree.nodes.filter((node) => windows.has(node.window) && isShown(screen, node));
}

function refused(reason: string): Found {
  return { kind: 'refused', reason };
}
