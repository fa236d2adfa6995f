import { printAction, printHole, printRepeat, printTextRead } from './language/write.js';
import type { Machine, Step } from './model.js';

/** A machine for drawing. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: 'state' | 'interrupt' | 'final';
  readonly entry: boolean;
  readonly optional: boolean;
}

/** One way to take a step. It stays on its screen where `to` is `from`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly step: number;
  readonly alternative: number;
  /** What is done, as the language writes it. */
  readonly label: string;
  readonly irreversible: boolean;
  readonly optional: boolean;
  /** The repeats that it is done in, as the language writes them; absent where there are none. */
  readonly repeats?: readonly string[];
}

/** The states, interrupts and finals of a machine, and the ways between them, in the order of its text. Pure. */
export function graphOf(machine: Machine): Graph {
  const nodes: GraphNode[] = [
    ...machine.states.map(({ id, optional }, index) => ({ id, kind: 'state' as const, entry: index === 0, optional })),
    ...machine.interrupts.map(({ id }) => ({ id, kind: 'interrupt' as const, entry: false, optional: true })),
    ...machine.finals.map(({ id }) => ({ id, kind: 'final' as const, entry: false, optional: false })),
  ];
  const edges = [...machine.states, ...machine.interrupts].flatMap(({ id, steps }) =>
    steps.flatMap((step, index) =>
      waysOf(step).flatMap(({ label, targets, irreversible }, alternative) =>
        (targets.length === 0 ? [id] : targets).map((to) => ({
          from: id,
          to,
          step: index,
          alternative,
          label,
          irreversible,
          optional: step.optional,
          ...(step.repeats && { repeats: step.repeats.map(printRepeat) }),
        })),
      ),
    ),
  );
  return { nodes, edges };
}

function waysOf({ alternatives, hole, read }: Step) {
  if (read !== undefined) return [{ label: printTextRead(read), targets: [], irreversible: false }];
  if (hole !== undefined)
    return [{ label: printHole({ ...hole, targets: [] }), targets: hole.targets, irreversible: false }];
  return alternatives.map(({ action, ...more }) => ({ ...more, label: printAction(action) }));
}

/**
 * A machine as a drawing of lines: each state with what is done on it, and where that leads. `!` marks what cannot be undone, `?` what may be left
 * out, `|` another way to do the same.
 */
export function drawGraph(machine: Machine): string {
  const { nodes, edges } = graphOf(machine);
  return nodes
    .map((node) =>
      drawNode(
        node,
        edges.filter(({ from }) => from === node.id),
      ),
    )
    .join('\n');
}

const SIGNS: Readonly<Record<GraphNode['kind'], readonly [string, string]>> = {
  state: ['(', ')'],
  interrupt: ['<', '>'],
  final: ['((', '))'],
};

function drawNode({ id, kind, entry, optional }: GraphNode, edges: readonly GraphEdge[]): string {
  const [open, close] = SIGNS[kind];
  const head = `${entry ? '-> ' : '   '}${open}${id}${close}${kind === 'state' && optional ? ' ?' : ''}`;
  const isFirst = (edge: GraphEdge, index: number) => index === edges.findIndex((other) => isSameWay(edge, other));
  const ways = edges.filter(isFirst).map((edge) =>
    drawWay(
      edge,
      edges.filter((other) => isSameWay(edge, other)),
    ),
  );
  return [head, ...ways].join('\n');
}

function isSameWay(one: GraphEdge, other: GraphEdge): boolean {
  return one.step === other.step && one.alternative === other.alternative;
}

function drawWay(
  { from, alternative, label, irreversible, optional, repeats = [] }: GraphEdge,
  edges: readonly GraphEdge[],
): string {
  const again = repeats.map((repeat) => ` (${repeat})`).join('');
  const marks = `${irreversible ? ' !' : ''}${optional ? ' ?' : ''}${again}`;
  const targets = edges.map(({ to }) => to).filter((to) => to !== from);
  return `      ${alternative === 0 ? '+' : '|'} ${label}${marks}${targets.length === 0 ? '' : ` -> ${targets.join(' or ')}`}`;
}
