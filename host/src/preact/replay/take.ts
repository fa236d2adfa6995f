import { actionSentence } from '../../agent/index.js';
import type { ActDecision, Cursor } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { act } from './act.js';
import { heldBack } from './attendant.js';
import { awaitPlace, stepHere } from './await-place.js';
import { refillFor } from './emptied.js';
import { onlyOne } from './only-one.js';
import type { Next, Run } from './run.js';
import { untold } from './told-behind.js';

/** Acts, where it would be known behind it what became of it, what was put in stands, what is named is the only one of its list, and whoever sits beside the run lets it. */
export async function take(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Promise<Next> {
  const miss = untold(run, cursor, screen, decision);
  if (miss !== undefined) return { kind: 'miss', miss };
  const emptied = refillFor(run, cursor, screen, decision);
  if (emptied !== undefined) return emptied;
  const only = await onlyOne(run, cursor, screen, decision);
  switch (only.kind) {
    case 'only':
      return actIfLet(run, cursor, only.screen, only.decision);
    case 'gone':
      return awaitPlace(run, cursor, { untilEnabled: true });
    case 'several': {
      const wanted = [`to ${lower(actionSentence(decision.action))}`];
      const { screen: last, seen } = only;
      const several = {
        at: cursor,
        wanted,
        seen: [seen],
        acted: 'no',
        isAmbiguous: true,
        screen: last,
        waitedMs: 0,
      } as const;
      return { kind: 'miss', miss: several };
    }
    default:
      return only satisfies never;
  }
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

async function actIfLet(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Promise<Next> {
  if (run.attendant?.beforeStep === undefined) return act(run, cursor, screen, decision);
  const sentence = actionSentence(decision.action);
  const reason = await heldBack(run, sentence);
  if (reason !== undefined) return { kind: 'stop', result: run.result('diverged', { refused: true, reason }) };
  // While somebody thought, the screen may have become another one: what is done is what they agreed to, or they are asked again.
  const now = await run.device.observe(run.signal);
  const again = stepHere(run, cursor, now);
  const isSame = again?.kind === 'act' && actionSentence(again.action) === sentence;
  return isSame ? act(run, cursor, now, again) : { kind: 'at', cursor, screen: now };
}
