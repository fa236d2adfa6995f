import { z } from 'zod';
import { drawGraph, printMachine } from '../../machine/index.js';
import { defineCommand } from '../command.js';
import { sourceMachine } from '../machine-source.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';

export const machinesShow = defineCommand({
  name: 'machines show',
  summary: 'a machine: its text, its states, its evidence and its versions',
  arguments: [{ name: 'machine', summary: 'name of a kept machine, or a .preact file', required: true }],
  flags: [],
  input: z.object({ machine: z.string() }),
  async run({ machine: name }, context) {
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
    for (const version of versions)
      say(`version   ${version.hash.slice(0, 12)}  ${version.keptAt}${version.current ? '  current' : ''}`);
    context.output.give({
      name: source.machine.name,
      hash: source.hash,
      text,
      trust: source.trust,
      evidence: source.evidence?.body,
      versions,
    });
    return 0;
  },
});
