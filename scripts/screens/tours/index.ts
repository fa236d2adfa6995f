import type { Tour } from '../tour.js';
import { calendar } from './calendar.js';
import { camera } from './camera.js';
import { clipboard } from './clipboard.js';
import { clock } from './clock.js';
import { contacts } from './contacts.js';
import { dialer } from './dialer.js';
import { expenses } from './expenses.js';
import { files } from './files.js';
import { messages } from './messages.js';
import { notes } from './notes.js';
import { recipes } from './recipes.js';
import { recorder } from './recorder.js';
import { settings } from './settings.js';

/** A tour of every app that a person uses. */
export const tours: readonly Tour[] = [
  calendar,
  camera,
  clipboard,
  clock,
  contacts,
  dialer,
  expenses,
  files,
  messages,
  notes,
  recipes,
  recorder,
  settings,
];
