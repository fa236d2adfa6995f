/** Where a command says what it does: full sentences for a person on stderr-free stdout, or one JSON object at the end with `--json`. */
export interface Output {
  readonly json: boolean;
  /** A line for a person; nothing with `--json`. */
  say(line: string): void;
  /** The result for a program: printed with `--json` only. */
  give(result: unknown): void;
  /** One sentence about what went wrong; to stderr, and as `{error}` with `--json`. */
  fail(error: {
    readonly code: string;
    readonly message: string;
    readonly exitCode: number;
    readonly verdict?: string;
  }): void;
}

/** The terminal's. Colours only where there is a terminal that wants them. */
export function terminalOutput(json: boolean, stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream): Output {
  return {
    json,
    say: (line) => {
      if (!json) stdout.write(`${line}\n`);
    },
    give: (result) => {
      if (json) stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    },
    fail: (error) => {
      if (json) stdout.write(`${JSON.stringify({ error }, undefined, 2)}\n`);
      stderr.write(`${error.message}\n`);
    },
  };
}
