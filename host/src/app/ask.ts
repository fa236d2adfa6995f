import { createInterface, type Interface } from 'node:readline/promises';

/** Asks the person at the terminal; only a yes is one. */
export async function askOnTerminal(question: string, signal: AbortSignal): Promise<boolean> {
  const asked = `${question} [y/N] `;
  return onTerminal(signal, false, async (terminal) =>
    /^\s*(?:y|yes)\s*$/i.test(await terminal.question(asked, { signal })),
  );
}

/**
 * Lets the person at the terminal choose one of several answers, each by its first letter or as a whole; asks until one of them is given. Who ends the
 * input has chosen the last one.
 */
export async function chooseOnTerminal<T extends string>(
  question: string,
  answers: readonly [...T[], T],
  signal: AbortSignal,
): Promise<T> {
  const offered = answers.map((answer) => `[${answer.charAt(0)}]${answer.slice(1)}`).join(', ');
  return onTerminal(signal, answers.at(-1) as T, async (terminal) => {
    for (;;) {
      const said = (await terminal.question(`${question} ${offered}? `, { signal })).trim().toLowerCase();
      const chosen = answers.find((answer) => said === answer || said === answer.charAt(0));
      if (chosen !== undefined) return chosen;
    }
  });
}

/** @param ended what it means that the input has ended (Ctrl-D) */
async function onTerminal<T>(signal: AbortSignal, ended: T, work: (terminal: Interface) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal gives Ctrl-C to it and sends no signal: the run is interrupted all the same.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const atEnd = new Promise<T>((resolve) => terminal.once('close', () => resolve(ended)));
  try {
    return await Promise.race([
      work(terminal).catch((error) => (signal.aborted ? Promise.reject(error) : atEnd)),
      atEnd,
    ]);
  } finally {
    terminal.close();
  }
}
