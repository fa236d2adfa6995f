import { Writable } from 'node:stream';
import { dispatch } from '../../src/app/dispatch.js';
import { terminalOutput } from '../../src/app/output.js';
import { RepriseError } from '../../src/base/index.js';
import type { Ended } from './command-line.js';

/** `reprise ...` in this process: for verbs that need no device and no signal. */
export async function reprise(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const output = terminalOutput(args.includes('--json'), stdout, stderr);
  const context = { output, env: { REPRISE_HOME: `${cwd}/home` }, cwd, signal: new AbortController().signal };
  try {
    const code = await dispatch(args, context);
    return { code, stdout: stdout.text, stderr: stderr.text };
  } catch (error) {
    if (!(error instanceof RepriseError)) throw error;
    output.fail({ code: error.code, message: error.message, exitCode: error.exitCode });
    return { code: error.exitCode, stdout: stdout.text, stderr: stderr.text };
  }
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
