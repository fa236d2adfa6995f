import { z } from 'zod';
import type { Flag } from '../command.js';

/** Flags that several verbs share: defined once, so that they read and behave alike. */
export const DEVICE_FLAGS: readonly Flag[] = [
  {
    spelling: '-d, --device <serial>',
    summary: 'the device, as adb lists it (default: ANDROID_SERIAL, else the only one)',
  },
  { spelling: '-s, --serial <serial>', summary: "the same, in adb's word" },
  { spelling: '--path <agent|adb>', summary: 'how to reach it: the device agent (default) or plain adb' },
];

export const RUN_FLAGS: readonly Flag[] = [
  { spelling: '-o, --output <folder>', summary: 'where the run folder goes (default: .reprise/runs)' },
  { spelling: '--no-images', summary: 'take no screenshots' },
  { spelling: '--patience <seconds>', summary: 'wait so long for an expected screen before it is a miss (default: 5)' },
  {
    spelling: '--timeout <seconds>',
    summary: 'reach the goal within so long, or stop (default: 120); the gate takes its own time after that',
  },
];

/** For verbs that replay a machine. */
export const REPLAY_FLAGS: readonly Flag[] = [
  {
    spelling: '--irreversible <ask|refuse|allow>',
    summary:
      'before what cannot be undone, of a machine that was never run live (default: ask; refuse where nobody is)',
  },
  {
    spelling: '--paraphrase <ask|refuse|allow>',
    summary:
      "a goal in other words than the machine's goal lines is read as one of them (default: ask whether that is meant; refuse where nobody is)",
  },
  {
    spelling: '--again',
    summary: 'begin anew, although an earlier run with these values may have done what cannot be undone',
  },
  {
    spelling: '--read-only',
    summary: 'for CI: no model, no rule at a miss, nothing written to the library; what differs ends with exit code 4',
  },
  {
    spelling: '--dry-run',
    summary:
      'tell what it would do and where it would begin, with the values put in and looked up on the screen; touch nothing',
  },
];

export const STREAM_FLAGS: readonly Flag[] = [
  { spelling: '--seconds <seconds>', summary: 'for so long (default: 10)' },
];

/** A day: setTimeout knows no more than 24 of them. */
const MOST_SECONDS = 86_400;

export const streamInput = {
  output: z.string().optional(),
  seconds: z.coerce.number().positive().max(MOST_SECONDS).default(10),
};

export const deviceInput = {
  device: z.string().optional(),
  serial: z.string().optional(),
  path: z.enum(['agent', 'adb']).optional(),
  json: z.boolean().optional(),
};

export const replayInput = {
  irreversible: z.enum(['ask', 'refuse', 'allow']).optional(),
  paraphrase: z.enum(['ask', 'refuse', 'allow']).optional(),
  again: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  dryRun: z.boolean().default(false),
};

export const runInput = {
  output: z.string().optional(),
  images: z.boolean().default(true),
  timeout: z.coerce.number().positive().default(120),
  patience: z.coerce.number().positive().default(5),
};
