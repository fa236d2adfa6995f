import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { addHeader } from './add-header.js';
import { addHeaderSolution } from './add-header.solution.js';
import { createAndSend } from './create-and-send.js';
import { createAndSendSolution } from './create-and-send.solution.js';
import { createFolder } from './create-folder.js';
import { createFolderSolution } from './create-folder.solution.js';
import { createNote } from './create-note.js';
import { createNoteSolution } from './create-note.solution.js';
import { deleteAll } from './delete-all.js';
import { deleteAllSolution } from './delete-all.solution.js';
import { deleteNewest } from './delete-newest.js';
import { deleteNewestSolution } from './delete-newest.solution.js';
import { deleteNote } from './delete-note.js';
import { deleteNoteSolution } from './delete-note.solution.js';
import { editNote } from './edit-note.js';
import { editNoteSolution } from './edit-note.solution.js';
import { fromClipboard } from './from-clipboard.js';
import { fromClipboardSolution } from './from-clipboard.solution.js';
import { mergeNotes } from './merge-notes.js';
import { mergeNotesSolution } from './merge-notes.solution.js';
import { moveNote } from './move-note.js';
import { moveNoteSolution } from './move-note.solution.js';
import { rewriteAndRename } from './rewrite-and-rename.js';
import { rewriteAndRenameSolution } from './rewrite-and-rename.solution.js';

export const notesTasks: readonly Solvable[] = [
  solvable(createNote, createNoteSolution),
  solvable(createFolder, createFolderSolution),
  solvable(editNote, editNoteSolution),
  solvable(rewriteAndRename, rewriteAndRenameSolution),
  solvable(addHeader, addHeaderSolution),
  solvable(moveNote, moveNoteSolution),
  solvable(mergeNotes, mergeNotesSolution),
  solvable(deleteNote, deleteNoteSolution),
  solvable(deleteNewest, deleteNewestSolution),
  solvable(deleteAll, deleteAllSolution),
  solvable(fromClipboard, fromClipboardSolution),
  solvable(createAndSend, createAndSendSolution),
];
