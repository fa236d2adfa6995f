import type { Clock } from '../../base/index.js';
import type { Device } from '../../device/index.js';
import type { Detour, Miss, ReplayListener, WitnessedStep } from '../../preact/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { RunFolder } from './folder.js';
import type { RecordedMiss, RecordedStep } from './record.js';

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
    const image = await this.#shot(`miss-${number}`);
    this.#last = image ?? this.#last;
    this.misses.push({
      number,
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

  detoured = async (step: TrajectoryStep): Promise<void> => {
    await this.#add({ how: 'policy', sentence: step.why, why: step.why, totalMs: step.tookMs });
  };

  rejoined = (detour: Detour): void => {
    const miss = this.misses.at(-1);
    if (miss === undefined) return;
    const where = detour.rejoined?.kind === 'state' ? detour.rejoined.cursor.state : (detour.rejoined?.id ?? '');
    this.misses[this.misses.length - 1] = { ...miss, detour: detour.steps.map(({ why }) => why), rejoined: where };
  };

  /** A step of a policy that solves a goal for the first time. */
  async solved(sentence: string, why: string, totalMs: number): Promise<void> {
    await this.#add({ how: 'policy', sentence, why, totalMs });
  }

  async #add(step: Omit<RecordedStep, 'number' | 'images'>): Promise<void> {
    const number = this.steps.length + 1;
    const unchanged = step.how === 'already' || step.how === 'skipped';
    const after = unchanged ? this.#last : await this.#shot(`step-${String(number).padStart(2, '0')}`);
    const images = { ...(this.#last !== undefined && { before: this.#last }), ...(after !== undefined && { after }) };
    this.#last = after ?? this.#last;
    this.steps.push({ number, ...step, images });
    await this.folder.note({ kind: 'step', ...this.steps.at(-1) });
  }

  async #shot(name: string): Promise<string | undefined> {
    if (!this.withImages) return undefined;
    const started = this.clock.monotonic();
    const file = await this.folder.image(name, await this.device.screenshot());
    this.imagesMs += this.clock.monotonic() - started;
    return file;
  }
}
