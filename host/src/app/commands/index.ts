import type { Command } from '../command.js';
import { compileCommand } from './compile.js';
import { deviceList } from './device-list.js';
import { devicePair } from './device-pair.js';
import { deviceRestore } from './device-restore.js';
import { deviceSnapshot } from './device-snapshot.js';
import { deviceStart } from './device-start.js';
import { deviceStop } from './device-stop.js';
import { devices } from './devices.js';
import { doctor } from './doctor.js';
import { expect } from './expect.js';
import { exportBundle } from './export-bundle.js';
import { heal } from './heal.js';
import { importBundle } from './import-bundle.js';
import { importPreact } from './import-preact.js';
import { inspect } from './inspect.js';
import { machinesCheck } from './machines-check.js';
import { machinesDiff } from './machines-diff.js';
import { machinesExport } from './machines-export.js';
import { machinesList } from './machines-list.js';
import { machinesPrune } from './machines-prune.js';
import { machinesRecover } from './machines-recover.js';
import { machinesRollback } from './machines-rollback.js';
import { machinesShow } from './machines-show.js';
import { machinesUnquarantine } from './machines-unquarantine.js';
import { replayCommand } from './replay.js';
import { report } from './report.js';
import { run } from './run.js';
import { streamAudio } from './stream-audio.js';
import { streamScreen } from './stream-screen.js';

/** What the verbs below a noun are about. */
export const nouns: Readonly<Record<string, string>> = {
  device: 'embedded devices, phones over Wi-Fi, and the saved states of a device',
  stream: 'the screen of a device, or what its apps play, for a while',
  machines: 'the machines that are kept, or shared in statemachines/',
  export: 'machines for others, in a signed file',
  import: 'machines of others, and programs that become machines',
};

/** Every verb, in the order of the help. To add one: a file, and a line here. */
export const commands: readonly Command[] = [
  doctor,
  devices,
  deviceStart,
  deviceStop,
  deviceList,
  devicePair,
  deviceSnapshot,
  deviceRestore,
  run,
  replayCommand,
  heal,
  expect,
  compileCommand,
  machinesList,
  machinesShow,
  machinesCheck,
  machinesDiff,
  machinesExport,
  machinesRollback,
  machinesUnquarantine,
  machinesPrune,
  machinesRecover,
  exportBundle,
  importBundle,
  importPreact,
  inspect,
  streamScreen,
  streamAudio,
  report,
];
