import { canComeTo } from '../../machine/index.js';
import type { ReplayResult } from './report.js';
import type { Place, Run } from './run.js';

/**
 * The end of a run that is to go no further than before a state or final: it has come to it, and nothing of it is done; or it has come to where no way
 * leads there any more, and would go on without end in sight. Undefined as long as it may go on.
 */
export function stoppedAt(run: Run, place: Place): ReplayResult | undefined {
  const { until, machine } = run;
  if (until === undefined) return undefined;
  const here = place.kind === 'final' ? place.id : place.cursor.state;
  if (here === until) return run.result('stopped', { reason: `Stopped before '${until}', as it was to.` });
  if (place.kind !== 'final' && canComeTo(machine, here, until)) return undefined;
  const reason = `Stopped at '${here}': it was to go no further than before '${until}', to which no way leads from there.`;
  return run.result('diverged', { refused: true, reason });
}
