export { AdbDevice } from './adb/adb-device.js';
export { type AdbAddress, adbAddress, type Environment } from './adb/address.js';
export { type Choice, chooseDevice } from './adb/choose.js';
export { AdbLink, type Forward, type ShellBytes, type ShellOptions } from './adb/link.js';
export { type Paired, pairDevice } from './adb/pair.js';
export { quote } from './adb/quote.js';
export { AdbServer, type AdbServerOptions, type ListedDevice } from './adb/server.js';
export type {
  Acted,
  Device,
  Done,
  Key,
  Lasting,
  LaunchOptions,
  LongShell,
  Mishap,
  NodeAction,
  NotDone,
  Point,
  Resettable,
  ShellResult,
  Typed,
} from './device.js';
export {
  agentJar,
  builtApk,
  builtApks,
  type EmbeddedDevice,
  forgetEnded,
  listEmbedded,
  type RunningEmbedded,
  type StartEmbedded,
  type StopEmbedded,
  type Stopped,
  shippedApks,
  startEmbedded,
  startManyEmbedded,
  stopEmbedded,
} from './embedded/index.js';
export {
  type Binding,
  button,
  checkbox,
  dismiss,
  type FakeApp,
  type FakeCall,
  FakeDevice,
  type FakeDeviceOptions,
  type FakeEvent,
  type FakeNode,
  type FakeRow,
  type FakeScreen,
  type FakeTable,
  type Fault,
  fakeApp,
  field,
  go,
  group,
  type Handler,
  label,
  list,
  type RunningApp,
  setting,
  show,
  slider,
} from './fake/index.js';
export { repriseHome } from './home.js';
export { type KilledRun, type Lease, type LeaseOptions, leaseDevice } from './lease.js';
export { describeMishap } from './mishap.js';
export { listDevices, type OpenedDevice, type OpenOptions, openDevice } from './open.js';
export { describePrepared, describePutBack, expectPutBack, type Prepared } from './prepare/index.js';
export { isRunning, type ProcessIdentity, processIdentity } from './process-identity.js';
export { resettable, type Snapshots } from './resettable.js';
export { type Still, settled, stable, type Until, type UntilOptions, until } from './settle.js';
export type { DeviceStream, Packet, StreamFormat, StreamWish } from './stream.js';
