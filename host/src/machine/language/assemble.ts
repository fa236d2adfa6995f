import { isDeepStrictEqual } from 'node:util';
import type {
  Alternative,
  Check,
  Expectation,
  Final,
  Hole,
  Interrupt,
  Machine,
  Probe,
  Repeat,
  State,
  Step,
  TextRead,
} from '../model.js';
import {
  alternativePlace,
  type BlockKind,
  blockPlace,
  checkPlace,
  endRepeatPlace,
  expectPlace,
  type Place,
  probePlace,
  readPlace,
  repeatPlace,
} from '../place.js';
import { Header } from './header.js';
import { isHeaderLine, type Line } from './line.js';

/** A block as it is being read: what each kind of block may hold is checked line by line. */
interface Block {
  readonly kind: BlockKind;
  readonly id: string;
  readonly optional: boolean;
  readonly place: Place;
  readonly checks: Check[];
  readonly steps: {
    readonly alternatives: Alternative[];
    readonly optional: boolean;
    readonly repeats?: readonly Repeat[];
    readonly hole?: Hole;
    readonly read?: TextRead;
  }[];
  /** The repeats that are not ended yet, the outermost first. */
  readonly open: { readonly repeat: Repeat; readonly from: number }[];
  readonly probes: Probe[];
  readonly reads: Final['reads'][number][];
  readonly expects: Expectation[];
}

/** Puts lines together to a machine. Each line answers with its place, or with the sentence why it cannot stand where it stands. */
export class Assembly {
  readonly #header = new Header();
  readonly #blocks: Block[] = [];
  /** True while the line before was a `do` or an `or`. */
  #stepOpen = false;
  /** The last block or step was refused: what belongs to it is read for its own mistakes, and goes nowhere. */
  #lost: 'block' | 'step' | undefined;

  add(line: Line): { readonly place: Place } | { readonly sentence: string } {
    if (line.kind === 'block' || (this.#lost === 'step' && line.kind !== 'or')) this.#lost = undefined;
    if (this.#lost !== undefined) return { place: nowhere };
    const stepOpen = this.#stepOpen;
    this.#stepOpen = line.kind === 'do' || line.kind === 'or';
    if (isHeaderLine(line)) {
      if (this.#blocks.length === 0) return this.#header.add(line);
      return { sentence: `'${line.kind}' belongs to the header. Write it above the first state, on or final.` };
    }
    return line.kind === 'block' ? this.#addBlock(line) : this.#addToBlock(line, stepOpen);
  }

  /** Tells of a line that was refused, by its first word, so that its followers are not blamed for it. */
  refused(word: string): void {
    if (word === 'state' || word === 'on' || word === 'final') this.#lost = 'block';
    else if (word === 'do') {
      this.#lost ??= 'step';
      const open = this.#blocks.at(-1)?.open;
      open?.push(...open.splice(-1).map((each) => ({ ...each, from: SOMEWHERE })));
    } else if (word === 'repeat') this.#blocks.at(-1)?.open.push({ repeat: NEVER, from: SOMEWHERE });
    else if (word === 'end') this.#blocks.at(-1)?.open.pop();
    else this.#header.refused(word);
  }

  /** The machine, once every line was understood; what is missing from it otherwise. */
  finish(): { readonly machine: Omit<Machine, 'comments'> } | { readonly missing: readonly string[] } {
    const header = this.#header.finish();
    if ('missing' in header) return header;
    const open = this.#blocks.find((block) => block.open.some(({ repeat }) => repeat !== NEVER));
    if (open !== undefined) return { missing: [unended(open.id)] };
    const machine = {
      ...header,
      states: this.#blocks.filter((block) => block.kind === 'state').map(toState),
      interrupts: this.#blocks.filter((block) => block.kind === 'on').map(toInterrupt),
      finals: this.#blocks.filter((block) => block.kind === 'final').map(toFinal),
    };
    return { machine };
  }

  #addBlock({ block: kind, id, optional }: Extract<Line, { kind: 'block' }>) {
    const last = this.#blocks.at(-1);
    if (last?.open.splice(0).some(({ repeat }) => repeat !== NEVER)) return { sentence: unended(last.id) };
    const place = blockPlace(kind, id);
    if (this.#blocks.some((block) => block.id === id)) {
      return {
        sentence: `There is a state, on or final '${id}' already. Rename one: targets and comments find their block by its name.`,
      };
    }
    this.#blocks.push({
      kind,
      id,
      optional,
      place,
      checks: [],
      steps: [],
      open: [],
      probes: [],
      reads: [],
      expects: [],
    });
    return { place };
  }

  #addToBlock(
    line: Extract<
      Line,
      { kind: 'verify' | 'do' | 'or' | 'hole' | 'textRead' | 'repeat' | 'end' | 'probe' | 'read' | 'expect' }
    >,
    stepOpen: boolean,
  ) {
    const block = this.#blocks.at(-1);
    if (block === undefined)
      return { sentence: `'${line.kind}' stands in no block. Write a line such as 'state list' above it.` };
    switch (line.kind) {
      case 'verify':
        block.checks.push(line.check);
        return { place: checkPlace(block.place, block.checks.length - 1) };
      case 'do':
        if (block.kind === 'final')
          return { sentence: "Nothing is done in a final. Move the step to a state, and let it lead here with '->'." };
        block.steps.push({
          alternatives: [line.alternative],
          optional: line.optional,
          ...(block.open.length > 0 && { repeats: block.open.map(({ repeat }) => repeat) }),
        });
        return { place: alternativePlace(block.place, block.steps.length - 1, 0) };
      case 'or': {
        const step = block.steps.at(-1);
        if (!stepOpen || step === undefined)
          return {
            sentence: "'or' is another way to take the step above it. Write it directly below a 'do' or an 'or'.",
          };
        if (line.optional) return { sentence: "'optional' is said of the whole step. Write it behind its 'do'." };
        step.alternatives.push(line.alternative);
        return { place: alternativePlace(block.place, block.steps.length - 1, step.alternatives.length - 1) };
      }
      case 'hole':
        if (block.kind !== 'state') return { sentence: 'A hole stands among the steps of a state. Write it in one.' };
        block.steps.push({
          alternatives: [],
          optional: false,
          hole: line.hole,
          ...(block.open.length > 0 && { repeats: block.open.map(({ repeat }) => repeat) }),
        });
        return { place: alternativePlace(block.place, block.steps.length - 1, 0) };
      case 'textRead':
        if (block.kind !== 'state') return { sentence: 'A value is read among the steps of a state. Write it in one.' };
        if (block.open.length > 0)
          return {
            sentence:
              'What each round would read anew nothing later could tell apart. Read above the repeat, or below.',
          };
        block.steps.push({ alternatives: [], optional: false, read: line.read });
        return { place: alternativePlace(block.place, block.steps.length - 1, 0) };
      case 'repeat':
        return openRepeat(block, line.repeat);
      case 'end':
        return endRepeat(block);
      case 'probe':
        if (block.kind !== 'final')
          return { sentence: 'A probe looks at what a run has changed. Write it in a final.' };
        block.probes.push(line.probe);
        return { place: probePlace(block.place, block.probes.length - 1) };
      case 'read':
        if (block.kind !== 'final')
          return { sentence: "An answer is read where the run ends. Write 'read' in a final." };
        block.reads.push(line.read);
        return { place: readPlace(block.place, block.reads.length - 1) };
      case 'expect':
        if (block.kind !== 'final')
          return { sentence: 'What is expected is looked at where the run ends. Write it in a final.' };
        block.expects.push(line.expectation);
        return { place: expectPlace(block.place, block.expects.length - 1) };
    }
  }
}

