import { Command as Commander, CommanderError, Option } from 'commander';
import type { z } from 'zod';
import { UsageError } from '../base/index.js';
import type { Command, Context } from './command.js';
import { commands, nouns as nounSummaries } from './commands/index.js';
import { VERSION } from './version.js';

/** Finds the verb that a command line names, validates what it was given, and runs it. Resolves to the exit code; throws `UsageError` for what is no command. */
export async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  let exitCode = 0;
  const program = new Commander('reprise')
    .description(
      'Solve a task on an Android phone once; from then on replay it, with every step verified on the live screen.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showHelpAfterError(false)
    .addOption(anywhere());
  const nouns = new Map<string, Commander>();
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ');
    const parent = second === undefined ? program : nounOf(program, nouns, first);
    const verb = parent
      .command(second ?? first)
      .description(command.summary)
      .exitOverride();
    for (const argument of command.arguments) {
      const many = argument.many === true ? '...' : '';
      verb.argument(argument.required ? `<${argument.name}${many}>` : `[${argument.name}${many}]`, argument.summary);
    }
    for (const flag of command.flags) verb.addOption(optionOf(flag.spelling, flag.summary, flag.many === true));
    verb.addOption(json());
    verb.action(async (...given: unknown[]) => {
      const values = Object.fromEntries(command.arguments.map(({ name }, index) => [camel(name), given[index]]));
      exitCode = await command.run(validated(command, { ...values, ...verb.opts() }), context);
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') throw verbMissing(argv, program, nouns, context);
    throw new UsageError('usage', usageSentence(error, argv));
  }
  return exitCode;
}

/** `reprise` or `reprise device` alone: what there is to choose from, to whoever reads it. */
function verbMissing(
  argv: readonly string[],
  program: Commander,
  nouns: ReadonlyMap<string, Commander>,
  { output }: Context,
): UsageError {
  const noun = argv.map((word) => nouns.get(word)).find((each) => each !== undefined);
  output.say(`${(noun ?? program).helpInformation().trimEnd()}\n`);
  const verbs = (noun ?? program).commands.map((verb) => verb.name()).join(', ');
  const said = noun === undefined ? 'reprise' : `reprise ${noun.name()}`;
  return new UsageError('usage', `Wanted a verb after ${said} (${verbs}), found none.`);
}

function usageSentence(error: CommanderError, argv: readonly string[]): string {
  const said = error.message.replace(/^error: /, '');
  const words = `${argv.filter((word) => !word.startsWith('-')).join(' ')} `;
  const verb = commands.find(({ name }) => words.startsWith(`${name} `));
  const [first = ''] = words.split(' ');
  const known = verb?.name ?? (Object.hasOwn(nounSummaries, first) ? first : undefined);
  const help = known === undefined ? 'reprise --help' : `reprise ${known} --help`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?)]$/.test(said) ? '' : '.'} See ${help}.`;
}

function nounOf(program: Commander, nouns: Map<string, Commander>, name: string): Commander {
  const known = nouns.get(name);
  if (known !== undefined) return known;
  const noun = program
    .command(name)
    .description(nounSummaries[name] ?? '')
    .exitOverride()
    .addOption(anywhere());
  nouns.set(name, noun);
  return noun;
}

function json(): Option {
  return new Option('--json', 'print one JSON object instead of sentences');
}

/** Before its verb, or without one, it means the same; the help tells of it with the verbs. */
function anywhere(): Option {
  return json().hideHelp();
}

function optionOf(spelling: string, summary: string, many: boolean): Option {
  const option = new Option(spelling, summary);
  return many ? option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]) : option;
}

function validated(command: Command, values: Readonly<Record<string, unknown>>): unknown {
  const parsed = command.input.safeParse(values);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const flag = command.flags.find(({ spelling }) => spelling.includes(`--${dashed(name)} `));
    const given = `found '${String(values[name])}'`;
    return `${flag === undefined ? '' : '--'}${dashed(name)}: ${wantedBy(issue)}, ${given}`;
  });
  throw new UsageError('usage', `${wrong.join('; ')}. See reprise ${command.name} --help.`);
}

/** What a value should have been, in words for whoever wrote a command line. */
function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `wanted ${issue.values.join(' or ')}`;
    case 'invalid_type':
      return issue.expected === 'int' ? 'wanted a whole number' : `wanted a ${issue.expected}`;
    case 'too_small':
      if (issue.origin !== 'number') return issue.message;
      return `wanted ${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      if (issue.origin !== 'number') return issue.message;
      return `wanted at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
