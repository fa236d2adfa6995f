export { agentJar, builtApk, builtApks, shippedApks } from './program.js';
export type { RunningEmbedded } from './registry.js';
export { type EmbeddedDevice, type StartEmbedded, startEmbedded } from './start.js';
export { startManyEmbedded } from './start-many.js';
export { forgetEnded, listEmbedded, type StopEmbedded, type Stopped, stopEmbedded } from './stop.js';
