import { z } from 'zod';
import type { Library } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { trustedFor } from '../machine-file.js';
import { machinesAtHand } from '../machine-source.js';
import { describeRuns, quarantinesOf } from '../runs-in-words.js';
import { openLibrary } from '../session.js';
import { settingsOf } from '../settings.js';

export const machinesList = defineCommand({
  name: 'machines list',
  summary:
    'the machines of this project, kept or shared in statemachines/: what they may be trusted for, how they have done',
  arguments: [],
  flags: [],
  input: z.object({}),
  async run(_input, context) {
    const { quarantineAfter } = settingsOf(context.env);
    await using library = await openLibrary(context);
    const { machines, leftOut } = await machinesAtHand(library, context.cwd);
    for (const sentence of leftOut) context.output.complain(`left out: ${sentence}`);
    if (machines.length === 0) context.output.say('No machine is kept yet. Solve a goal with: reprise run "<goal>"');
    const listed = machines.map((kept) => {
      const { machine, hash, evidence } = kept;
      const { trust, level } = trustedFor(kept, library.trust(machine.name, hash, evidence));
      const runs = library.statistics(machine.name, hash);
      return { kept, trust, level, runs, quarantined: quarantinesOf(runs, quarantineAfter) };
    });
    for (const { kept, trust, runs, quarantined } of listed) {
      context.output.say(`${kept.machine.name}  ${kept.machine.goals[0]}`);
      context.output.say(`    ${trust}`);
      if (runs.length > 0) context.output.say(`    ${describeRuns(runs)}`);
      for (const place of quarantined) context.output.say(`    in quarantine for ${place}`);
    }
    context.output.give({
      machines: listed.map(({ kept: { machine, hash, evidence }, level, quarantined, runs }) => ({
        name: machine.name,
        hash,
        goals: machine.goals,
        params: machine.params,
        evidence: evidence.body,
        trust: level,
        versions: versionsOf(library, machine.name),
        quarantined,
        runs: runs.map(({ values: _digests, ...rest }) => rest),
      })),
      leftOut,
    });
    return 0;
  },
});

function versionsOf(library: Library, name: string): number {
  return library.versions(name).length;
}
