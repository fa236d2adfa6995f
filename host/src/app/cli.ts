import { Command as Commander, CommanderError, Option } from 'commander';
import { RepriseError, systemRefusal, UsageError } from '../base/index.js';
import { repriseHome } from '../device/index.js';
import type { Command, Context } from './command.js';
import { commands } from './commands/index.js';
import { type Output, terminalOutput } from './output.js';
import { VERSION } from './version.js';

/** 128 + SIGINT: the run was interrupted and the device left clean. */
const INTERRUPTED = 130;

/** Runs one command line and resolves to the exit code; never throws. `argv` without node and script. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const output = terminalOutput(argv.includes('--json'), process.stdout, process.stderr);
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort(new UsageError('interrupted', 'Interrupted.'));
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    return await dispatch(argv, { output, env, cwd: process.cwd(), signal: interrupt.signal });
  } catch (error) {
    if (interrupt.signal.aborted) {
      output.fail({
        code: 'interrupted',
        message: 'Interrupted; the device is free again, and the app stands where it was.',
        exitCode: INTERRUPTED,
      });
      return INTERRUPTED;
    }
    return explain(error, output, env);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  let exitCode = 0;
  const program = new Commander('reprise')
    .description(
      'Solve a task on an Android phone once; from then on replay it, with every step verified on the live screen.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showHelpAfterError(false);
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
    verb.addOption(new Option('--json', 'print one JSON object instead of sentences'));
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
    throw new UsageError('usage', usageSentence(error, program));
  }
  return exitCode;
}

function usageSentence(error: CommanderError, program: Commander): string {
  if (error.code === 'commander.help') return program.helpInformation();
  const said = error.message.replace(/^error: /, '');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?)]$/.test(said) ? '' : '.'} See reprise --help.`;
}

function nounOf(program: Commander, nouns: Map<string, Commander>, name: string): Commander {
  const known = nouns.get(name);
  if (known !== undefined) return known;
  const noun = program.command(name).description(`See reprise ${name} --help.`).exitOverride();
  nouns.set(name, noun);
  return noun;
}

function optionOf(spelling: string, summary: string, many: boolean): Option {
  const option = new Option(spelling, summary);
  return many ? option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]) : option;
}

function validated(command: Command, values: unknown): unknown {
  const parsed = command.input.safeParse(values);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const flag = command.flags.find(({ spelling }) => spelling.includes(`--${dashed(String(path[0]))} `));
    return `${flag === undefined ? '' : '--'}${dashed(String(path[0]))}: ${message}`;
  });
  throw new UsageError('usage', `${wrong.join('; ')}. See reprise ${command.name} --help.`);
}

/** What ended a command, in one sentence, and its exit code. What the disk or a lock refused is nobody's fault here. */
function explain(error: unknown, output: Output, env: NodeJS.ProcessEnv): number {
  if (error instanceof RepriseError) {
    output.fail({ code: error.code, message: error.message, exitCode: error.exitCode, verdict: error.verdict });
    return error.exitCode;
  }
  const refusal = systemRefusal(error);
  if (refusal !== undefined) {
    const { code, meaning, path } = refusal;
    const elsewhere = path?.startsWith(repriseHome(env)) ? ', or name another place with REPRISE_HOME' : '';
    output.fail({
      code: 'system',
      message: `${path ?? 'A file'} cannot be used (${code}): ${meaning}. Mend that${elsewhere}, and run this again.`,
      exitCode: 7,
      verdict: 'infrastructure',
    });
    return 7;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.fail({ code: 'internal', message: `This is a fault of reprise: ${message}`, exitCode: 6, verdict: 'ours' });
  return 6;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
