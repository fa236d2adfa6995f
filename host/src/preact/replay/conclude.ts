import { settled } from '../../device/index.js';
import {
  actName,
  describeScreen,
  expectsUnseen,
  type Final,
  finish,
  type Machine,
  namesInProbe,
  type Probe,
  printProbe,
  readAnswers,
  screenHolds,
  stepAt,
  unreadNames,
} from '../../machine/index.js';
import { type Screen, topWindow } from '../../screen/index.js';
import { saysFailed } from '../heal/failure-words.js';
import { hasChanged, judgeProbe, type ProbeReport, type Reading, readProbe } from '../probe.js';
import { expectedOn, lookForExpected, whyUnmet } from './expected.js';
import { hasGone } from './look-through.js';
import type { Expected, Miss, ReplayResult, WitnessedStep } from './report.js';
import type { Run } from './run.js';
import { whyNoEnd } from './told-behind.js';

/** How long a provider may lag behind the screen that already says "saved", ms. */
const PROBE_PATIENCE_MS = 2_000;

/** What the probes of all finals read now, in their order. */
export async function readProbes(run: Run): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  const waiting = unreadNames(run.machine, run.bindings);
  for (const probe of finalProbes(run.machine))
    readings.push(
      isReadLater(probe, waiting)
        ? { kind: 'unknown', reason: READ_LATER }
        : await readProbe(run.device, probe, run.bindings, run.signal),
    );
  return readings;
}

const READ_LATER = 'what it looks for is read on the way';

/** Does a probe look for something that has not been read yet? */
export function isReadLater(probe: Probe, waiting: ReadonlySet<string>): boolean {
  return waiting.size > 0 && namesInProbe(probe).some((name) => waiting.has(name));
}

/** The probes of all finals, in their order. */
export function finalProbes(machine: Machine): readonly Probe[] {
  return machine.finals.flatMap(({ probes }) => probes);
}

/**
 * Before an act that cannot be undone, where something in this run may have moved a probe already: another such act, or any act where a probe looks at
 * a setting. Most machines have one such act and a probe on rows, and need no look.
 */
export async function noteBeforeAct(run: Run): Promise<void> {
  const mayHaveMoved =
    run.earlier.length > 0 ||
    run.steps.some(
      ({ how, state, step }) => how === 'detour' || (how === 'acted' && isIrreversible(run, state, step)),
    ) ||
    finalProbes(run.machine).some(({ kind }) => kind !== 'content');
  if (mayHaveMoved) run.beforeAct = await readProbes(run);
}

function isIrreversible(run: Run, state: string, step: number): boolean {
  return stepAt(run.machine, { state, step })?.alternatives.some(({ irreversible }) => irreversible) === true;
}

/** Did the last act that cannot be undone happen? Only a probe that holds, and has changed since before the act, can say so. */
export async function actIsProven(run: Run): Promise<boolean> {
  const all = finalProbes(run.machine);
  for (const { id, probes } of run.machine.finals) {
    if (probes.length === 0) continue;
    const reports = await probesOf(run, id);
    const isItsDoing = reports.some(({ probe, after }) => {
      const before = run.beforeAct[all.indexOf(probe)];
      return before !== undefined && hasChanged(before, after);
    });
    if (isItsDoing && reports.every(({ holds }) => holds)) return true;
  }
  return false;
}

/**
 * Is the last act that cannot be undone not over yet? It was done, and has brought up another screen; it leads straight to an end, and all that the ends
 * that it leads to read outside the screen is as it was before, and not as it is to be. False where nobody can tell: a tap that was lost shows the same.
 */
export async function actIsOpen(run: Run, { at, alternative, acted, screen }: Miss): Promise<boolean> {
  const state = run.machine.states.find(({ id }) => id === at.state);
  if (acted !== 'yes' || screen.package !== run.machine.app) return false;
  if (state === undefined || screenHolds(state.checks, screen, run.at(at))) return false;
  const targets = stepAt(run.machine, at)?.alternatives[alternative ?? -1]?.targets ?? [];
  const finals = run.machine.finals.filter(({ id }) => targets.includes(id));
  const all = finalProbes(run.machine);
  if (finals.length === 0 || finals.some(({ probes }) => probes.length === 0)) return false;
  for (const { id } of finals) {
    const reports = await probesOf(run, id);
    if (reports.every(({ holds }) => holds)) return false;
    const isAsBefore = reports.every(({ probe, after }) => {
      const before = run.beforeAct[all.indexOf(probe)];
      return before !== undefined && isKnown(before) && isKnown(after) && !hasChanged(before, after);
    });
    if (!isAsBefore) return false;
  }
  return true;
}

