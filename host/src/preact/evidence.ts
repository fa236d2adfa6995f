import { z } from 'zod';

const run = z.object({
  parameters: z.record(z.string(), z.string()),
  /** Where the parameters came from: the trajectory, made up by type, the task's own generator, or the run's own start state. */
  source: z.enum(['recorded', 'generated', 'task', 'second start state']),
  steps: z.number().int(),
  tookMs: z.number(),
  /** The way that acts and trees took: both where the device agent could not do all of them. */
  path: z.enum(['agent', 'adb', 'agent and adb', 'fake']),
  /** Empty where the run was stopped before it could get there. */
  final: z.string(),
  /** The act that cannot be undone, before which a run in shadow mode was stopped. */
  stoppedBefore: z.string().optional(),
  /** What the probes said, a sentence each; empty when the screen alone is the oracle. */
  probes: z.array(z.string()),
});

const body = z.object({
  version: z.literal(1),
  machine: z.string(),
  /** Canonical hash of the machine that this is evidence for: an edited text is another machine. */
  hash: z.string(),
  trajectory: z.string(),
  /** What said of every run that it worked: the task's own evaluator, probes, or the screen alone; none, where it was stopped before it could. */
  oracle: z.enum(['evaluator', 'probe', 'screen', 'none']),
  /** Transitions that were seen to work, `state.step.alternative -> target`. Only these are trusted. */
  witnessed: z.array(z.string()),
  runs: z.array(run).min(1),
  /** How long the run took that solved the goal, pictures not counted: what a replay is compared with. */
  firstRunMs: z.number().optional(),
  gatedAt: z.string(),
  device: z.string(),
  /** How far the gate could go; where it does not say, all the way: live. */
  trust: z.enum(['offline', 'shadow', 'live']).optional(),
  /** Who had it gated, and for which version of the app, in which language. */
  by: z.string().optional(),
  where: z.object({ versionCode: z.number().int().optional(), locale: z.string().optional() }).optional(),
});

export type EvidenceBody = z.infer<typeof body>;
export type GateRun = z.infer<typeof run>;

/** The gate's own: nobody else can make a value of this type. */
const seal: unique symbol = Symbol('evidence');

/** What the gate saw. A machine is kept only with it (law 1); no other module can make one. */
export interface Evidence {
  readonly [seal]: true;
  readonly body: EvidenceBody;
}

/** For the gate alone: a test of the laws looks for any other importer. */
export function sealEvidence(evidence: EvidenceBody): Evidence {
  return { [seal]: true, body: body.parse(evidence) };
}

/** Reads evidence that lies beside a machine; it counts only for the machine with this hash. Why it does not is a sentence. */
export function readEvidence(text: string, hash: string): Evidence | { readonly refused: string } {
  const data = jsonOf(text);
  if (data === undefined)
    return { refused: 'The evidence is no JSON. Take the file from where it was whole, or gate the machine again.' };
  const parsed = body.safeParse(data);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { refused: `The evidence cannot be read (${wrong.join('; ')}). Gate the machine again.` };
  }
  if (parsed.data.hash !== hash) {
    return { refused: 'The evidence is for another text of this machine: it was edited since. Gate it again.' };
  }
  return { [seal]: true, body: parsed.data };
}

/** Canonical text of evidence, for the file beside the machine. */
export function printEvidence(evidence: Evidence): string {
  return `${JSON.stringify(evidence.body, undefined, 2)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is told by whoever asked.
    return undefined;
  }
}
