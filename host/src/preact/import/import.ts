import type { Machine } from '../../machine/index.js';
import { graphOfProgram } from './graph.js';
import { appOf, goalsOf, paramsOfProgram } from './header.js';
import { blocksOf } from './machine.js';
import { nodeOf } from './node.js';
import type { Program } from './program.js';
import { changed, type ImportRemark, lost } from './remark.js';

export interface ImportOptions {
  /** `<app>/<task>`; without a slash, the task alone. */
  readonly name: string;
  /** In place of the app that the program names. */
  readonly app?: string;
  /** What its dialogs may grant. */
  readonly permissions?: readonly string[];
}

export type Imported =
  /** A machine that does what the program does, as far as that can be said; `checkMachine` says whether it can run. */
  | { readonly kind: 'machine'; readonly machine: Machine; readonly remarks: readonly ImportRemark[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Makes a machine of a published program. What acts and cannot be taken over leaves a gap that the check finds, so that no machine does half of a
 * task and calls it done; each such thing is named. Pure.
 */
export function importProgram(program: Program, options: ImportOptions): Imported {
  const app = appOf(program, options.app);
  if (typeof app !== 'string') return { kind: 'refused', reason: app.refused };
  const graph = graphOfProgram(program);
  if ('refused' in graph) return { kind: 'refused', reason: graph.refused };
  const asking = new Set(program.interventions.map(({ before }) => before));
  const nodes = graph.states.map((state) => nodeOf(state, graph, app, asking.has(state.id)));
  const { blocks, remarks } = blocksOf(nodes.map(({ node }) => node));
  const { params, remarks: ofParams } = paramsOfProgram(program, blocks);
  const { goals, remarks: ofGoals } = goalsOf(program, params);
  const name = options.name.includes('/') ? options.name : `${app.slice(app.lastIndexOf('.') + 1)}/${options.name}`;
  return {
    kind: 'machine',
    machine: { name, goals, app, permissions: options.permissions ?? [], params, ...blocks },
    remarks: [
      ...graph.remarks,
      ...launchRemarks(program, blocks.states[0]?.id),
      ...nodes.flatMap((each) => each.remarks),
      ...remarks,
      ...ofParams,
      ...ofGoals,
      ...program.interventions.map(personRemark),
    ],
  };
}

/** A program that never opens its app was recorded in the middle of it, or its beginning was lost. */
function launchRemarks({ states, transitions }: Program, begin: string | undefined): readonly ImportRemark[] {
  const entry = states.find(({ id }) => id === begin);
  const opens = transitions.some(({ from, action }) => from === states[0]?.id && action.type === 'action_navigate');
  if (entry === undefined || opens) return [];
  const looksInside = /dialog|popup|menu|picker|chooser|form|editor|prompt/i.test(`${entry.id} ${entry.description}`);
  return [
    looksInside
      ? lost(
          'launch',
          `It does not open its app, and '${entry.id}' looks like a screen in the middle of one: what leads there is missing. The machine starts the app cold; write the way from its first screen.`,
        )
      : changed(
          'launch',
          `It does not open its app: the machine starts it cold, and '${entry.id}' must be what it shows then.`,
        ),
  ];
}

function personRemark({ before, prompt }: Program['interventions'][number]): ImportRemark {
  return lost(
    'person',
    `Before '${before}' was left, a person was asked${prompt === '' ? '' : ` '${prompt}'`}. A machine does not ask: what is done there is marked irreversible.`,
  );
}
