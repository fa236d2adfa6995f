import { hide } from '../actions/index.js';

/** What went wrong, for a person and for a program. */
export interface Failure {
  readonly code: string;
  /** One sentence: what was wanted, what was found, what to do next. */
  readonly message: string;
  readonly exitCode: number;
  readonly verdict?: string;
}

/** Where a command says what it does: what it does on stdout and what went wrong on stderr; with `--json` one JSON object at the end on stdout. */
export interface Output {
  readonly json: boolean;
  /** A line for a person, to stdout; nothing with `--json`. */
  say(line: string): void;
  /** A sentence about what went wrong, to stderr: with `--json` too, so that a log has it. */
  complain(line: string): void;
  /** The result for a program: printed with `--json` only. */
  give(result: object): void;
  /** A failure that ended the command: to stderr, and as `{error}` with `--json`. */
  fail(failure: Failure): void;
  /** Facts that belong to the one JSON object however the command ends, such as the run folder. */
  attach(facts: object): void;
}

/** The terminal's. */
export function terminalOutput(json: boolean, stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream): Output {
  let attached = {};
  const print = (result: object) => {
    if (json) stdout.write(`${JSON.stringify({ ...attached, ...result }, undefined, 2)}\n`);
  };
  return {
    json,
    say: (line) => {
      if (!json) stdout.write(`${line}\n`);
    },
    complain: (line) => stderr.write(`${line}\n`),
    give: print,
    fail: (error) => {
      print({ error });
      stderr.write(`${error.message}\n`);
    },
    attach: (facts) => {
      attached = { ...attached, ...facts };
    },
  };
}

/** The same output, which never says certain texts to a person. What a program is given is built without them. */
export function discreet(output: Output, hidden: readonly string[]): Output {
  if (hidden.length === 0) return output;
  return {
    ...output,
    say: (line) => output.say(hide(line, hidden)),
    complain: (line) => output.complain(hide(line, hidden)),
  };
}
