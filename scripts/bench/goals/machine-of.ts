import type { Machine, Param } from '../../../host/src/machine/index.js';
import { canonicalHash } from '../../../host/src/machine/index.js';
import { type Kept, readEvidence } from '../../../host/src/preact/index.js';
import type { SuiteParam, SuiteType, Task } from './suite.js';

/** A machine that has the task's head; it does nothing, for it is never run. */
export function machineOf({ machine, lines, params }: Task): Machine {
  return {
    name: machine,
    goals: lines,
    app: `com.example.${machine.split('/')[0]}`,
    permissions: [],
    params: params.map(paramOf),
    states: [],
    interrupts: [],
    finals: [],
  };
}

/** As the library holds it. Nobody has gated it, so that the evidence is made up; only its form is looked at. */
export function keptOf(machine: Machine): Kept {
  const hash = canonicalHash(machine);
  const evidence = readEvidence(
    JSON.stringify({
      version: 1,
      machine: machine.name,
      hash,
      trajectory: '',
      oracle: 'screen',
      witnessed: [],
      runs: [{ parameters: {}, source: 'recorded', steps: 0, tookMs: 0, path: 'fake', final: '', probes: [] }],
      gatedAt: '2023-10-15T15:34:00Z',
      device: 'none',
    }),
    hash,
  );
  if ('refused' in evidence) throw new Error(evidence.refused);
  return { machine, hash, evidence };
}

function paramOf({ name, type, choices, default: fallback }: SuiteParam): Param {
  return {
    name,
    type: languageType(type),
    ...(choices && { choices }),
    ...(type === 'list' && { items: 'text' }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** The type in the machine language: a sum of money is typed into an app as its number. */
function languageType(type: SuiteType): Param['type'] {
  return type === 'money' ? 'number' : type;
}
