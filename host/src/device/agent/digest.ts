import type { UiNode } from '../../screen/index.js';

/** What the digest is made of. */
export type Shown = Pick<UiNode, 'class' | 'resourceId' | 'text' | 'contentDesc' | 'checked'> & {
  readonly children: readonly Shown[];
};

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short number for what a node and everything below it show, as the device agent computes it on the live node before it acts
 * (PROTOCOL.md): FNV-1a, 32 bits, over UTF-16 code units, low byte first. Pure.
 */
export function digest(node: Shown): number {
  return walk(OFFSET, node) >>> 0;
}

function walk(start: number, node: Shown): number {
  let hash = start;
  hash = string(hash, node.class);
  hash = string(hash, node.resourceId);
  hash = string(hash, node.text);
  hash = string(hash, node.contentDesc);
  hash = unit(hash, node.checked ? 3 : 2);
  for (const child of node.children) hash = walk(hash, child);
  return unit(hash, 1);
}

function string(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = unit(hash, text.charCodeAt(i));
  return unit(hash, 0);
}

function unit(start: number, code: number): number {
  const low = Math.imul(start ^ (code & 0xff), PRIME);
  return Math.imul(low ^ (code >> 8), PRIME);
}
