import { type Clock, DeviceError, ProtocolError } from '../../base/index.js';
import type { Device } from '../../device/index.js';
import { type Detour, type Miss, type ReplayListener, rejoinedAt, type WitnessedStep } from '../../preact/index.js';
import { stepInWords, type TrajectoryStep } from '../../trajectory/index.js';
import type { RunFolder } from './folder.js';
import type { RecordedMiss, RecordedStep } from './record.js';

/** Android shows the last typed character of a password for 1.5 s (PasswordTransformationMethod); a slow phone redraws a little later. */
const LAST_CHARACTER_MS = 2_000;

/**
 * Listens to a run and keeps what a person will want to see of it. A screenshot is taken when a step is settled, so that "after" of one step is
 * "before" of the next; what that takes is counted apart, never as the run's own time.
 */
export class RunRecorder implements ReplayListener {
  readonly steps: RecordedStep[] = [];
  readonly misses: RecordedMiss[] = [];
  imagesMs = 0;
  #last: string | undefined;
  #begun = false;
  /** Of the last picture that was wanted and not taken. */
  #whyNone = '';
  /** No pictures until then: a character of a hidden value may be seen on them. */
  #blindUntilMs = 0;

  constructor(
    readonly folder: RunFolder,
    readonly device: Device,
    readonly clock: Clock,
    readonly withImages: boolean,
  ) {}

  /** The screen before the first step; taken once, however often it is asked for. */
  async begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    this.#last = await this.#shot('start');
  }

  started = (): Promise<void> => this.begin();

  stepped = async (step: WitnessedStep): Promise<void> => {
    // What the policy did is told already, act by act; this only says for which of the machine's steps it stands.
    if (step.how === 'detour') return;
    this.#lookAway(step.done);
    await this.#add({
      state: step.state,
      how: step.how,
      sentence: step.sentence,
      ...(step.selector !== undefined && { selector: step.selector }),
      totalMs: step.timing.totalMs,
      appMs: step.timing.appMs,
      oursMs: step.timing.oursMs,
    });
  };

  missed = async (miss: Miss): Promise<void> => {
    const number = this.misses.length + 1;
    this.#lookAway(miss.attempt);
    const image = await this.#shot(`miss-${number}`);
    this.#last = image;
    this.misses.push({
      number,
      afterSteps: this.steps.length,
      state: miss.at.state,
      ...(miss.sentence !== undefined && { sentence: miss.sentence }),
      wanted: miss.wanted,
      seen: miss.seen,
      acted: miss.acted,
      waitedMs: miss.waitedMs,
      ...(image !== undefined && { image }),
    });
    await this.folder.note({ kind: 'miss', ...this.misses.at(-1) });
  };

  /** A step of the policy that took over at a miss. */
  detoured = (step: TrajectoryStep): Promise<void> => this.solved(step);

  /** A step of a policy that solves a goal. */
  solved(step: TrajectoryStep): Promise<void> {
    this.#lookAway(step);
    return this.#add({ how: 'policy', sentence: stepInWords(step), why: step.why, totalMs: step.tookMs });
  }

  rejoined = (detour: Detour): void => {
    const miss = this.misses.at(-1);
    if (miss === undefined) return;
    const { policy, steps, tookMs } = detour;
    const where = rejoinedAt(detour) ?? '';
    const told = { policy, steps: steps.map(stepInWords), tookMs };
    this.misses[this.misses.length - 1] = { ...miss, detour: told, rejoined: where };
  };

  async #add(step: Omit<RecordedStep, 'number' | 'images'>): Promise<void> {
    const number = this.steps.length + 1;
    const unchanged = step.how === 'already' || step.how === 'skipped' || step.how === 'read';
    const after = unchanged ? this.#last : await this.#shot(`step-${String(number).padStart(2, '0')}`);
    const images = { ...(this.#last !== undefined && { before: this.#last }), ...(after !== undefined && { after }) };
    this.#last = after;
    this.steps.push({
      number,
      ...step,
      images,
      ...(this.withImages && after === undefined && { noImage: `no picture: ${this.#whyNone}` }),
    });
    await this.folder.note({ kind: 'step', ...this.steps.at(-1) });
  }

  /** Keys pressed one by one, and a single character, are shown for a moment even where a password is typed. */
  #lookAway(done: TrajectoryStep | undefined): void {
    if (done?.action.kind !== 'type' || done.before.tree.nodes[done.action.target]?.password !== true) return;
    if (
      this.device.path === 'agent' &&
      !this.device.mishaps?.length &&
      done.shown !== undefined &&
      done.shown.length > 1
    )
      return;
    this.#blindUntilMs = this.clock.monotonic() + LAST_CHARACTER_MS;
  }

  async #shot(name: string): Promise<string | undefined> {
    if (!this.withImages) return undefined;
    const started = this.clock.monotonic();
    if (started < this.#blindUntilMs) {
      this.#whyNone = 'a password had just been typed, and its last character may show';
      return undefined;
    }
    const png = await this.#screenshot();
    const file = png && (await this.folder.image(name, png));
    this.imagesMs += this.clock.monotonic() - started;
    return file;
  }

  /** A picture is no part of a run: a screen that lets itself not be taken, as a bank's does, ends none. */
  async #screenshot(): Promise<Buffer | undefined> {
    try {
      return await this.device.screenshot();
    } catch (error) {
      const isOne = error instanceof DeviceError || error instanceof ProtocolError;
      if (!isOne || error.code === 'device-lost') throw error;
      this.#whyNone = error.message;
      return undefined;
    }
  }
}
