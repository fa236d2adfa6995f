import { z } from 'zod';

/** What the Python side asks: one line of JSON, answered by one. */
export const askedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('look') }),
  z.object({
    do: z.literal('solve'),
    task: z.string(),
    goal: z.string(),
    /** The parameters that the goal names. */
    said: z.record(z.string(), z.unknown()),
  }),
]);

export type AskedFor = z.infer<typeof askedSchema>;

/** How a solution ended, as runs of a policy do. */
export interface Solved {
  readonly ended: string;
  readonly why: string;
  readonly steps: number;
  readonly answer?: string;
  readonly ms: number;
}

/** A node as AndroidEnv's forest has it. */
export interface SeenNode {
  readonly order: number;
  readonly children: readonly number[];
  readonly class: string;
  readonly package: string;
  readonly resourceId: string;
  readonly text: string;
  readonly contentDesc: string;
  readonly hint: string;
  readonly bounds: readonly [number, number, number, number];
  readonly visible: boolean;
  readonly checkable: boolean;
  readonly checked: boolean;
  readonly clickable: boolean;
  readonly longClickable: boolean;
  readonly editable: boolean;
  readonly enabled: boolean;
  readonly focusable: boolean;
  readonly focused: boolean;
  readonly scrollable: boolean;
  readonly selected: boolean;
  readonly password: boolean;
}

export interface SeenWindow {
  readonly nodes: readonly SeenNode[];
}
