export { agentJar, builtApk, builtApks } from './program.js';
export type { EmbeddedDevice } from './registry.js';
export { type StartEmbedded, type StartedDevice, startEmbedded } from './start.js';
export { listEmbedded, type StopEmbedded, type Stopped, stopEmbedded } from './stop.js';
