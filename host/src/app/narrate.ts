import type { AdoptListener, ReplayListener, SolveListener } from '../preact/index.js';
import { describeMiss, rejoinedAt } from '../preact/index.js';
import { stepInWords } from '../trajectory/index.js';
import type { Output } from './output.js';
import { milliseconds } from './report/index.js';

/** Tells a person what a run does while it does it. */
export function narrateReplay(output: Output): ReplayListener {
  return {
    launching: (app) => output.say(`  start ${app}`),
    stepped: (step) => {
      const time = step.how === 'acted' ? `  ${milliseconds(step.timing.totalMs)}` : `  (${step.how})`;
      if (step.how !== 'detour') output.say(`  ${step.sentence}${time}`);
    },
    missed: (miss) => output.say(`  MISS  ${describeMiss(miss)}`),
    detoured: (step) => output.say(`  policy: ${stepInWords(step)}  (${step.why})`),
    rejoined: (detour) => {
      if (detour.rejoined?.kind === 'done') {
        output.say(`  ended on a page that no final knew: ${detour.why}`);
        return;
      }
      const where = rejoinedAt(detour);
      output.say(`  rejoined at '${where}' after ${detour.steps.length} step${detour.steps.length === 1 ? '' : 's'}`);
    },
  };
}

export function narrateSolve(output: Output): SolveListener {
  return {
    opened: (app) => output.say(`  opened ${app}`),
    sought: (sentence, why) => output.say(`  ${sentence}  (${why})`),
    decided: (sentence, why) => output.say(`  ${sentence}  (${why})`),
  };
}

/** What is run in place of other parameters, where a machine takes none. */
const NO_PARAMETERS = {
  recorded: 'as recorded',
  generated: 'as recorded',
  task: 'as the task begins with other values',
  'second start state': 'once more from where that left the phone',
} as const;

export function narrateGate(output: Output): AdoptListener {
  return {
    compiled: (_machine, text) => output.say(`\n${text.trimEnd().replaceAll(/^/gm, '    ')}\n`),
    refined: (_machine, added) =>
      output.say(`  grown${added.length > 0 ? ` by ${added.join(', ')}` : ' by another way to take a step'}`),
    checked: (what) => output.say(`  gate: ${what}`),
    replaying: (parameters, source) => {
      const values = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
      const what = values.length === 0 ? NO_PARAMETERS[source] : `${source} parameters ${values.join(' ')}`;
      output.say(`  gate: live, no fallback, ${what}`);
    },
  };
}
