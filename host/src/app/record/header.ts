import { HIDDEN, hideIn } from '../../actions/index.js';
import type { OpenedDevice } from '../../device/index.js';
import { hiddenParams, hiddenTexts, type Machine, printMachine } from '../../machine/index.js';
import type { Sourced } from '../machine-file.js';
import type { RunHeader, RunRecord } from '../run-folder/index.js';

interface Begun {
  readonly title: string;
  readonly goal: string;
  readonly startedAt: string;
  readonly device: Pick<OpenedDevice, 'serial' | 'path' | 'whyNotAgent' | 'mishaps'>;
  /** Description of the policy that solves, or that takes over at a miss. */
  readonly policy?: string | undefined;
}

/** What is known of a replay before it begins; without the values that the machine types into fields that hide them. */
export function replayHeader(
  options: Begun & {
    readonly source: Pick<Sourced, 'machine' | 'hash' | 'trust'>;
    readonly parameters: Readonly<Record<string, string>>;
    readonly firstRunMs?: number | undefined;
  },
): RunHeader {
  const { source, parameters } = options;
  const { machine, hash, trust } = source;
  const header: RunHeader = {
    ...common(options, 'replay'),
    machine: { name: machine.name, hash, text: printMachine(machine), trust },
    parameters: shownParameters(machine, parameters),
    ...(options.firstRunMs !== undefined && { firstRunMs: options.firstRunMs }),
  };
  return hideIn(header, hiddenTexts(machine, parameters));
}

/** What is known of a first solve before it begins. */
export function solveHeader(options: Begun): RunHeader {
  return { ...common(options, 'solve'), parameters: {} };
}

/** A parameter's value as it may be shown and stored: a hidden one never is (law 7). */
export function shownParameters(
  machine: Machine,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const hidden = hiddenParams(machine);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hidden.has(name) ? HIDDEN : value]));
}

/** The device as a run knows it so far. */
export function recordedDevice(device: Begun['device']): RunRecord['device'] {
  const { serial, path, whyNotAgent, mishaps = [] } = device;
  return {
    serial,
    path,
    ...(whyNotAgent !== undefined && { whyNotAgent }),
    ...(mishaps.length > 0 && { mishaps: [...mishaps] }),
  };
}

function common(
  { title, goal, startedAt, device, policy }: Begun,
  kind: RunHeader['kind'],
): Omit<RunHeader, 'parameters'> {
  return {
    version: 1,
    title,
    kind,
    goal,
    startedAt,
    ...(policy !== undefined && { policy }),
    device: recordedDevice(device),
  };
}
