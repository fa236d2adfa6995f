import { narrateGate, terminalOutput } from '../../../host/src/app/index.js';
import { type Adopted, adopt } from '../../../host/src/preact/index.js';
import type { Trajectory } from '../../../host/src/trajectory/index.js';
import { must, type Story } from './context.js';

/** b. Compiled, printed, gated offline and live, kept with its evidence. */
export async function compileAndGate(
  story: Story,
  trajectory: Trajectory,
  snapshot: string,
): Promise<Extract<Adopted, { kind: 'kept' }>> {
  const { device, clock, library, narrator } = story.stage;
  const output = {
    ...terminalOutput(false, process.stdout, process.stderr),
    say: (line: string) => narrator.say(line),
  };
  const adopted = await adopt(trajectory, {
    library,
    device,
    snapshot,
    clock,
    firstRunMs: story.firstRunMs,
    listener: narrateGate(output),
  });
  must(
    adopted.kind === 'kept',
    `the gate to pass the machine (${adopted.kind === 'refused' ? adopted.reasons.join(' ') : ''})`,
  );
  const evidence = library.find(adopted.machine.name)?.evidence.body;
  for (const run of evidence?.runs ?? [])
    narrator.say(`${run.source}: ${run.steps} steps, ${run.tookMs} ms; ${run.probes.join('; ')}`);
  narrator.good(
    `kept ${adopted.machine.name}, oracle ${adopted.oracle}, ${evidence?.witnessed.length} transitions witnessed`,
  );
  return adopted;
}
