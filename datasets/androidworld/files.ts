import { mark, open, removeMarked, send } from '../tasks/files/pages.js';
import { openApp } from './launcher.js';
import { text, type WorldSolutions } from './solution.js';

export const files: WorldSolutions = {
  FilesMoveFile: (task) => async (hand) => {
    await openApp(hand, 'Files');
    await open(hand, text(task, 'source_folder'));
    await mark(hand, [text(task, 'file_name')]);
    await send(hand, 'Move to…', text(task, 'destination_folder'));
    return undefined;
  },
  FilesDeleteFile: (task) => async (hand) => {
    await openApp(hand, 'Files');
    await open(hand, text(task, 'subfolder'));
    await mark(hand, [text(task, 'file_name')]);
    await removeMarked(hand);
    return undefined;
  },
};