function isKnown({ kind }: Reading): boolean {
  return kind !== 'unknown';
}

/**
 * The run is in a final: its checks, its probes and what was witnessed decide whether it passed. A miss where the final was only seen in passing, on the way
 * to a screen that asks something and that somebody may answer, and what it asks for outside the screen is not there.
 */
export async function conclude(run: Run, id: string, screen: Screen): Promise<ReplayResult | Miss> {
  const final = run.machine.finals.find((each) => each.id === id);
  const probes = await probesOf(run, id);
  const failing = probes.find(({ holds }) => !holds);
  const passing = final && failing && (await seenInPassing(run, final, failing));
  if (passing !== undefined) return passing;
  if (final === undefined || failing !== undefined)
    return run.result('failed', {
      reason: `The screen says '${id}', but ${failing?.sentence ?? 'there is no such final'}.`,
      final: id,
      probes,
    });
  const uncounted = whyNoEnd(run, final);
  if (uncounted !== undefined)
    return run.result('diverged', {
      reason: `The screen may be '${id}', and that does not count: ${uncounted}. Solve the goal there anew (--anew): that makes a machine of its language.`,
      final: id,
    });
  const probeChanged = probes.some(({ changed }) => changed);
  const verdict = finish(run.machine, id, {
    bindings: run.bindings,
    witnessed: [...run.earlier, ...run.steps],
    probeChanged,
    // A run that never stood on a screen it knew cannot tell what was so before it.
    checksHeldAtStart: !probeChanged && heldAtStart(run, final) && !(await hasGone(run, final, screen)),
    checksHold: screenHolds(final.checks, screen, run.bindings),
  });
  if (verdict.kind === 'failed') return run.result('failed', { reason: verdict.reason, final: id, probes });
  const answers = readAnswers(final, screen, run.bindings);
  if (answers.kind === 'miss') return run.result('failed', { reason: answers.reason, final: id, probes });
  const expected = await lookForExpected(run, final.expects ?? [], screen);
  const unmet = whyUnmet(expected, id);
  if (unmet !== undefined) return run.result('failed', { reason: unmet, final: id, probes, expected });
  return run.result(howPassed(run), { final: id, probes, expected, answers: answers.values });
}

/**
 * Behind the run's own act, a final whose screen has gone meanwhile for one that asks something, and whose probe does not hold: what was done and what
 * stands there now. Where nothing is asked, the app has said that it was done, and it is not: that is the app's failure, and nobody's to mend.
 */
async function seenInPassing(run: Run, { id, checks }: Final, { sentence }: ProbeReport): Promise<Miss | undefined> {
  const last = run.steps.at(-1);
  if (!run.mends || last?.how !== 'acted' || last.target !== id) return undefined;
  const now = await settled(run.device, undefined, run.wait(PROBE_PATIENCE_MS));
  if (screenHolds(checks, now, run.bindings) || !asksSomething(now)) return undefined;
  const { state, step, iteration, turn, alternative, done } = last;
  const at = { state, step, iteration, turn };
  if (isIrreversible(run, state, step)) run.barred.add(actName(at, alternative));
  return {
    ...{ at, alternative, acted: 'yes', sentence: last.sentence, screen: now, waitedMs: 0 },
    wanted: [`'${id}' to stay`, sentence],
    seen: [describeScreen(now)],
    ...(done && { attempt: done }),
  };
}

/** A dialog that offers several answers, or what says a question, beside what can be pressed; nothing that says that something went wrong. */
function asksSomething({ tree }: Screen): boolean {
  const top = topWindow(tree);
  const nodes = tree.nodes.filter((node) => node.window === top?.root.window && node.visible);
  if (nodes.some(({ text, contentDesc }) => saysFailed(text) || saysFailed(contentDesc))) return false;
  const answers = nodes.filter(({ clickable }) => clickable).length;
  if ((top?.type === 'dialog' || top?.type === 'popup') && answers > 1) return true;
  return answers > 0 && nodes.some(({ text, clickable }) => !clickable && /[?？]\s*$/.test(text));
}

