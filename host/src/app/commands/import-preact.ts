import { basename } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { checkMachine, parseMachine, printMachine } from '../../machine/index.js';
import { importProgram, readProgram } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { writeNew } from '../new-file.js';
import { counted } from '../report/index.js';
import { readText } from '../text-file.js';

export const importPreact = defineCommand({
  name: 'import preact',
  summary: 'make a machine of a program as PreAct publishes them, and say what cannot be kept of it',
  arguments: [{ name: 'file', summary: 'the program: JSON, or the form in which programs are shown', required: true }],
  flags: [
    { spelling: '-o, --output <file>', summary: 'where the machine goes (default: printed)' },
    { spelling: '--name <name>', summary: '<app>/<task>, what the machine is called (default: after the file)' },
    { spelling: '--app <package>', summary: 'the app, where the program does not say it' },
    { spelling: '--permission <name>', summary: 'a permission that its dialogs may grant', many: true },
  ],
  input: z.object({
    file: z.string(),
    output: z.string().optional(),
    name: z.string().optional(),
    app: z.string().optional(),
    permission: z.array(z.string()).optional(),
  }),
  async run({ file, output, name, app, permission }, context) {
    const read = readProgram(await readText(file, 'the program'));
    if (read.kind === 'refused') throw new UsageError('no-program', `${file} cannot be imported. ${read.reason}`);
    const imported = importProgram(read.program, {
      name: name ?? nameAfter(file),
      ...(app !== undefined && { app }),
      ...(permission !== undefined && { permissions: permission }),
    });
    if (imported.kind === 'refused')
      throw new UsageError('no-program', `${file} cannot be imported. ${imported.reason}`);

    const text = printMachine(imported.machine);
    const parsed = parseMachine(text);
    const lines = parsed.kind === 'machine' ? parsed.lines : new Map<string, number>();
    const problems = checkMachine(imported.machine, { lines });
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (output === undefined) context.output.say(text.trimEnd());
    else await writeNew(output, text);
    const { complain } = context.output;
    for (const { kind, sentence } of imported.remarks) complain(`${kind}: ${sentence}`);
    for (const { line = 1, severity, sentence } of problems)
      complain(`${output ?? 'machine'}:${line}: ${severity}: ${sentence}`);
    complain(summary(imported.machine.name, imported.remarks.filter(({ kind }) => kind === 'lost').length, errors));
    context.output.give({
      name: imported.machine.name,
      text,
      ...(output !== undefined && { file: output }),
      remarks: imported.remarks,
      problems: problems.map(({ line = 1, severity, sentence }) => ({ line, severity, sentence })),
      runnable: errors === 0,
    });
    return errors === 0 ? 0 : 1;
  },
});

function summary(name: string, lost: number, errors: number): string {
  const kept = lost === 0 ? 'Everything was kept' : `${counted(lost, 'thing')} could not be kept`;
  if (errors > 0)
    return `${kept}; ${name} cannot be run before ${counted(errors, 'problem')} ${errors === 1 ? 'is' : 'are'} mended.`;
  return `${kept}; ${name} can be run. Nothing has proven it yet.`;
}

/** The file's own name as a task: `add_contact.json` is add-contact. */
function nameAfter(file: string): string {
  const words = basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return words === '' ? 'imported' : words;
}
