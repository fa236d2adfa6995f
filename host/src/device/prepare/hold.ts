import { AgentError } from '../agent/index.js';
import type { Device } from '../device.js';

/** A setting that the device has otherwise while it is used. */
export interface HeldSetting {
  readonly namespace: 'secure' | 'global';
  readonly name: string;
  /** Absent where it was not set. */
  readonly before?: string;
}

/** What was changed for a while, and what should have been and could not be, each in a sentence. */
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

const ANIMATION_SCALES = ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'];
const INPUT_METHOD = 'default_input_method';

/** The component name of the phone's input method; undefined where none is chosen. */
export async function chosenInputMethod(
  device: Pick<Device, 'shell'>,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { stdout, exitCode } = await device.shell(`settings get secure ${INPUT_METHOD}`, signal);
  const said = stdout.trim();
  // An error's words must not become a setting.
  return exitCode === 0 && /^[\w.]+\/[\w.$]+$/.test(said) ? said : undefined;
}

/**
 * Switches animations off, and has the input method put back that is chosen now, whoever chooses another one meanwhile. However the agent ends, and
 * this process with it, the device gets back what it had.
 *
 * @param inputMethod the chosen one
 */
export async function holdSettings(
  agent: SettingsHolder,
  inputMethod: string | undefined,
  signal?: AbortSignal,
): Promise<Held> {
  const settings: HeldSetting[] = [];
  const refused: string[] = [];
  for (const name of ANIMATION_SCALES) await hold('global', name, '0');
  if (inputMethod !== undefined) await hold('secure', INPUT_METHOD, inputMethod);
  return { settings, refused };

  async function hold(namespace: HeldSetting['namespace'], name: string, value: string): Promise<void> {
    try {
      const before = await agent.holdSetting(namespace, name, value, { signal });
      if (before !== value) settings.push({ namespace, name, ...(before !== undefined && { before }) });
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      // A phone whose maker forbids it can be used all the same, with more waiting.
      refused.push(`The setting ${name} stays as it is: ${error.message}`);
    }
  }
}
