import type { z } from 'zod';
import type { Output } from './output.js';

/** What every command is given. */
export interface Context {
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Asks the person who started it; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<boolean>;
  /** Lets them choose one of several answers; absent as that is. */
  readonly choose?: <T extends string>(question: string, answers: readonly [...T[], T]) => Promise<T>;
}

/** One flag: `-p, --param <name=value...>`, as commander spells it, and its sentence. */
export interface Flag {
  readonly spelling: string;
  readonly summary: string;
  /** May be given several times; the values come as a list. */
  readonly many?: boolean;
}

/**
 * One verb of the product, defined once: the command line, its help and later the MCP tool and the HTTP route are derived from it. `run` resolves
 * to the exit code (README, "Exit codes"); what it throws is turned into one sentence and its code by the face.
 */
export interface Command<Input = unknown> {
  /** `replay`, or `device start` for a verb below a noun. */
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as commander spells them: `<machine> [goal]`. */
  readonly arguments: readonly {
    readonly name: string;
    readonly summary: string;
    readonly required: boolean;
    readonly many?: boolean;
  }[];
  readonly flags: readonly Flag[];
  /** Arguments by name and flags in camel case, validated here and nowhere else. */
  readonly input: z.ZodType<Input>;
  run(input: Input, context: Context): Promise<number>;
}

/** Keeps the input's type while the registry holds commands of any input. */
export function defineCommand<Input>(command: Command<Input>): Command {
  return command as Command;
}
