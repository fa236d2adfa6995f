export type {
  Acted,
  Device,
  Done,
  Key,
  LaunchOptions,
  NodeAction,
  NotDone,
  Point,
  Resettable,
  ShellResult,
  Typed,
} from './device.js';
