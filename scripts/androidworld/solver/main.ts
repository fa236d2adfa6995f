import { createInterface } from 'node:readline';
import { solutions } from '../../../datasets/androidworld/index.js';
import { windowsOf } from './look.js';
import { type AskedFor, askedSchema } from './protocol.js';
import { look, solveTask } from './solve.js';

/** Answers the Python side until it closes its end: a line for a line. What is not an answer goes to stderr. */
async function main(serial: string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await answered(serial, line).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

async function answered(serial: string, line: string): Promise<unknown> {
  const asked: AskedFor = askedSchema.parse(JSON.parse(line));
  switch (asked.do) {
    case 'list':
      return { tasks: Object.keys(solutions) };
    case 'look':
      return { windows: windowsOf(await look(serial)) };
    case 'solve':
      return solveTask(serial, asked);
    default:
      return asked satisfies never;
  }
}

const [serial] = process.argv.slice(2);
if (serial === undefined) throw new Error('Wanted the serial of a device as the only argument.');
await main(serial);
