import type { Hand } from '../../host/src/agent/index.js';
import { idsOf } from '../../scripts/tasks/ids.js';
import { create, id as noteId } from '../tasks/notes/pages.js';
import { openApp } from './launcher.js';
import { text, type WorldSolutions } from './solution.js';

const id = idsOf('ca.zgrs.clipper');

/** Puts what is on the clipboard into an empty field, by the field's own menu. */
export async function pasteInto(hand: Hand, field: string): Promise<void> {
  await hand.hold(field);
  await hand.tap("//*[@text='Paste' or @content-desc='Paste']");
}

export const clipboard: WorldSolutions = {
  SystemCopyToClipboard: (task) => async (hand) => {
    await openApp(hand, 'Clipboard');
    await hand.type(id('text'), text(task, 'clipboard_content'));
    await hand.tap(id('copy'));
    return undefined;
  },
  MarkorCreateNoteFromClipboard: (task) => async (hand) => {
    await openApp(hand, 'Notes');
    await create(hand, text(task, 'file_name'));
    await pasteInto(hand, noteId('note_text'));
    await hand.tap(noteId('save'));
    return undefined;
  },
};
