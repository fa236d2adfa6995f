import { z } from 'zod';
import { drawGraph, printMachine } from '../../machine/index.js';
import { placeInWords } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { historyInWords, historyOf } from '../history.js';
import { sourceMachine } from '../machine-source.js';
import { counted } from '../report/index.js';
import { describeRuns, describeTransition, quarantinesOf } from '../runs-in-words.js';
import { openLibrary } from '../session.js';
import { settingsOf } from '../settings.js';

export const machinesShow = defineCommand({
  name: 'machines show',
  summary: 'a machine: its text, its states, its evidence, its versions and how its replays went',
  arguments: [{ name: 'machine', summary: 'name of a kept machine, or a .preact file', required: true }],
  flags: [{ spelling: '--history', summary: 'also which version was used when, and which one brought each line' }],
  input: z.object({ machine: z.string(), history: z.boolean().default(false) }),
  async run({ machine: name, history: wanted }, context) {
    const { quarantineAfter } = settingsOf(context.env);
    await using library = await openLibrary(context);
    const source = await sourceMachine(name, library, context.cwd);
    const text = printMachine(source.machine);
    const versions = library.versions(source.machine.name);
    const { say } = context.output;
    say(text.trimEnd());
    say(`\n${drawGraph(source.machine)}`);
    say(`trust     ${source.trust}`);
    for (const line of source.evidence?.body.runs ?? [])
      say(
        `gated     ${line.source}: ${counted(line.steps, 'step')}, ${line.tookMs} ms, ${line.path}; ${line.probes.join('; ')}`,
      );
    const runs = library.statistics(source.machine.name, source.hash);
    for (const place of runs) {
      say(`runs      ${placeInWords(place)}: ${describeRuns([place])}`);
      for (const [transition, statistics] of Object.entries(place.transitions).sort())
        say(`          ${describeTransition(transition, statistics)}`);
    }
    for (const place of quarantinesOf(runs, quarantineAfter)) say(`quarantine  ${place}`);
    for (const version of versions)
      say(`version   ${version.hash.slice(0, 12)}  ${version.keptAt}${version.current ? '  current' : ''}`);
    const history = wanted ? historyOf(source, library) : undefined;
    for (const line of history ? historyInWords(history) : []) say(`history   ${line}`);
    context.output.give({
      name: source.machine.name,
      hash: source.hash,
      text,
      trust: source.trust,
      evidence: source.evidence?.body,
      level: source.level,
      versions,
      ...(history && { history }),
      runs: runs.map(({ values: _digests, ...rest }) => rest),
    });
    return 0;
  },
});
