import assert from 'node:assert/strict';
import { checkMachine, type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import { importProgram, readProgram } from '../../src/preact/index.js';

/** What an import made, and what it said. */
export interface Made {
  readonly machine: Machine;
  readonly text: string;
  readonly lost: readonly string[];
  readonly changed: readonly string[];
  readonly errors: readonly string[];
}

export function made(program: object | string, more: { app?: string; permissions?: readonly string[] } = {}): Made {
  const read = readProgram(typeof program === 'string' ? program : JSON.stringify(program));
  if (read.kind === 'refused') return assert.fail(read.reason);
  const imported = importProgram(read.program, { name: 'task', ...more });
  if (imported.kind === 'refused') return assert.fail(imported.reason);
  const { machine, remarks } = imported;
  const said = (kind: string) => remarks.filter((it) => it.kind === kind).map(({ sentence }) => sentence);
  const errors = checkMachine(machine).filter(({ severity }) => severity === 'error');
  const text = printMachine(machine);
  assert.deepEqual(parseMachine(text).kind, 'machine', text);
  return {
    machine,
    text,
    lost: said('lost'),
    changed: said('changed'),
    errors: errors.map(({ sentence }) => sentence),
  };
}

/** A program on a settings app: main, sound, and an end. */
export function program(change: {
  readonly states?: readonly object[];
  readonly transitions?: readonly object[];
  readonly metadata?: object;
  readonly human_interventions?: readonly object[];
}) {
  return {
    metadata: { task_description: 'Be loud', application_context: 'com.example.settings', ...change.metadata },
    states: change.states ?? [known('main', 'text=Settings'), known('sound', 'text=Volume'), end('done')],
    transitions: change.transitions ?? [tap('main', 'sound', 'text=Sound'), tap('sound', 'done', 'text=Loud')],
    human_interventions: change.human_interventions ?? [],
  };
}
export const known = (id: string, xpath: string) => ({ id, verification: { type: 'expect_element', xpath } });
export const end = (id: string) => ({ id, verification: { type: 'terminal_state' } });
export const edge = (from: string, to: string, action: object) => ({ from, to, action });
export const tap = (from: string, to: string, target: string) => edge(from, to, { type: 'action_click', target });

export function includes(sentences: readonly string[], wanted: RegExp): void {
  assert.ok(
    sentences.some((it) => wanted.test(it)),
    `${sentences.join('\n')}\nlacks ${wanted}`,
  );
}
