export { checkout } from './checkout.js';
export { type Clock, SimulatedClock, systemClock } from './clock.js';
export { Deadline } from './deadline.js';
export { Disposables } from './disposables.js';
export {
  DeadlineError,
  DeviceError,
  ModelError,
  ProtocolError,
  RepriseError,
  ResourceError,
  UsageError,
  type VerdictClass,
} from './errors.js';
export { makeFolder } from './make-folder.js';
export { Recent } from './recent.js';
export { remember } from './remember.js';
export { type SystemRefusal, systemRefusal } from './system-refusal.js';
