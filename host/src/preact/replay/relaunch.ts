import { describeScreen, entryCursor, isValueStep, type StepRef, stepAt } from '../../machine/index.js';
import { type Screen, topWindow } from '../../screen/index.js';
import { isPermissionPackage } from '../compile/interrupts.js';
import { heldBack } from './attendant.js';
import { awaitPlace } from './await-place.js';
import { mayHaveCommitted } from './committed.js';
import { launch } from './launch.js';
import type { Miss } from './report.js';
import type { Place, Run } from './run.js';

/**
 * Starts the app once more, and the machine from its beginning, where the app has crashed or something else is in front. Once in a run, and only where
 * all that was done so far may be done a second time: ways from screen to screen, and values that are looked at before they are set. What was typed
 * would be lost, and may have been kept as a draft; so then it is not done. What was witnessed before the start no longer counts.
 */
export async function relaunch(run: Run, miss: Miss): Promise<Place | undefined> {
  if (!run.recovers || run.relaunched || miss.acted === 'unknown' || !mayBeginAnew(run, miss)) return undefined;
  const gone = await run.device.observe(run.signal);
  const why = whyGone(run.machine.app, gone);
  if (why === undefined) return undefined;
  if ((await heldBack(run, `Start ${run.machine.app} once more`)) !== undefined) return undefined;
  run.relaunched = true;
  const abandoned = run.steps.splice(0).map(({ transition }) => transition);
  run.events.splice(0);
  run.turnedBackAt.clear();
  await launch(run);
  const next = await awaitPlace(run, entryCursor(run.machine));
  run.rungs.push({ kind: 'relaunched', at: miss.at, because: why, abandoned, led: next.kind !== 'miss' });
  return next.kind === 'miss' ? undefined : next;
}

/** Can all that this run did be done again without doing it twice? */
function mayBeginAnew(run: Run, miss: Miss): boolean {
  if (mayHaveCommitted(run)) return false;
  const { app } = run.machine;
  // Where the machine itself goes through another app, that one in front is no sign that ours is gone.
  if (
    run.steps.some(({ before, after, how }) => how !== 'interrupt' && (before.package !== app || after.package !== app))
  )
    return false;
  const done = run.steps.filter(({ how }) => how === 'acted');
  // What is done twice a probe tells at the end; without one, nothing may have been done.
  const isProbed = run.machine.finals.every(({ probes }) => probes.length > 0);
  if (!isProbed && (done.length > 0 || miss.acted !== 'no')) return false;
  if (!done.every((step) => isRepeatable(run, step, step.alternative))) return false;
  return miss.acted === 'no' || (miss.alternative !== undefined && isRepeatable(run, miss.at, miss.alternative));
}

/** A tap that leads to another screen, a list that was scrolled, a switch that is looked at first: done again they end the same. */
function isRepeatable({ machine }: Run, ref: StepRef, alternative: number): boolean {
  const step = stepAt(machine, ref);
  const way = step?.alternatives[alternative];
  if (step === undefined || way === undefined || way.irreversible || step.repeats !== undefined) return false;
  switch (way.action.kind) {
    case 'scroll':
      return true;
    case 'tap':
    case 'hold':
      return way.targets.length > 0 || isValueStep(machine, way);
    case 'key':
    case 'type':
    case 'set':
      return false;
    default:
      return way.action satisfies never;
  }
}

/** Why the app is not there: it has crashed, or something else is in front. Undefined where neither is certain. */
function whyGone(app: string, screen: Screen): string | undefined {
  // Ids of AOSP's AppErrorDialog and AppNotRespondingDialog: aerr_restart, aerr_close, aerr_wait ...
  if (screen.tree.nodes.some(({ resourceId, visible }) => visible && resourceId.startsWith('android:id/aerr_')))
    return `the system says that it has stopped: ${describeScreen(screen)}`;
  const top = topWindow(screen.tree);
  if (top === undefined || top.type !== 'application') return undefined;
  const isOther = [top.package, screen.package].every((name) => name !== '' && name !== app && !isSystem(name));
  return isOther ? `in front was ${describeScreen(screen)}` : undefined;
}

/** Asks something, or lies over what is in front: it does not stand in an app's place. */
function isSystem(name: string): boolean {
  return name === 'android' || name === 'com.android.systemui' || isPermissionPackage(name);
}
