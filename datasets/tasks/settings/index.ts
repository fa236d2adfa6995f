import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { autoRotateOff } from './auto-rotate-off.js';
import { autoRotateOffSolution } from './auto-rotate-off.solution.js';
import { bluetoothOff } from './bluetooth-off.js';
import { bluetoothOffSolution } from './bluetooth-off.solution.js';
import { bluetoothOn } from './bluetooth-on.js';
import { bluetoothOnSolution } from './bluetooth-on.solution.js';
import { brightnessMax } from './brightness-max.js';
import { brightnessMaxSolution } from './brightness-max.solution.js';
import { brightnessMin } from './brightness-min.js';
import { brightnessMinSolution } from './brightness-min.solution.js';
import { darkTheme } from './dark-theme.js';
import { darkThemeSolution } from './dark-theme.solution.js';
import { fontSize } from './font-size.js';
import { fontSizeSolution } from './font-size.solution.js';
import { forbid } from './forbid.js';
import { forbidSolution } from './forbid.solution.js';
import { screenTimeout } from './screen-timeout.js';
import { screenTimeoutSolution } from './screen-timeout.solution.js';
import { wifiOff } from './wifi-off.js';
import { wifiOffSolution } from './wifi-off.solution.js';
import { wifiOffBluetoothOn } from './wifi-off-bluetooth-on.js';
import { wifiOffBluetoothOnSolution } from './wifi-off-bluetooth-on.solution.js';
import { wifiOn } from './wifi-on.js';
import { wifiOnSolution } from './wifi-on.solution.js';
import { wifiOnOpenApp } from './wifi-on-open-app.js';
import { wifiOnOpenAppSolution } from './wifi-on-open-app.solution.js';

export const settingsTasks: readonly Solvable[] = [
  solvable(wifiOn, wifiOnSolution),
  solvable(wifiOff, wifiOffSolution),
  solvable(bluetoothOn, bluetoothOnSolution),
  solvable(bluetoothOff, bluetoothOffSolution),
  solvable(brightnessMax, brightnessMaxSolution),
  solvable(brightnessMin, brightnessMinSolution),
  solvable(wifiOffBluetoothOn, wifiOffBluetoothOnSolution),
  solvable(darkTheme, darkThemeSolution),
  solvable(fontSize, fontSizeSolution),
  solvable(screenTimeout, screenTimeoutSolution),
  solvable(autoRotateOff, autoRotateOffSolution),
  solvable(forbid, forbidSolution),
  solvable(wifiOnOpenApp, wifiOnOpenAppSolution),
];
