import type { Device } from '../device/index.js';
import { type Bindings, canonicalHash } from '../machine/index.js';
import { trajectoryId } from '../trajectory/index.js';
import { sealEvidence } from './evidence.js';
import { checkOffline, type GateOptions, runOf, type Verdict, wayTaken } from './gate.js';
import { deviceFacts, type Overseer } from './replay/index.js';
import { replayInTime } from './replay-in-time.js';

/** As the gate's, of a device that cannot be put back. */
export interface ShadowGateOptions extends Omit<GateOptions, 'device' | 'snapshot' | 'others' | 'evaluate'> {
  readonly device: Device;
}

/**
 * The gate for a device that cannot be put back. Offline as ever; then one run with the recorded values, with the fallback off, from how the device is
 * now, which is stopped before the first act that cannot be undone. The evidence says `shadow`: whoever uses the machine is asked before such an act.
 */
export async function shadowGate(options: ShadowGateOptions): Promise<Verdict> {
  const { machine, trajectory, recorded, device, clock, pace, firstRunMs, by, listener, signal } = options;
  const offline = checkOffline(options);
  if (offline.length > 0) return { kind: 'refused', reasons: offline };
  listener?.checked?.('Offline: no problem in its text, and it accepts the trajectories that it must.');
  listener?.checked?.('In shadow: up to the first act that cannot be undone.');
  listener?.replaying?.(recorded, 'recorded');
  const shadow = new Shadow();
  const taken = wayTaken(device);
  const result = await replayInTime({
    machine,
    bindings: recorded,
    device,
    clock,
    overseer: shadow,
    ...(pace && { pace }),
    ...(listener && { listener }),
    ...(signal && { signal }),
  });
  // Whatever it was filling in is left behind: no screen of it waits for whoever takes the phone next.
  await device.key('home', signal);
  if (typeof result === 'string')
    return { kind: 'refused', reasons: [`In shadow, with the recorded values: ${result}`] };
  const { stoppedBefore } = shadow;
  if (stoppedBefore === undefined && result.outcome !== 'passed')
    return { kind: 'refused', reasons: [`In shadow, with the recorded values: ${result.reason ?? result.outcome}`] };
  if (stoppedBefore !== undefined) listener?.checked?.(`Stopped before "${stoppedBefore}".`);
  const witnessed = result.steps.filter(({ how }) => how === 'acted' || how === 'already');
  const { versionCode, locale } = await deviceFacts(device, machine.app, signal);
  const probed = result.probes.length > 0;
  return {
    kind: 'kept',
    evidence: sealEvidence({
      version: 1,
      machine: machine.name,
      hash: canonicalHash(machine),
      trajectory: trajectoryId(trajectory),
      oracle: stoppedBefore !== undefined ? 'none' : probed ? 'probe' : 'screen',
      trust: 'shadow',
      witnessed: [...new Set(witnessed.map(({ transition }) => transition))].sort(),
      runs: [
        {
          ...runOf(result, recorded, 'recorded', taken()),
          ...(stoppedBefore !== undefined && { stoppedBefore: withNames(stoppedBefore, result.read ?? {}) }),
        },
      ],
      ...(firstRunMs !== undefined && { firstRunMs: Math.round(firstRunMs) }),
      gatedAt: new Date(clock.now()).toISOString(),
      device: device.serial,
      ...(by !== undefined && { by }),
      where: { ...(versionCode !== undefined && { versionCode }), ...(locale !== undefined && { locale }) },
    }),
  };
}

/** Evidence is kept, and what a run read is somebody's: its names stand there for it. */
function withNames(sentence: string, read: Bindings): string {
  return Object.entries(read)
    .sort(([, one], [, other]) => other.length - one.length)
    .reduce((told, [name, value]) => told.replaceAll(value, () => `$${name}`), sentence);
}

/** Lets nothing be done that cannot be undone. */
class Shadow implements Overseer {
  stoppedBefore: string | undefined;

  async before({ sentence }: Parameters<Overseer['before']>[0]): Promise<string> {
    this.stoppedBefore = sentence;
    return `In shadow, the run was stopped before "${sentence}", which cannot be undone.`;
  }
}
