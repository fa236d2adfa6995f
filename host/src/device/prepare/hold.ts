import { AgentError } from '../agent/index.js';
import type { Device } from '../device.js';

/** A setting of a device. */
interface Setting {
  readonly namespace: 'secure' | 'global';
  readonly name: string;
}

/** A setting that the device is to have as `value` while it is used. */
export interface WantedSetting extends Setting {
  readonly value: string;
  /** What it was found to be, null where it was not set; absent where the device did not tell. */
  readonly found?: string | null;
}

/** A setting that the device agent has in its hand, to be as before once it has ended. */
export interface HeldSetting extends Setting {
  /** Absent where it was not set. */
  readonly before?: string;
  /** Whether it is known to be another one now. */
  readonly changed: boolean;
}

/** What is held for a while, and what should have been and could not be, each in a sentence. */
export interface Held {
  readonly settings: readonly HeldSetting[];
  readonly refused: readonly string[];
}

/** The part of a device agent that holds settings. */
export interface SettingsHolder {
  holdSetting(
    namespace: 'system' | 'secure' | 'global',
    name: string,
    value: string | null,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<string | undefined>;
}

export const ANIMATION_SCALES = ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'];
export const INPUT_METHOD = 'default_input_method';

/** How `settings get` says that one is not set. */
export const UNSET = 'null';
const SCALE = /^(\d+(\.\d+)?|null)$/;
const COMPONENT = /^[\w.]+\/[\w.$]+$/;

/** Animations off, and the input method that is chosen now, whoever chooses another one meanwhile. */
export async function wantedSettings(
  device: Pick<Device, 'shell'>,
  signal?: AbortSignal,
): Promise<readonly WantedSetting[]> {
  const scales = ANIMATION_SCALES.map((name) => ({ namespace: 'global', name, value: '0' }) as const);
  const inputMethod = { namespace: 'secure', name: INPUT_METHOD } as const;
  const asked = [...scales, inputMethod];
  const { stdout } = await device.shell(asked.map(getting).join('; '), signal);
  const said = stdout.trim().split('\n');
  // A device that says something else than one line each says nothing of which line is whose.
  const found = (index: number, pattern: RegExp) => {
    const line = said.length === asked.length ? (said[index]?.trim() ?? '') : '';
    return pattern.test(line) ? line : undefined;
  };
  const chosen = found(scales.length, COMPONENT);
  return [
    ...scales.map((setting, index) => {
      const line = found(index, SCALE);
      return line === undefined ? setting : { ...setting, found: line === UNSET ? null : line };
    }),
    // An error's words must not become a setting.
    ...(chosen === undefined ? [] : [{ ...inputMethod, value: chosen, found: chosen }]),
  ];
}

/** The command that prints it. */
export function getting({ namespace, name }: Setting): string {
  return `settings get ${namespace} ${name}`;
}

/**
 * Has one device agent after another hold settings, and tells what the first one holds, and of a later one what it could not. However the last one
 * ends, and this process with it, the device gets back what it had.
 */
export function holdingSettings(wanted: readonly WantedSetting[], tell: (held: Held) => void) {
  let isFirst = true;
  return async (agent: SettingsHolder, signal?: AbortSignal): Promise<void> => {
    const held = await holdSettings(agent, wanted, signal);
    if (isFirst) tell(held);
    else if (held.refused.length > 0) tell({ settings: [], refused: held.refused });
    isFirst = false;
  };
}

async function holdSettings(
  agent: SettingsHolder,
  wanted: readonly WantedSetting[],
  signal: AbortSignal | undefined,
): Promise<Held> {
  const settings: HeldSetting[] = [];
  const refused: string[] = [];
  for (const { namespace, name, value, found } of wanted) {
    const note = (before: string | undefined, changed: boolean) =>
      settings.push({ namespace, name, changed, ...(before !== undefined && { before }) });
    try {
      const before = await agent.holdSetting(namespace, name, value, { signal });
      note(before, before !== value);
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      // A phone whose maker forbids it can be used all the same, with more waiting.
      const isKnown = error.acted === 'no';
      refused.push(`The setting ${name} ${isKnown ? 'stays as it is' : 'may not have been changed'}: ${error.message}`);
      // What may have been changed is looked at in the end.
      if (!isKnown && found !== undefined) note(found ?? undefined, false);
    }
  }
  return { settings, refused };
}
