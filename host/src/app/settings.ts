import { z } from 'zod';
import { UsageError } from '../base/index.js';
import { FAILURES_TO_QUARANTINE } from '../preact/index.js';

const settings = z.object({
  /** After so many failed runs in a row a machine is refused where they failed. */
  quarantineAfter: z.coerce
    .number()
    .int()
    .min(1, 'wanted a number of failures in a row, from 1')
    .default(FAILURES_TO_QUARANTINE),
  /** Before an act that cannot be undone, of a machine that was never run live. */
  irreversible: z.enum(['ask', 'refuse', 'allow'], 'wanted ask, refuse or allow').default('ask'),
  /** With a goal that is in other words than the machine's goal lines. */
  paraphrase: z.enum(['ask', 'refuse', 'allow'], 'wanted ask, refuse or allow').default('ask'),
});

export type Settings = z.infer<typeof settings>;

/** Name of the variable that holds a setting. */
const VARIABLES = {
  quarantineAfter: 'REPRISE_QUARANTINE_AFTER',
  irreversible: 'REPRISE_IRREVERSIBLE',
  paraphrase: 'REPRISE_PARAPHRASE',
} as const satisfies Record<keyof Settings, string>;

/** What a user has set for all runs, by environment variables; a flag of a run goes before. */
export function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]]] : [])),
  );
  const parsed = settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  const variable = VARIABLES[String(path[0]) as keyof Settings] ?? String(path[0]);
  throw new UsageError('setting', `${variable} is '${env[variable]}', which cannot be used: ${message}.`);
}
