import type { Alternative, Final, Interrupt, Machine, State, Step } from '../../machine/index.js';
import { finalChecks } from './final-checks.js';
import { reachedFrom } from './graph.js';
import type { ProgramNode } from './node.js';
import { type Placed, passOver } from './pass-over.js';
import { changed, type ImportRemark, lost } from './remark.js';

type Blocks = Pick<Machine, 'states' | 'interrupts' | 'finals'>;

/** The states, interrupts and finals that the nodes of a program make. Pure. */
export function blocksOf(all: readonly ProgramNode[]): {
  readonly blocks: Blocks;
  readonly remarks: readonly ImportRemark[];
} {
  const { nodes, entry, replaced, remarks } = passOver(all);
  const dialogs = nodes.filter(({ node }) => asksPermission(node));
  const targets = new Map(replaced);
  for (const { node } of dialogs)
    targets.set(
      node.id,
      node.ways.flatMap((way) => way.targets),
    );
  const resolve = (id: string, seen: readonly string[] = []): readonly string[] => {
    const instead = targets.get(id);
    if (instead === undefined || seen.includes(id)) return [id];
    return [...new Set(instead.flatMap((next) => resolve(next, [...seen, id])))];
  };
  const stepsOf = (node: ProgramNode): readonly Step[] => {
    const ways = node.ways.map((way) => ({
      ...way,
      targets: [...new Set(way.targets.flatMap((id) => resolve(id)))].filter((id) => id !== node.id),
    }));
    return [...node.staying.map((way) => step([way])), ...(ways.length > 0 ? [step(ways)] : [])];
  };
  const rest = nodes.filter(({ node }) => !asksPermission(node) && !targets.has(node.id));
  const [begin = entry] = resolve(entry);
  const states = rest
    .filter(({ isFinal }) => !isFinal)
    .sort((one, other) => Number(other.node.id === begin) - Number(one.node.id === begin))
    .map(({ node, optional }): State => ({ id: node.id, optional, checks: node.checks, steps: stepsOf(node) }));
  const interrupts = dialogs.map(({ node }): Interrupt => {
    const steps = stepsOf(node).map(({ alternatives }) => step(alternatives.map((way) => ({ ...way, targets: [] }))));
    return { id: node.id, checks: node.checks, steps };
  });
  const reached = reachedFrom(begin, new Map(states.map((state) => [state.id, state.steps.flatMap(leadsOn)])));
  const ends = rest.filter(({ isFinal, node }) => isFinal && (reached.has(node.id) || !isPassed(node, all)));
  const found = [...remarks, ...dialogs.map(dialogRemark)];
  const finals = ends.map(({ node, reads }): Final => {
    if (node.checks.length > 0) return { id: node.id, checks: node.checks, probes: [], reads };
    const derived = finalChecks(states);
    found.push(endRemark(node.id, derived.length > 0));
    return { id: node.id, checks: derived, probes: [], reads };
  });
  return { blocks: { states, interrupts, finals }, remarks: found };
}

function step(alternatives: readonly Alternative[]): Step {
  return { alternatives, optional: false };
}

function leadsOn({ alternatives }: Step): readonly { readonly to: string }[] {
  return alternatives.flatMap(({ targets }) => targets.map((to) => ({ to })));
}

/** Did something lead to it that is not a way any more, because what it led from has become the end? */
function isPassed({ id }: ProgramNode, all: readonly ProgramNode[]): boolean {
  return all.some(({ passes }) => passes.some(({ to }) => to === id));
}

/** Android's own question whether an app may do something; it may come up or not. */
function asksPermission({ checks, ways, ledOn }: ProgramNode): boolean {
  const isDialog = checks.some(
    (check) => 'selector' in check && /[:/]permission_|permissioncontroller|packageinstaller/.test(check.selector),
  );
  return isDialog && ledOn && ways.length > 0 && ways.every(({ action }) => action.kind === 'tap');
}

function dialogRemark({ node }: Placed): ImportRemark {
  return changed(
    'permission',
    `'${node.id}' asks for a permission: it is an interrupt, which may come up anywhere, or not at all. What it may grant is to be named: --permission android.permission...`,
  );
}

function endRemark(id: string, isDerived: boolean): ImportRemark {
  return isDerived
    ? changed(
        'post-condition',
        `'${id}' is an end that was always taken for reached. It is known by what was typed, seen outside of a field. Look whether that is so, and write a probe.`,
      )
    : lost(
        'post-condition',
        `'${id}' is an end that was always taken for reached, and nothing in the program tells what it shows. Write what proves it: verify, or a probe.`,
      );
}
