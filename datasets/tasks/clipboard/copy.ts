import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, putOnClipboard, readClipboard } from './clip.js';

export const copy = task({
  name: 'clipboard/copy',
  app: APP,
  mirrors: ['SystemCopyToClipboard'],
  goals: ['Copy this to the clipboard: {text}', 'I want to paste "{text}" later on: put it on the clipboard'],
  parameters: { text: sentence },
  prepare: (phone) => putOnClipboard(phone, 'what was there before'),
  read: readClipboard,
  judge: ({ values: { text }, after }) =>
    after === text ? undefined : `${JSON.stringify(after)} is on the clipboard instead of ${JSON.stringify(text)}.`,
});
