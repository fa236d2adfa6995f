import type { Solvable } from '../../scripts/tasks/solvable.js';
import { calendarTasks } from './calendar/index.js';
import { cameraTasks } from './camera/index.js';
import { clipboardTasks } from './clipboard/index.js';
import { clockTasks } from './clock/index.js';
import { contactsTasks } from './contacts/index.js';
import { expensesTasks } from './expenses/index.js';
import { filesTasks } from './files/index.js';
import { messagesTasks } from './messages/index.js';
import { notesTasks } from './notes/index.js';
import { recipesTasks } from './recipes/index.js';
import { recorderTasks } from './recorder/index.js';
import { settingsTasks } from './settings/index.js';

/** Every task there is; each app's are listed in its folder. */
export const tasks: readonly Solvable[] = [
  ...calendarTasks,
  ...cameraTasks,
  ...clipboardTasks,
  ...clockTasks,
  ...contactsTasks,
  ...expensesTasks,
  ...filesTasks,
  ...messagesTasks,
  ...notesTasks,
  ...recipesTasks,
  ...recorderTasks,
  ...settingsTasks,
];
