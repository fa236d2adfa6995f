export type { AgentAdb } from './adb.js';
export { AgentDevice } from './agent-device.js';
export { AgentError } from './agent-error.js';
export { type AgentAction, AgentClient, type Finger, type GlobalAction } from './client.js';
export { AgentConnection } from './connection.js';
export { decodeScreen } from './decode-screen.js';
export type { AgentEvent, AgentInfo } from './messages.js';
export { type StartedAgent, type StartOptions, startAgent } from './start.js';
