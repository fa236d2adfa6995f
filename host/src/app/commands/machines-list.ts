import { z } from 'zod';
import { defineCommand } from '../command.js';
import { machinesAtHand } from '../machine-source.js';
import { openLibrary } from '../session.js';

export const machinesList = defineCommand({
  name: 'machines list',
  summary: 'the machines of this project, kept or shared in statemachines/, with what they may be trusted for',
  arguments: [],
  flags: [],
  input: z.object({}),
  async run(_input, context) {
    await using library = await openLibrary(context);
    const { machines: kept, leftOut } = await machinesAtHand(library, context.cwd);
    for (const sentence of leftOut) context.output.complain(`left out: ${sentence}`);
    if (kept.length === 0) context.output.say('No machine is kept yet. Solve a goal with: reprise run "<goal>"');
    for (const { machine, evidence } of kept) {
      context.output.say(`${machine.name}  ${machine.goals[0]}`);
      context.output.say(
        `    oracle ${evidence.body.oracle}, ${evidence.body.witnessed.length} transitions witnessed, gated ${evidence.body.gatedAt.slice(0, 10)}`,
      );
    }
    context.output.give({
      machines: kept.map(({ machine, hash, evidence }) => ({
        name: machine.name,
        hash,
        goals: machine.goals,
        params: machine.params,
        evidence: evidence.body,
      })),
      leftOut,
    });
    return 0;
  },
});
