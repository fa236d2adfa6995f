import { calendar } from './calendar.js';
import { camera } from './camera.js';
import { clipboard } from './clipboard.js';
import { clock } from './clock.js';
import { contacts } from './contacts.js';
import { expenses } from './expenses.js';
import { files } from './files.js';
import { messages } from './messages.js';
import { notes } from './notes.js';
import { recipes } from './recipes.js';
import { recorder } from './recorder.js';
import { settings } from './settings.js';
import type { WorldSolutions } from './solution.js';

/** The scripted solutions of AndroidWorld's tasks, by the names of its classes. */
export const solutions: WorldSolutions = {
  ...calendar,
  ...camera,
  ...clipboard,
  ...clock,
  ...contacts,
  ...expenses,
  ...files,
  ...messages,
  ...notes,
  ...recipes,
  ...recorder,
  ...settings,
};