/** What a run can say of its end. */
export interface End {
  readonly final: string;
  readonly probes: readonly ProbeReport[];
  readonly expected: readonly Expected[];
  readonly answers: Record<string, string>;
}

/**
 * Whoever took over says that the goal is reached, on a screen that is no final. It counts where something besides their word does: what a final asks
 * for outside the screen is there, and was not before; or an answer, where the machine has only that to give. Undefined where nothing does.
 * @param screen where it left the app: what the final expects must be so there, too
 * @param seen what the detour was seen to do of the machine's steps
 */
export async function concludeElsewhere(
  run: Run,
  answer: string | undefined,
  screen: Screen,
  seen: readonly WitnessedStep[],
): Promise<End | undefined> {
  for (const final of run.machine.finals) {
    const { id, reads, expects = [] } = final;
    if (run.isForeign === true && expectsUnseen(run.machine, final)) continue;
    const probes = await probesOf(run, id);
    const isProven = probes.length > 0 && probes.every(({ holds }) => holds) && probes.some(({ changed }) => changed);
    const [read] = reads;
    const isAnswered = probes.length === 0 && !commits(run.machine) && read !== undefined && answer !== undefined;
    // What was to be read, and nobody has said, is no answer.
    const isSaid = read === undefined || answer !== undefined;
    if (!isSaid || (!isProven && !isAnswered)) continue;
    const verdict = finish(run.machine, id, {
      witnessed: [...run.earlier, ...run.steps, ...seen],
      bindings: run.bindings,
      probeChanged: isProven,
      checksHeldAtStart: false,
      checksHold: true,
    });
    const expected = expectedOn(run, expects, screen);
    if (verdict.kind === 'failed' || whyUnmet(expected, id) !== undefined) continue;
    return {
      final: id,
      probes,
      expected,
      answers: read === undefined || answer === undefined ? {} : { [read.name]: answer },
    };
  }
  return undefined;
}

function commits({ states }: Machine): boolean {
  return states.some(({ steps }) => steps.some(({ alternatives }) => alternatives.some((way) => way.irreversible)));
}

export function howPassed({ detours }: Run): ReplayResult['outcome'] {
  const acted = detours.filter(
    // An end at which nothing more was done was taken for the machine's by a rule, or by whoever took over.
    ({ steps, rejoined, isByHand }) =>
      steps.length > 0 || isByHand || rejoined?.kind === 'done' || rejoined?.kind === 'final',
  );
  if (acted.length === 0) return 'passed';
  return acted.every(({ isHeal }) => isHeal) ? 'passed with heal' : 'passed with detour';
}

function heldAtStart(run: Run, { id, checks }: Final): boolean {
  if (run.heldAtStart !== undefined) return run.heldAtStart.includes(id);
  return run.firstScreen === undefined || screenHolds(checks, run.firstScreen, run.bindings);
}

/** What the probes of a final say now, compared with before the run. Waits a little for a provider that lags, where something may have been done. */
export async function probesOf(run: Run, id: string, patienceMs = PROBE_PATIENCE_MS): Promise<readonly ProbeReport[]> {
  const wait = run.wait(patienceMs);
  const all = finalProbes(run.machine);
  const wanted = run.machine.finals.find((final) => final.id === id)?.probes ?? [];
  const waiting = unreadNames(run.machine, run.bindings);
  const read = unreadNames(run.machine, {});
  for (;;) {
    const reports: ProbeReport[] = [];
    for (const probe of wanted) {
      const before = run.baseline[all.indexOf(probe)] ?? { kind: 'unknown', reason: 'it was not read before the run' };
      if (isReadLater(probe, waiting)) {
        reports.push(unreadReport(probe, before));
        continue;
      }
      const after = await readProbe(run.device, probe, run.bindings, run.signal);
      reports.push(judgeProbe(probe, before, after, run.bindings, read));
    }
    if (reports.every(({ holds }) => holds) || wait.over) return reports;
    await run.clock.sleep(50, run.signal);
  }
}

/** What a probe says of a run that has not read what it looks for: nothing. */
function unreadReport(probe: Probe, before: Reading): ProbeReport {
  const after = { kind: 'unknown', reason: 'what it looks for was never read in this run' } as const;
  const sentence = `${printProbe(probe)}: ${after.reason}`;
  return { probe, before, after, holds: false, changed: false, sentence, kept: sentence };
}
