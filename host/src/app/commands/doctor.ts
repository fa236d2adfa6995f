import { z } from 'zod';
import { setupChecks } from '../../../../scripts/setup/checks.mjs';
import { listDevices } from '../../device/index.js';
import { defineCommand } from '../command.js';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly fix?: string;
  /** With which exit code the verbs that need it would end; README, "Exit codes". */
  readonly exitCode: 2 | 3 | 7;
}

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'a check list: what is there, and one line to mend what is not',
  arguments: [],
  flags: [],
  input: z.object({}),
  async run(_input, { env, output, signal }) {
    const setup = setupChecks(env).map((check) => ({ ...check, exitCode: 7 as const }));
    const findings: readonly Finding[] = [...setup, await devicesCheck(env, signal), modelCheck(env)];
    for (const { name, ok, found, fix } of findings) {
      output.say(`${ok ? 'ok  ' : 'MEND'}  ${name.padEnd(18)} ${found}`);
      if (!ok && fix !== undefined) output.say(`      ${' '.repeat(18)} -> ${fix}`);
    }
    const wrong = findings.filter(({ ok }) => !ok);
    output.say(wrong.length === 0 ? 'Everything is in order.' : `${wrong.length} to mend.`);
    output.give({ checks: findings });
    return Math.max(0, ...wrong.map(({ exitCode }) => exitCode));
  },
});

/** No device is in order: the embedded one is a command away. A device that is not ready is not. */
async function devicesCheck(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Finding> {
  try {
    const listed = await listDevices(env, signal);
    const unready = listed.find(({ ready }) => !ready);
    if (unready !== undefined)
      return { name: 'devices', ok: false, found: unready.serial, fix: unready.explanation, exitCode: 3 };
    const found =
      listed.length === 0
        ? 'none (reprise device start starts an embedded one)'
        : listed.map(({ serial }) => serial).join(', ');
    return { name: 'devices', ok: true, found, exitCode: 3 };
  } catch (error) {
    return {
      name: 'devices',
      ok: false,
      found: 'adb does not answer',
      fix: error instanceof Error ? error.message : String(error),
      exitCode: 3,
    };
  }
}

/** A model is optional: only what is half configured is wrong. */
function modelCheck(env: NodeJS.ProcessEnv): Finding {
  const name = env['REPRISE_MODEL'];
  const server = env['OPENAI_BASE_URL'];
  if (name !== undefined && server === undefined)
    return {
      name: 'model',
      ok: false,
      found: `${name}, but no server`,
      fix: 'set OPENAI_BASE_URL to a server that speaks the OpenAI protocol',
      exitCode: 2,
    };
  return {
    name: 'model',
    ok: true,
    found: name === undefined ? 'none configured; the explorer needs none' : `${name} at ${server}`,
    exitCode: 2,
  };
}
