import { hide, hideIn } from '../actions/index.js';
import type { PolicyCost } from '../agent/index.js';
import { type Clock, RepriseError } from '../base/index.js';
import type { Device } from '../device/index.js';
import type { Adopted } from '../preact/index.js';
import type { Output } from './output.js';
import { recordedDevice, stoppedRecord } from './record/index.js';
import { counted, headline, writeReport } from './report/index.js';
import { RunFolder, type RunHeader, type RunRecord, RunRecorder } from './run-folder/index.js';

export interface RecordedRunOptions {
  readonly header: RunHeader;
  readonly device: Device;
  readonly clock: Clock;
  readonly withImages: boolean;
  /** Texts that no file of the folder may hold. */
  readonly hidden?: readonly string[];
  /** What the policy has cost so far, where one may act. */
  readonly cost?: (() => PolicyCost) | undefined;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** A run and the folder that tells of it, from the first line to the last, however it ends. */
export class RecordedRun {
  readonly recorder: RunRecorder;
  readonly #folder: RunFolder;
  readonly #options: RecordedRunOptions;

  private constructor(folder: RunFolder, options: RecordedRunOptions) {
    this.#folder = folder;
    this.#options = options;
    this.recorder = new RunRecorder(folder, options.device, options.clock, options.withImages);
  }

  /** Makes the folder; it is named in the command's JSON from now on. */
  static async begin(wanted: string, options: RecordedRunOptions): Promise<RecordedRun> {
    const folder = await RunFolder.begin(wanted, options.header, options.hidden);
    options.output.attach({ folder: folder.path });
    return new RecordedRun(folder, options);
  }

  /** Does the run. When it does not come to its end, the manifest says why and what was done so far, and the error goes on. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const { clock, cost, header, hidden = [], output, signal } = this.#options;
    const began = clock.monotonic();
    try {
      return await work();
    } catch (error) {
      if (error instanceof RepriseError) error.message = hide(error.message, hidden);
      const interrupted = signal.aborted;
      const tookMs = clock.monotonic() - began;
      await this.#folder.finish(
        stoppedRecord(header, { error, interrupted, recorder: this.recorder, tookMs, cost: cost?.() }),
      );
      output.say(`what was done so far: ${this.#folder.path} (reprise report draws it)`);
      throw error;
    }
  }

  /**
   * Writes the run's record, lets `keep` make a machine of it, and draws the report. What `keep` throws goes on, and the record says that nothing
   * was kept, and why.
   */
  async end(record: RunRecord, keep?: () => Promise<Adopted | undefined>): Promise<RunRecord> {
    const { device, hidden = [], output, signal } = this.#options;
    await this.#folder.finish(record);
    let whole = record;
    if (keep !== undefined) {
      // What keeps a machine acts on the device as well.
      const since = () => ({ ...record, device: hideIn(recordedDevice(device), hidden) });
      try {
        const adopted = await keep();
        whole = withKept(since(), adopted);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const exitCode = signal.aborted ? 130 : error instanceof RepriseError ? error.exitCode : 6;
        await this.#folder.finish({ ...since(), exitCode, kept: { refused: [reason] } });
        throw error;
      }
      await this.#folder.finish(whole);
      const more = mishaps(whole) - mishaps(record);
      if (more > 0) output.say(`In the gate: ${counted(more, 'mishap')} of the device agent.`);
    }
    const report = await writeReport([this.#folder.path], this.#folder.path, record.title, headline(whole));
    output.attach({ report });
    output.say(`report: ${report}`);
    return whole;
  }
}

function mishaps({ device }: RunRecord): number {
  return device.mishaps?.length ?? 0;
}

function withKept(record: RunRecord, adopted: Adopted | undefined): RunRecord {
  if (adopted === undefined) return record;
  const kept =
    adopted.kind === 'kept'
      ? { machine: adopted.machine.name, hash: adopted.hash, oracle: adopted.oracle }
      : { refused: adopted.reasons };
  return { ...record, kept };
}
