import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { deleteConversation } from './delete-conversation.js';
import { deleteConversationSolution } from './delete-conversation.solution.js';
import { forward } from './forward.js';
import { forwardSolution } from './forward.solution.js';
import { receivedAddress } from './received-address.js';
import { receivedAddressSolution } from './received-address.solution.js';
import { reply } from './reply.js';
import { replySolution } from './reply.solution.js';
import { replyMostRecent } from './reply-most-recent.js';
import { replyMostRecentSolution } from './reply-most-recent.solution.js';
import { resend } from './resend.js';
import { resendSolution } from './resend.solution.js';
import { send } from './send.js';
import { sendSolution } from './send.solution.js';
import { sendClipboard } from './send-clipboard.js';
import { sendClipboardSolution } from './send-clipboard.solution.js';
import { sendToContact } from './send-to-contact.js';
import { sendToContactSolution } from './send-to-contact.solution.js';

export const messagesTasks: readonly Solvable[] = [
  solvable(send, sendSolution),
  solvable(reply, replySolution),
  solvable(replyMostRecent, replyMostRecentSolution),
  solvable(forward, forwardSolution),
  solvable(sendToContact, sendToContactSolution),
  solvable(deleteConversation, deleteConversationSolution),
  solvable(sendClipboard, sendClipboardSolution),
  solvable(resend, resendSolution),
  solvable(receivedAddress, receivedAddressSolution),
];
