export {
  type Binding,
  button,
  checkbox,
  dismiss,
  type FakeApp,
  type FakeNode,
  type FakeRow,
  type FakeScreen,
  type FakeTable,
  fakeApp,
  field,
  go,
  group,
  type Handler,
  label,
  list,
  setting,
  show,
  slider,
} from './app.js';
export { type FakeCall, FakeDevice, type FakeDeviceOptions, type FakeEvent, type Fault } from './fake-device.js';
export { FakePhone } from './phone.js';
export { RunningApp } from './running-app.js';
