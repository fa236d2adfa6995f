import { z } from 'zod';
import { checkMachine, parseMachine } from '../../machine/index.js';
import { defineCommand } from '../command.js';
import { counted } from '../report/index.js';
import { readText } from '../text-file.js';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export const machinesCheck = defineCommand({
  name: 'machines check',
  summary: 'look for problems in machine files: syntax, selectors, parameters, states that nothing leads to',
  arguments: [{ name: 'files', summary: 'machine files (.preact)', required: true, many: true }],
  flags: [],
  input: z.object({ files: z.array(z.string()).min(1) }),
  async run({ files }, context) {
    const found: Found[] = [];
    for (const file of files) found.push(...(await checkFile(file)));
    for (const { file, line, column, severity, sentence } of found)
      context.output.say(`${file}:${line}:${column}: ${severity}: ${sentence}`);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const say =
      errors === 0
        ? `${files.length === 1 ? 'The file is' : `All ${files.length} files are`} in order`
        : `${counted(errors, 'problem')} to mend`;
    context.output.say(`${say}${found.length > errors ? `, ${counted(found.length - errors, 'remark')}` : ''}.`);
    context.output.give({ problems: found });
    return errors === 0 ? 0 : 2;
  },
});

async function checkFile(file: string): Promise<readonly Found[]> {
  const parsed = parseMachine(await readText(file, 'the machine file'));
  if (parsed.kind !== 'machine') return parsed.problems.map((error) => ({ file, severity: 'error', ...error }));
  return checkMachine(parsed.machine).map(({ place, severity, sentence }) => {
    return { file, line: parsed.lines.get(place) ?? 1, column: 1, severity, sentence };
  });
}
