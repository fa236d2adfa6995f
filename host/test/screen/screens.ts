import { readdirSync, readFileSync } from 'node:fs';
import { buildTree, parseTree, type Screen, topWindow, type UiTree, type WindowInit } from '../../src/screen/index.js';

const DUMPS = new URL('../../../datasets/screens/', import.meta.url);

/** A screen of this tree, 1080 x 2400. */
export function screenOf(tree: UiTree | readonly WindowInit[], more: Partial<Screen> = {}): Screen {
  const built = 'nodes' in tree ? tree : buildTree(tree);
  const top = topWindow(built);
  return {
    tree: built,
    package: top?.package ?? '',
    activity: top?.activity ?? '',
    width: 1080,
    height: 2400,
    keyboardShown: false,
    generation: 0,
    takenAtMs: 0,
    ...more,
  };
}

/** Every dump in datasets/screens, by file name. */
export function realScreens(): ReadonlyMap<string, Screen> {
  const names = readdirSync(DUMPS).filter((name) => name.endsWith('.xml'));
  return new Map(names.map((name) => [name, realScreen(name)]));
}

export function realScreen(name: string): Screen {
  return screenOf(parseTree(readFileSync(new URL(name, DUMPS), 'utf8')));
}
