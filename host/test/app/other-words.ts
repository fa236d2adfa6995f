import assert from 'node:assert/strict';
import { it } from 'mocha';
import { assertSaid, type CommandLine } from './command-line.js';

interface Given {
  readonly reprise: CommandLine;
  /** A kept machine that creates a contact. */
  readonly machine: string;
  /** The contacts of the device. */
  readonly rows: () => Promise<string>;
}

/** What the command line does with a goal in other words than those of a machine that fits it. */
export function itIsShownFirst(given: () => Given): void {
  it('a goal in other words than those of a machine is not run where nobody can say whether it is meant', async () => {
    const { reprise, machine, rows } = given();
    const goal = 'Create a new contact with number 5550144 for Edith Clarke';
    const refused = await reprise.run('replay', machine, goal);
    assertSaid(refused, 4, /read as "Create a new contact for Edith Clarke with number 5550144"\. Nobody was asked/);
    const { stderr } = await reprise.run('run', goal, '--read-only');
    assert.match(stderr, /may be meant, and is not run: .*\{first\} \{last\}/);
    assert.doesNotMatch(await rows(), /Edith Clarke/);
    const allowed = await reprise.run('run', goal, '--paraphrase', 'allow');
    assert.equal(allowed.code, 0, allowed.stderr);
    assert.match(
      allowed.stdout,
      /read as "Create a new contact for Edith Clarke .*"\.\n(?:.*\n)*.*replayed \d+ steps, 0 model calls/,
    );
    assert.match(await rows(), /Edith Clarke/);
  });
}
