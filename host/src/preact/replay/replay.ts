import { settled, until } from '../../device/index.js';
import {
  type ActDecision,
  advance,
  type Cursor,
  type Decision,
  entryCursor,
  isAnotherRound,
  namesNothing,
  stepAt,
  stepSentence,
  transitionName,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { awaitPlace, stepHere } from './await-place.js';
import { readBaseline } from './baseline.js';
import { conclude } from './conclude.js';
import { whyUnfit } from './fit.js';
import { fillHole } from './hole.js';
import { climb } from './ladder.js';
import { launch } from './launch.js';
import { readText } from './read-text.js';
import type { ReplayResult } from './report.js';
import { resume } from './resume.js';
import { type Next, type Place, placeIn, placeOf, type ReplayOptions, Run } from './run.js';
import { scrollToFind } from './scroll-to-find.js';
import { stillRead } from './still-read.js';
import { take } from './take.js';
import { stoppedAt } from './until.js';

/**
 * Runs a machine on a device: observe, match, verify, act, settle on what is expected, and see the effect of every step. No model: only when it
 * misses, and only if a fallback was given, does a policy act. Throws `DeviceError` when the device is lost, `DeadlineError` when time is over.
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const run = new Run(options);
  const unfit = run.unmade ?? (await whyUnfit(run));
  if (unfit !== undefined) return run.result('diverged', { refused: true, reason: `Nothing was done: ${unfit}` });
  let place = options.earlier === undefined ? await begin(run) : await resume(run, options.earlier);
  for (;;) {
    if (place.kind === 'stop') return place.result;
    if (place.kind === 'miss') {
      place = await climb(run, place.miss);
      continue;
    }
    const stopped = stoppedAt(run, place);
    if (stopped !== undefined) return stopped;
    if (place.kind === 'final') {
      const ended = await conclude(run, place.id, place.screen);
      if ('outcome' in ended) return ended;
      place = { kind: 'miss', miss: ended };
      continue;
    }
    place = await takeStep(run, place);
  }
}

/** From a cold start of the app. */
async function begin(run: Run): Promise<Next> {
  const blind = await readBaseline(run);
  if (blind !== undefined) return { kind: 'stop', result: run.result('diverged', { refused: true, reason: blind }) };
  await launch(run);
  return awaitPlace(run, entryCursor(run.machine));
}

/** What a step is done to may only be late; soon is soon enough where it may be left out, or looked for. */
async function lateNode(
  run: Run,
  cursor: Cursor,
): Promise<{ readonly screen: Screen; readonly decision: ActDecision } | undefined> {
  const held = await until(
    run.device,
    (screen) => {
      const decision = stepHere(run, cursor, screen);
      return decision?.kind === 'act' ? decision : undefined;
    },
    { deadline: run.wait(run.pace.optionalMs) },
  );
  return held.kind === 'held' ? { screen: held.screen, decision: held.value } : undefined;
}

/**
 * What comes next. Before another round of a repeat that ends by a check, the screen comes to rest first: a tap on Next too many, and the month is
 * passed over. So it does before something is read (`stillRead`).
 */
async function decided(
  run: Run,
  cursor: Cursor,
  screen: Screen,
): Promise<{ screen: Screen; decision: Decision | undefined; isRestless?: boolean }> {
  const decision = stepHere(run, cursor, screen);
  if (decision?.kind === 'read') return stillRead(run, cursor);
  if (decision?.kind !== 'act' || !isAnotherRound(run.machine, cursor)) return { screen, decision };
  const still = await settled(run.device, undefined, run.wait(run.pace.screenMs));
  return { screen: still, decision: stepHere(run, cursor, still) };
}

/** What is missing may only be late, out of sight, or behind a dialog: it is looked for before it is called a miss. */
async function findOrAwait(run: Run, cursor: Cursor, screen: Screen): Promise<Next> {
  const late = namesNothing(run.machine, cursor, screen, run.bindings) ? await lateNode(run, cursor) : undefined;
  const found = late ?? (await scrollToFind(run, cursor, await run.device.observe(run.signal)));
  if (found === undefined) return awaitPlace(run, cursor, { untilEnabled: true });
  return take(run, cursor, found.screen, found.decision);
}

/** Nobody knows whether what stands there is all of it. */
function restless(run: Run, cursor: Cursor, screen: Screen): Next {
  const step = stepAt(run.machine, cursor);
  const sentence = step === undefined ? 'Read' : stepSentence(step, run.bindings);
  const wanted = [`a screen at rest to ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`];
  const seen = ['one on which something changes all the while'];
  return { kind: 'miss', miss: { at: cursor, wanted, seen, acted: 'no', screen, waitedMs: run.pace.screenMs } };
}

async function takeStep(run: Run, place: Extract<Place, { kind: 'at' }>): Promise<Next> {
  const { cursor } = place;
  const { screen, decision, isRestless } = await decided(run, cursor, place.screen);
  if (isRestless === true) return restless(run, cursor, screen);
  switch (decision?.kind) {
    case 'act':
      return take(run, cursor, screen, decision);
    case 'over':
      await run.witness({
        ...placeIn(cursor),
        transition: decision.transition,
        alternative: 0,
        target: undefined,
        how: 'skipped',
        sentence: decision.sentence,
        timing: { totalMs: 0, appMs: 0, oursMs: 0 },
        before: screen,
        after: screen,
      });
      return { kind: 'at', cursor: decision.cursor, screen };
    case 'read':
      return readText(run, cursor, screen, decision);
    case 'hole':
      return fillHole(run, cursor, screen, decision);
    case 'already':
    case 'skip': {
      const late =
        decision.kind === 'skip' && decision.because === 'optional' ? await lateNode(run, cursor) : undefined;
      if (late !== undefined) return take(run, cursor, late.screen, late.decision);
      const target = decision.kind === 'already' ? decision.target : undefined;
      await run.witness({
        transition: transitionName(cursor, decision.alternative, target),
        ...placeIn(cursor),
        alternative: decision.alternative,
        target,
        how: decision.kind === 'already' ? 'already' : 'skipped',
        sentence: decision.sentence,
        timing: { totalMs: 0, appMs: 0, oursMs: 0 },
        before: screen,
        after: screen,
      });
      return target === undefined
        ? { kind: 'at', cursor: advance(run.machine, cursor), screen }
        : placeOf(run, cursor, target, screen);
    }
    case 'miss':
    case undefined:
      return findOrAwait(run, cursor, screen);
  }
}
