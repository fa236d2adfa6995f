import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalHash, type Machine, parseMachine } from '../../../src/machine/index.js';
import { type EvidenceBody, sealEvidence } from '../../../src/preact/evidence.js';
import { Library } from '../../../src/preact/index.js';
import type { Trajectory } from '../../../src/trajectory/index.js';

/** A machine of one button, which a version of the app after the other calls otherwise: each version holds all ways of those before. */
export function counting(...labels: readonly string[]): Machine {
  const [first = 'More', ...others] = labels;
  const parsed = parseMachine(`machine testapp/counts
goal "Count to {number}"
app dev.reprise.testapp
param number: number

state counter
  verify //*[@resource-id='dev.reprise.testapp:id/count']
  do tap //*[@text='${first}'] -> done
${others.map((label) => `  or tap //*[@text='${label}'] -> done\n`).join('')}
final done
  verify //*[@text=$number]
`);
  if (parsed.kind !== 'machine') throw new Error(parsed.problems[0]?.sentence);
  return parsed.machine;
}

/** What the gate would have seen of it. */
export function evidenceFor(machine: Machine, more: Partial<EvidenceBody> = {}) {
  const run = {
    parameters: { number: '1' },
    source: 'recorded',
    steps: 1,
    tookMs: 9,
    path: 'fake',
    final: 'done',
  } as const;
  return sealEvidence({
    version: 1,
    machine: machine.name,
    hash: canonicalHash(machine),
    trajectory: '0',
    oracle: 'screen',
    witnessed: ['counter.0.0 -> done'],
    runs: [{ ...run, probes: [] }],
    gatedAt: '2026-01-31T09:15:02.000Z',
    device: 'fake',
    ...more,
  });
}

export function solvedAt(recordedAt: string, goal = 'Count to 1'): Trajectory {
  return {
    version: 1,
    goal,
    app: 'dev.reprise.testapp',
    policy: 'script',
    recordedAt,
    steps: [],
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs: 1,
  };
}

/** Keeps a version as the gate and `keep` would; its hash. */
export async function keep(library: Library, machine: Machine, at: string): Promise<string> {
  return (await library.keep(machine, evidenceFor(machine, { gatedAt: at }), solvedAt(at))).hash;
}

/** A folder for a library, and the library while it is open. */
export class Shelf implements AsyncDisposable {
  private constructor(
    readonly folder: string,
    public library: Library,
  ) {}

  static async make(): Promise<Shelf> {
    const folder = await mkdtemp(join(tmpdir(), 'reprise-test-'));
    return new Shelf(folder, await Library.open(folder));
  }

  get file(): string {
    return join(this.folder, 'library.mdb');
  }

  async close(): Promise<void> {
    await this.library[Symbol.asyncDispose]();
  }

  async reopen(): Promise<Library> {
    this.library = await Library.open(this.folder);
    return this.library;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Closed already, where a test has closed it.
    await this.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
