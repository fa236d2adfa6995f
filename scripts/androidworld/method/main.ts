import { createInterface } from 'node:readline';
import { askedSchema, saidSchema, type Told, type WorldTask } from './asked.js';
import { learn } from './learn.js';
import { replayTask } from './replay.js';

/** Answers the Python side until it closes its end. What is not an answer or a question goes to stderr. */
async function main(serial: string): Promise<void> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const world = worldBehind(async () => {
    const line = await lines.next();
    if (line.done) throw new Error('The Python side has ended in the middle of a task.');
    return line.value;
  });
  for (;;) {
    const line = await lines.next();
    if (line.done) return;
    const told = await answered(serial, line.value, world).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    say(told);
  }
}

function answered(serial: string, line: string, world: WorldTask): Promise<Told> {
  const asked = askedSchema.parse(JSON.parse(line));
  switch (asked.do) {
    case 'learn':
      return learn(serial, asked, world);
    case 'replay':
      return replayTask(serial, asked);
    default:
      return asked satisfies never;
  }
}

/** The task on the Python side, which is asked by a line and answers by the next one. */
function worldBehind(nextLine: () => Promise<string>): WorldTask {
  const ask = async (question: Readonly<Record<string, unknown>>): Promise<string> => {
    say(question);
    return saidSchema.parse(JSON.parse(await nextLine())).wrong;
  };
  return {
    begin: async (seed) => {
      const wrong = await ask({ ask: 'begin', ...(seed !== undefined && { seed }) });
      if (wrong !== '') throw new Error(wrong);
    },
    judge: async (answer) => (await ask({ ask: 'judge', answer: answer ?? '' })) || undefined,
  };
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const [serial] = process.argv.slice(2);
if (serial === undefined) throw new Error('Wanted the serial of a device as the only argument.');
await main(serial);
