import { until } from '../../device/index.js';
import { type Cursor, describeScreen, screenHolds } from '../../machine/index.js';
import { type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { isPermissionScreen } from '../compile/interrupts.js';
import { frontTask } from './activities.js';
import { heldBack } from './attendant.js';
import { mayHaveCommitted } from './committed.js';
import { isHere } from './handover.js';
import type { Miss } from './report.js';
import { type Place, placeIn, type Run } from './run.js';

/**
 * Turns one page away that has come over the one on which the run stood: by Back, once for a place. Only where it is known that the run's own page lies
 * right beneath, so that Back cannot leave the app or that page; where nothing is put in on the page above, and nothing that cannot be undone was
 * begun; and the run goes on only if its own page holds what it held. Undefined where any of that is not so.
 */
export async function turnBack(run: Run, miss: Miss): Promise<Place | undefined> {
  // What the missed act itself has brought up asks about that act: to turn it away would be to take it back.
  if (!run.recovers || miss.acted !== 'no' || mayHaveCommitted(run)) return undefined;
  const place = JSON.stringify(placeIn(miss.at));
  // Where the page is the run's own, nothing lies over it that Back would turn away.
  const isTried = run.turnedBackAt.has(place) || isHere(run, miss.at, miss.screen);
  const stood = isTried ? undefined : stoodOn(run, miss.at);
  if (stood === undefined) return undefined;
  run.turnedBackAt.add(place);
  const above = await run.device.observe(run.signal);
  if (isHere(run, miss.at, above)) return { kind: 'at', cursor: miss.at, screen: above };
  if (!(await liesOver(run, miss.at, stood, above))) return undefined;
  if ((await heldBack(run, 'Press Back')) !== undefined) return undefined;
  const pressed = await run.device.key('back', run.signal);
  if (!pressed.done) return undefined;
  const held = await until(run.device, (now) => (isHere(run, miss.at, now) ? now : undefined), {
    deadline: run.wait(run.pace.screenMs),
  });
  const isBack = held.kind === 'held' && holdsWhatItHeld(stood, held.value);
  run.rungs.push({ kind: 'turned back', at: miss.at, from: describeScreen(above), led: isBack });
  return isBack ? { kind: 'at', cursor: miss.at, screen: held.value } : undefined;
}

/** The page of the place as the run last saw it, if that is what it saw last. */
function stoodOn(run: Run, at: Cursor): Screen | undefined {
  const last = run.steps.at(-1);
  const screen = last === undefined ? run.firstScreen : last.after;
  const checks = run.machine.states.find(({ id }) => id === at.state)?.checks;
  return screen !== undefined && checks !== undefined && screenHolds(checks, screen, run.at(at)) ? screen : undefined;
}

/** Is this a page of the app, with nothing put in on it, and the run's own right beneath? */
async function liesOver(run: Run, at: Cursor, stood: Screen, above: Screen): Promise<boolean> {
  const { app } = run.machine;
  const top = topWindow(above.tree);
  if (top === undefined || top.package !== app || stood.package !== app) return false;
  if (isPermissionScreen(above)) return false;
  if (nodesOf(above).some((node) => node.editable || node.checkable || node.range !== undefined)) return false;
  if (top.type !== 'application') return isBeneath(run, at, above);
  if (above.activity === stood.activity) return false;
  const { stdout } = await run.device.shell('dumpsys activity activities', run.signal);
  const [first, second] = frontTask(stdout);
  const isTop = first?.package === app && first.activity === above.activity;
  return isTop && second?.package === app && second.activity === stood.activity;
}

/** Without the dialog on top, is the screen the one of the place? */
function isBeneath(run: Run, at: Cursor, above: Screen): boolean {
  const top = topWindow(above.tree);
  const windows = above.tree.windows.map((window) =>
    window === top ? { ...window, touchable: false, modal: false } : window,
  );
  return isHere(run, at, { ...above, tree: { ...above.tree, windows } });
}

/** Does each field, switch and slider that the page had hold what it held? */
function holdsWhatItHeld(before: Screen, now: Screen): boolean {
  const found = new Map(nodesOf(now).map((node) => [keyOf(node), node]));
  return nodesOf(before).every((node) => {
    if (!node.editable && !node.checkable && node.range === undefined) return true;
    const same = found.get(keyOf(node));
    return (
      same !== undefined &&
      same.text === node.text &&
      same.checked === node.checked &&
      same.range?.current === node.range?.current
    );
  });
}

function nodesOf({ tree }: Screen): readonly UiNode[] {
  const top = topWindow(tree)?.root.window;
  return tree.nodes.filter(({ window, visible }) => window === top && visible);
}

function keyOf({ path, class: kind, resourceId }: UiNode): string {
  return `${path.join('.')} ${kind} ${resourceId}`;
}
