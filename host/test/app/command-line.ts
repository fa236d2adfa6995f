import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bring } from '../../../scripts/setup/bring.mjs';
import { buildHost } from '../../../scripts/setup/host-build.mjs';
import { Progress } from '../../../scripts/setup/progress.mjs';

/** How a command line ended. */
export interface Ended {
  /** 128 + the signal's number where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line that goes on; `ended` resolves in any case. */
export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves as soon as this stands in what it says; fails when it ends without. */
  said(pattern: RegExp): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `reprise ...` in a project folder of its own, as a process of its own. */
export class CommandLine implements AsyncDisposable {
  private constructor(
    readonly folder: string,
    readonly env: Environment,
  ) {}

  static async in(env: Environment): Promise<CommandLine> {
    compiled ??= compileHost();
    await compiled;
    return new CommandLine(await mkdtemp(join(tmpdir(), 'reprise-test-project-')), env);
  }

  start(args: readonly string[], more: Environment = {}): Started {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: { ...this.env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    const listeners = new Set<() => void>();
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      for (const look of [...listeners]) look();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code: code ?? signalCode(signal), stdout, stderr }));
    });
    const said = async (pattern: RegExp) => {
      const seen = new Promise<void>((resolve) => {
        const look = () => {
          if (!pattern.test(stdout)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
      await Promise.race([seen, ended]);
      assert.match(stdout, pattern, stderr);
    };
    return { process: child, ended, said };
  }

  async run(...args: readonly string[]): Promise<Ended> {
    return this.start(args).ended;
  }

  /** With other variables than the suite's. */
  async runWith(more: Environment, ...args: readonly string[]): Promise<Ended> {
    return this.start(args, more).ended;
  }

  /** Runs a verb that must end with `code`, with --json, and gives the one object that it prints. */
  async json<T>(code: number, ...args: readonly string[]): Promise<T> {
    const ended = await this.run(...args, '--json');
    assert.equal(ended.code, code, `${args.join(' ')}: ${ended.stderr}${ended.stdout}`);
    return JSON.parse(ended.stdout) as T;
  }

  /** The run folders, oldest first. */
  async runs(): Promise<readonly string[]> {
    const folder = join(this.folder, '.reprise', 'runs');
    return existsSync(folder) ? (await readdir(folder)).sort().map((name) => join(folder, name)) : [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The newest run folder's steps, a line each; every line must be whole. */
export async function notedSteps(folder: string): Promise<readonly { kind: string; sentence?: string }[]> {
  const file = join(folder, 'steps.ndjson');
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n');
  assert.equal(lines.pop(), '', 'the last line is whole');
  return lines.map((line) => JSON.parse(line) as { kind: string; sentence?: string });
}

/** One clear sentence to a person: no stack, no blank, and it ends. */
export function assertSaid(ended: Ended, code: number, sentence: RegExp): void {
  assert.match(ended.stderr, sentence);
  assert.equal(ended.code, code, ended.stderr);
  assert.doesNotMatch(ended.stderr, /^\s+at .*:\d+:\d+/m, 'a stack is no sentence');
  assert.match(ended.stderr, /^\S[^\n]*[.?)]\n$/, 'one sentence, on one line');
}

const program = fileURLToPath(new URL('./reprise.mjs', import.meta.url));

let compiled: Promise<unknown> | undefined;

/** As a user has it: compiled, which starts in half the time of the sources. Type errors are for another test to tell. */
function compileHost(): Promise<unknown> {
  const progress = new Progress(process.stderr, process.env);
  return bring([{ title: 'Host', bring: buildHost }], { yes: false, command: 'test' }, progress);
}

function signalCode(signal: NodeJS.Signals | null): number {
  return signal === 'SIGKILL' ? 137 : signal === 'SIGINT' ? 130 : 128;
}
