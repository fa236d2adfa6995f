import { slotsOf } from '../bind/template.js';
import { paramsOf } from '../expression.js';
import type { Machine, Step } from '../model.js';
import { namesIn, namesInCheck, namesInProbe, namesInSelector } from '../names-in.js';
import { namesRead } from '../text-read.js';
import type { Block } from './parts.js';

/** The values that a block needs by itself, for its checks and for what ends there; its steps not counted. Pure. */
export function namesAsked({ checks, probes, reads, expects }: Block): readonly string[] {
  return [
    ...checks.flatMap(namesInCheck),
    ...probes.flatMap(namesInProbe),
    ...reads.flatMap(({ selector }) => namesInSelector(selector)),
    ...expects.flatMap((expect) => [...slotsOf(expect.sentence), ...expect.checks.flatMap(namesInCheck)]),
  ];
}

/** The values that a step needs, by whichever way. Pure. */
export function namesUsed({ alternatives, hole, read, repeats = [] }: Step): readonly string[] {
  return [
    ...alternatives.flatMap((way) => [...namesIn(way), ...way.effects.flatMap(namesInCheck)]),
    ...(hole === undefined ? [] : [...slotsOf(hole.goal), ...hole.checks.flatMap(namesInCheck)]),
    ...(read === undefined ? [] : namesInSelector(read.selector)),
    ...repeats.flatMap((repeat) => (repeat.kind === 'items' ? [repeat.list] : repeat.checks.flatMap(namesInCheck))),
  ];
}

/** By each name that can be used, the read ones that it is made of; itself, where it is read. Pure. */
export function readBehind(machine: Machine): ReadonlyMap<string, ReadonlySet<string>> {
  const made = new Map<string, ReadonlySet<string>>([...namesRead(machine)].map((name) => [name, new Set([name])]));
  for (const { name, value } of machine.lets ?? [])
    made.set(name, new Set(paramsOf(value).flatMap((of) => [...(made.get(of) ?? [])])));
  return made;
}
