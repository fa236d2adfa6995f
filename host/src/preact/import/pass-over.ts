import type { Final } from '../../machine/index.js';
import { named, reachedFrom } from './graph.js';
import type { Pass, ProgramNode } from './node.js';
import { changed, type ImportRemark, lost } from './remark.js';

/** A node, and what it is in the machine. */
export interface Placed {
  readonly node: ProgramNode;
  readonly optional: boolean;
  readonly isFinal: boolean;
  readonly reads: Final['reads'];
}

export interface PassedOver {
  readonly nodes: readonly Placed[];
  /** Where the machine begins; it may be replaced. */
  readonly entry: string;
  /** What is led to in place of a node that is left out. */
  readonly replaced: ReadonlyMap<string, readonly string[]>;
  readonly remarks: readonly ImportRemark[];
}

/**
 * What becomes of transitions that act on nothing. A machine starts its app and waits by itself, so a screen that is only opened or waited on is left
 * out; one that also has ways of its own, to where such a transition leads past it, is optional. A program that waits or reads to its end has
 * that last screen for its end. Pure.
 */
export function passOver(all: readonly ProgramNode[]): PassedOver {
  const remarks: ImportRemark[] = [];
  const nodes: Placed[] = [];
  const replaced = new Map<string, readonly string[]>();
  const [entry] = all;
  const byId = new Map(all.map((node) => [node.id, node] as const));
  const onward = new Map(all.map(({ id, ways }) => [id, ways.flatMap(({ targets }) => targets.map((to) => ({ to })))]));
  for (const node of all) {
    const { passes, refused } = allowed(node, node === entry);
    remarks.push(...refused);
    const [first, ...others] = passes;
    const place = (more: Partial<Placed> = {}) =>
      nodes.push({ node, optional: false, isFinal: node.isTerminal || !node.ledOn, reads: [], ...more });
    if (first === undefined) {
      place();
      continue;
    }
    if (node.hasGap) {
      place();
      remarks.push(lost('transition', `${named(first.transition)} is left out: another that led on from there was.`));
      continue;
    }
    const acts = node.ways.length > 0 || node.staying.length > 0;
    const skipped = passes.find(({ to }) => reachedFrom(node.id, onward).has(to));
    if (acts && skipped !== undefined) {
      place({ optional: true });
      remarks.push(skipRemark(node, skipped));
    } else if (acts && first.by.kind === 'launch') {
      replaced.set(node.id, [first.to]);
      remarks.push(
        lost('state', `'${node.id}' is left out: the machine begins where ${named(first.transition)} leads.`),
      );
    } else if (acts) {
      place();
      remarks.push(lost('transition', `${named(first.transition)} is left out: nothing tells when to go that way.`));
    } else {
      const end = endOf(first, byId);
      if (end === undefined) {
        replaced.set(node.id, [first.to]);
        remarks.push(passRemark(node, first));
      } else if (node.checks.length > 0 || end.reads.length > 0) {
        place({ isFinal: true, reads: end.reads });
        remarks.push(changed('state', `'${node.id}' is the end: nothing is done between it and '${end.id}'.`));
      } else {
        replaced.set(node.id, [end.id]);
        remarks.push(passRemark(node, first));
      }
    }
    for (const { transition } of others.filter((pass) => pass !== skipped))
      remarks.push(lost('transition', `${named(transition)} is left out: ${named(first.transition)} came first.`));
  }
  return { nodes, entry: entry?.id ?? '', replaced, remarks };
}

/** An app is opened at the beginning or not at all: a machine has one. */
function allowed(
  node: ProgramNode,
  isEntry: boolean,
): { readonly passes: readonly Pass[]; readonly refused: readonly ImportRemark[] } {
  const passes = node.passes.filter(({ by }) => by.kind !== 'launch' || isEntry);
  const refused = node.passes
    .filter((pass) => !passes.includes(pass))
    .map(({ transition, by }) => {
      const app = by.kind === 'launch' && by.app !== '' ? `'${by.app}'` : 'an app';
      return lost(
        'launch',
        `${named(transition)} is left out: it opens ${app} in the middle, and a machine starts one app, first.`,
      );
    });
  return { passes, refused };
}

/** The terminal that is come to by waiting and reading alone, and what is read on the way. */
function endOf(
  pass: Pass,
  byId: ReadonlyMap<string, ProgramNode>,
): { readonly id: string; readonly reads: Final['reads'] } | undefined {
  const reads: Final['reads'][number][] = [];
  const seen = new Set<string>();
  for (let next: Pass | undefined = pass; next !== undefined && next.by.kind !== 'launch'; ) {
    if (next.by.kind === 'read') reads.push(next.by.read);
    const node = byId.get(next.to);
    if (node === undefined || seen.has(node.id)) return undefined;
    if (node.isTerminal) return { id: node.id, reads };
    // One with a screen of its own is the end itself.
    if (node.ways.length > 0 || node.staying.length > 0 || node.checks.length > 0) return undefined;
    seen.add(node.id);
    next = node.passes[0];
  }
  return undefined;
}

function skipRemark(node: ProgramNode, { transition, by }: Pass): ImportRemark {
  return changed(
    by.kind === 'launch' ? 'launch' : 'transition',
    `${named(transition)} skips '${node.id}', which leads there itself: '${node.id}' is optional, and what it does is done where it comes up.`,
  );
}

function passRemark(node: ProgramNode, { by, to }: Pass): ImportRemark {
  switch (by.kind) {
    case 'launch':
      return changed('launch', `'${node.id}' is left out: the machine starts its app itself, and begins in '${to}'.`);
    case 'nothing':
      return changed(
        'action',
        `'${node.id}' is left out: it only ${by.what}, and the run waits for '${to}' by itself.`,
      );
    case 'read':
      return lost(
        'action',
        `'${node.id}' is left out: what it reads is not read at the end, and a machine reads only there.`,
      );
    default:
      return by satisfies never;
  }
}