/** In place of a repeat whose line was refused: the machine is refused anyway, and its steps and its end are not to blame. */
const NEVER: Repeat = { kind: 'until', checks: [], most: 0 };
const SOMEWHERE = -1;

function openRepeat({ kind, open, steps, place }: Block, repeat: Repeat) {
  if (kind !== 'state') return { sentence: 'Only the steps of a state are repeated. Write the repeat in one.' };
  const around = [...open.map((each) => each.repeat), repeat];
  const above = steps.at(-1)?.repeats?.slice(0, around.length);
  // Two that say the same and stand together would be one: each round would do the steps of both.
  if (isDeepStrictEqual(above, around))
    return {
      sentence: 'This is the repeat above once more. Write its steps into that one, or call the item otherwise.',
    };
  open.push({ repeat, from: steps.length });
  return { place: repeatPlace(place, steps.length, open.length - 1) };
}

function endRepeat({ open, steps, place }: Block) {
  const ended = open.at(-1);
  if (ended === undefined) return { sentence: "'end' ends a repeat, and none is open. Remove it." };
  if (ended.from === steps.length)
    return { sentence: "Nothing stands between 'repeat' and 'end'. Write the steps there that are repeated." };
  open.pop();
  return { place: endRepeatPlace(place, steps.length - 1, open.length) };
}

function unended(id: string): string {
  return `A repeat in '${id}' has no end. Write end below the last of its steps.`;
}

/** Where lines go whose block was refused: the machine is refused anyway. */
const nowhere: Place = '';

function toState({ id, optional, checks, steps }: Block): State {
  return { id, optional, checks, steps: steps satisfies readonly Step[] };
}

function toInterrupt({ id, checks, steps }: Block): Interrupt {
  return { id, checks, steps };
}

function toFinal({ id, checks, probes, reads, expects }: Block): Final {
  return { id, checks, probes, reads, ...(expects.length > 0 && { expects }) };
}
