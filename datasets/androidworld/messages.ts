import type { Hand, Script } from '../../host/src/agent/index.js';
import { xpath } from '../../host/src/screen/index.js';
import { begin, id, open, openTitled, send, titles } from '../tasks/messages/pages.js';
import { create, write } from '../tasks/notes/pages.js';
import { pasteInto } from './clipboard.js';
import { openApp } from './launcher.js';
import { type AskedTask, text, type WorldSolution, type WorldSolutions } from './solution.js';

/** What is done in Messages once its list is there. */
const inMessages =
  (act: (hand: Hand, task: AskedTask) => Promise<void>): WorldSolution =>
  (task): Script =>
  async (hand) => {
    await openApp(hand, 'Messages');
    await act(hand, task);
    return undefined;
  };

/** The last that was sent from here in the open conversation: what came in stands at the edge where lines begin. */
function lastSent(hand: Hand): string {
  const all = hand.all(id('message_body'));
  const edge = Math.min(...all.map(({ bounds }) => bounds.left));
  return all.filter(({ bounds }) => bounds.left !== edge).at(-1)?.text ?? '';
}

async function beginWith(hand: Hand, name: string): Promise<void> {
  await hand.tap(id('new_conversation'));
  const person = xpath`//*[@resource-id='com.simplemobiletools.smsmessenger:id/person_name' and @text=${name}]`;
  await hand.reveal(person);
  await hand.tap(person);
  await hand.tap(id('confirm'));
}

export const messages: WorldSolutions = {
  SimpleSmsSend: inMessages(async (hand, task) => {
    await begin(hand, text(task, 'number'));
    await send(hand, text(task, 'message'));
  }),
  SimpleSmsReply: inMessages(async (hand, task) => {
    await open(hand, text(task, 'number'));
    await send(hand, text(task, 'message'));
  }),
  SimpleSmsReplyMostRecent: inMessages(async (hand, task) => {
    await openTitled(hand, titles(hand)[0] ?? '');
    await send(hand, text(task, 'message'));
  }),
  SimpleSmsResend: inMessages(async (hand, task) => {
    await openTitled(hand, text(task, 'name'));
    await send(hand, lastSent(hand));
  }),
  SimpleSmsSendClipboardContent: inMessages(async (hand, task) => {
    await begin(hand, text(task, 'number'));
    await pasteInto(hand, id('message'));
    await hand.tap(id('send'));
  }),
  SimpleSmsSendReceivedAddress: inMessages(async (hand, task) => {
    await openTitled(hand, text(task, 'name2'));
    const address = hand.all(id('message_body')).at(-1)?.text ?? '';
    await hand.key('back');
    await beginWith(hand, text(task, 'name1'));
    await send(hand, address);
  }),
  MarkorCreateNoteAndSms: (task) => async (hand) => {
    await openApp(hand, 'Notes');
    await create(hand, text(task, 'file_name'));
    await write(hand, text(task, 'text'));
    await openApp(hand, 'Messages');
    await begin(hand, text(task, 'number'));
    await send(hand, text(task, 'text'));
    return undefined;
  },
};
