import { writeFile } from 'node:fs/promises';
import { UsageError } from '../base/index.js';
import { type Expectation, printExpectation } from '../machine/index.js';
import { printEvidence, stillSeen } from '../preact/index.js';
import { readMachineFile, type Sourced } from './machine-file.js';
import { readText } from './text-file.js';

/**
 * Writes an expectation into each final of a machine file, below its last line, and leaves every other byte as it is. Evidence that lies beside it
 * is brought to the new text.
 *
 * @param at when the expectation was gated; absent where no evidence counts for the file
 */
export async function expectInFile(
  { file, machine, evidence }: Sourced,
  expectation: Expectation,
  at: string | undefined,
): Promise<void> {
  if (file === undefined) return;
  const text = await readText(file.name, 'the machine file');
  const rows = text.split('\n');
  const ends = machine.finals.map(({ id }) => lastLineOf(id, file.lines));
  // From the last to the first: what is written below moves nothing above.
  for (const end of [...ends].sort((one, other) => other - one))
    rows.splice(end, 0, `  expect ${printExpectation(expectation)}${rows[end - 1]?.endsWith('\r') ? '\r' : ''}`);
  await writeFile(file.name, rows.join('\n'));
  const written = await readMachineFile(file.name);
  if (
    written.machine.finals.some(({ expects = [] }) => !expects.some((each) => each.sentence === expectation.sentence))
  )
    throw new UsageError(
      'expectation',
      `${file.name} could not be written to. Write its line into each final by hand.`,
    );
  if (evidence !== undefined && at !== undefined)
    await writeFile(
      file.name.replace(/\.preact$/, '.evidence.json'),
      printEvidence(stillSeen(evidence, machine, written.machine, at)),
    );
}

/** The last line, from 1, of what stands in a final. */
function lastLineOf(id: string, lines: ReadonlyMap<string, number>): number {
  const place = `final ${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return Math.max(...[...lines].flatMap(([at, line]) => (at === place || at.startsWith(`${place}/`) ? [line] : [])));
}
