import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { putOnClipboard } from '../clipboard/clip.js';
import { APP, readMessages, sent } from './inbox.js';

export const sendClipboard = task({
  name: 'messages/send-clipboard',
  app: APP,
  mirrors: ['SimpleSmsSendClipboardContent'],
  goals: [
    'Send {number} what is on the clipboard, as a text message',
    'Text the contents of the clipboard to {number}',
  ],
  parameters: { number: phoneNumber, text: unsaid(sentence) },
  prepare: (phone, { text }) => putOnClipboard(phone, text),
  read: readMessages,
  judge: ({ values: { number, text }, before, after }) => onlyAdded(before, after, [sent(number, text)]),
});
