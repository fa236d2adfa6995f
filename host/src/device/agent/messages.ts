import { z } from 'zod';

/** Everything that the device agent answers with, except the nodes of a tree (decode-node.ts). */

export const greeting = z.object({ agent: z.literal('reprise'), protocol: z.int() });

export const failure = z.object({ code: z.string(), message: z.string(), acted: z.enum(['no', 'unknown']) });

export const acted = z.object({ accepted: z.boolean(), atMs: z.number(), generation: z.int() });

export const touched = acted.extend({ endMs: z.number() });

export const typed = z.union([acted.extend({ text: z.string() }), acted.extend({ length: z.int() })]);

export const waited = z.object({ generation: z.int(), changed: z.boolean(), uptimeMs: z.number() });

export const held = z.object({ before: z.string().optional() });

export const clip = z.object({ text: z.string().optional() });

export const pong = z.object({ uptimeMs: z.number(), generation: z.int() });

const display = z.tuple([z.int(), z.int(), z.int(), z.int()]);

export const info = z.object({
  source: z.string(),
  sdk: z.int(),
  release: z.string(),
  model: z.string(),
  build: z.string().optional(),
  display,
  uptimeMs: z.number(),
});

export const windowKinds = ['application', 'dialog', 'popup', 'input-method', 'system', 'toast'] as const;

const treeWindow = z.object({
  id: z.int(),
  kind: z.enum(windowKinds),
  title: z.string(),
  package: z.string(),
  activity: z.string(),
  focused: z.boolean(),
  touchable: z.boolean(),
  modal: z.boolean(),
  bounds: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  root: z.unknown().optional(),
});

export const tree = z.object({
  generation: z.int(),
  uptimeMs: z.number(),
  display,
  keyboard: z.boolean(),
  package: z.string(),
  activity: z.string(),
  windows: z.array(treeWindow),
  truncated: z.boolean(),
});

export const event = z.object({
  generation: z.int(),
  type: z.int(),
  timeMs: z.number(),
  window: z.int(),
  package: z.string().optional(),
  class: z.string().optional(),
  text: z.string().optional(),
  changes: z.int().optional(),
  merged: z.int().optional(),
  dropped: z.int().optional(),
});

/** What a stream is, as the request that opened it is answered. */
export const streamed = z.union([
  z.object({ codec: z.enum(['png', 'jpeg', 'h264']), sinceUs: z.int() }),
  z.object({
    codec: z.literal('pcm-s16le'),
    sinceUs: z.int(),
    sampleRate: z.int().positive(),
    channels: z.int().positive(),
  }),
]);

/** An accessibility event: `type` is AccessibilityEvent.TYPE_*, `changes` CONTENT_CHANGE_TYPE_* bits. */
export type AgentEvent = z.infer<typeof event>;

export type AgentInfo = z.infer<typeof info>;
