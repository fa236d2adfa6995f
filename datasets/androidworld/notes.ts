import type { Hand, Script } from '../../host/src/agent/index.js';
import { choose, create, find, id, mark, open, row, write } from '../tasks/notes/pages.js';
import { openApp } from './launcher.js';
import { type AskedTask, text, type WorldSolution, type WorldSolutions } from './solution.js';

const OK = 'id=android:id/button1';
const FOLDER_BUTTON = 'id=android:id/button3';

/** What is done in Notes once its list is there. */
const inNotes =
  (act: (hand: Hand, task: AskedTask) => Promise<void>): WorldSolution =>
  (task): Script =>
  async (hand) => {
    await openApp(hand, 'Notes');
    await act(hand, task);
    return undefined;
  };

/** What the open note says. */
export function textOf(hand: Hand): string {
  return hand.all(id('note_text'))[0]?.text ?? '';
}

/** Opens a note, reads it, and goes back to the list. */
export async function read(hand: Hand, name: string): Promise<string> {
  await open(hand, name);
  const said = textOf(hand);
  await hand.key('back');
  return said;
}

async function rename(hand: Hand, name: string): Promise<void> {
  await choose(hand, 'Rename');
  await hand.type(id('name'), name);
  await hand.tap(OK);
}

async function deleteMarked(hand: Hand): Promise<void> {
  await hand.tap(id('delete'));
  await hand.tap(OK);
}

/** The new text of a note, by what the goal says is to become of the old one. */
function edited(task: AskedTask, old: string): string {
  if ('header' in task.said) return `${text(task, 'header')}\n${old}`;
  if ('footer' in task.said) return `${old}\n${text(task, 'footer')}`;
  return text(task, 'replace_text');
}

export const notes: WorldSolutions = {
  MarkorCreateNote: inNotes(async (hand, task) => {
    await create(hand, text(task, 'file_name'));
    await write(hand, text(task, 'text'));
  }),
  MarkorCreateFolder: inNotes(async (hand, task) => {
    await hand.tap(id('add'));
    await hand.type(id('name'), text(task, 'folder_name'));
    await hand.tap(FOLDER_BUTTON);
  }),
  MarkorEditNote: inNotes(async (hand, task) => {
    await open(hand, text(task, 'file_name'));
    await write(hand, edited(task, textOf(hand).trimEnd()));
  }),
  MarkorChangeNoteContent: inNotes(async (hand, task) => {
    await open(hand, text(task, 'original_name'));
    await write(hand, text(task, 'updated_content'));
    await rename(hand, text(task, 'new_name'));
  }),
  MarkorAddNoteHeader: inNotes(async (hand, task) => {
    await open(hand, text(task, 'original_name'));
    await write(hand, `${text(task, 'header')}\n\n${textOf(hand)}`);
    await rename(hand, text(task, 'new_name'));
  }),
  MarkorMergeNotes: inNotes(async (hand, task) => {
    const texts: string[] = [];
    for (const name of ['file1_name', 'file2_name', 'file3_name']) texts.push(await read(hand, text(task, name)));
    const name = text(task, 'new_file_name');
    await create(hand, name);
    // Each text ends its last line, so that one more line end makes an empty line.
    await write(hand, texts.map((one) => `${one.trimEnd()}\n`).join('\n'));
    // A new note is given an ending, which the goal does not name.
    if (!name.includes('.')) await rename(hand, name);
  }),
  MarkorDeleteNote: inNotes(async (hand, task) => {
    await mark(hand, [text(task, 'file_name')]);
    await deleteMarked(hand);
  }),
  MarkorDeleteNewestNote: inNotes(async (hand) => {
    await choose(hand, 'Sort by');
    await hand.tap("//*[@text='Date']");
    await mark(hand, [hand.all(id('file_name'))[0]?.text ?? '']);
    await deleteMarked(hand);
  }),
  MarkorDeleteAllNotes: inNotes(async (hand) => {
    await mark(hand, [hand.all(id('file_name'))[0]?.text ?? '']);
    await choose(hand, 'Select all');
    await deleteMarked(hand);
  }),
  MarkorMoveNote: inNotes(async (hand, task) => {
    const name = text(task, 'file_name');
    await open(hand, text(task, 'source_folder'));
    await find(hand, name);
    await hand.hold(row(name));
    await hand.tap(id('move'));
    const folder = `//*[@resource-id='android:id/text1' and @text='Notes › ${text(task, 'destination_folder')}']`;
    await hand.reveal(folder);
    await hand.tap(folder);
  }),
};
