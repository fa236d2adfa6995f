import { basename } from 'node:path';
import { z } from 'zod';
import {
  checkAppMap,
  checkMachine,
  isAppMap,
  type KnownScreen,
  type Machine,
  parseMachine,
} from '../../machine/index.js';
import { defineCommand } from '../command.js';
import { type ScreensOfApp, screensOfFolder, screensOfLibrary } from '../known-screens.js';
import { APP_MAP, linkFile } from '../link-file.js';
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
  summary:
    'look for problems in machine files: syntax, selectors, parameters, states that nothing leads to, ends that prove nothing',
  arguments: [{ name: 'files', summary: 'machine files (.preact)', required: true, many: true }],
  flags: [
    {
      spelling: '--screens <folder>',
      summary: 'UI dumps (.xml) and trajectories (.json) to look selectors up on, besides those of the library',
    },
  ],
  input: z.object({ files: z.array(z.string()).min(1), screens: z.string().optional() }),
  async run({ files, screens: folder }, context) {
    const known = [
      ...(await screensOfLibrary(context)),
      ...(folder === undefined ? [] : await screensOfFolder(folder)),
    ];
    const found: Found[] = [];
    for (const file of files) found.push(...(await checkFile(file, known)));
    for (const { file, line, column, severity, sentence } of found)
      context.output.say(`${file}:${line}:${column}: ${severity}: ${sentence}`);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const say =
      errors === 0
        ? `${files.length === 1 ? 'The file is' : `All ${files.length} files are`} in order`
        : `${counted(errors, 'problem')} to mend`;
    const looked = known.reduce((sum, { screens }) => sum + screens.length, 0);
    context.output.say(
      `${say}${found.length > errors ? `, ${counted(found.length - errors, 'remark')}` : ''}${looked === 0 ? '' : `; ${counted(looked, 'stored screen')} at hand`}.`,
    );
    context.output.give({ problems: found, screens: looked });
    return errors === 0 ? 0 : 2;
  },
});

async function checkFile(file: string, known: readonly ScreensOfApp[]): Promise<readonly Found[]> {
  const text = await readText(file, 'the machine file');
  const parsed = parseMachine(text);
  if (parsed.kind !== 'machine') return parsed.problems.map((error) => ({ file, severity: 'error', ...error }));
  const { lines } = parsed;
  const written = text.split(/\r\n|\n|\r/);
  const isMap = basename(file) === APP_MAP && isAppMap(parsed.machine);
  const linked = isMap ? undefined : await linkFile(parsed.machine, file);
  const problems =
    linked === undefined
      ? checkAppMap(parsed.machine).map((problem) => ({ ...problem, line: lines.get(problem.place) ?? 1 }))
      : linked.kind === 'linked'
        ? checkMachine(linked.machine, { lines, screens: screensFor(linked.machine, known) })
        : linked.problems.map((problem) => ({ ...problem, line: lines.get(problem.place) ?? 1 }));
  return problems.map(({ line = 1, severity, sentence }) => ({
    file,
    line,
    column: Math.max(0, written[line - 1]?.search(/\S/) ?? 0) + 1,
    severity,
    sentence,
  }));
}

/** Those of its app; of single screens nobody knows, and its checks choose among them. */
function screensFor({ app }: Machine, known: readonly ScreensOfApp[]): readonly KnownScreen[] {
  return known.filter((each) => each.app === undefined || each.app === app).flatMap(({ screens }) => screens);
}
