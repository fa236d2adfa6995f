import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RepriseError, systemRefusal, UsageError } from '../base/index.js';
import type { KnownScreen } from '../machine/index.js';
import { parseTree, type Screen, topWindow, type UiTree } from '../screen/index.js';
import type { Trajectory } from '../trajectory/index.js';
import type { Context } from './command.js';
import { openLibrary, projectFolder } from './session.js';
import { readText } from './text-file.js';
import { trajectoryIn, wordsOf } from './trajectory-file.js';

/** Screens that were seen, by the app that was started. */
export interface ScreensOfApp {
  /** undefined: a single screen, of which nobody noted what was started before. */
  readonly app: string | undefined;
  readonly screens: readonly KnownScreen[];
}

/**
 * Every screen of the trajectories that this project's library keeps. Nothing is made where there is no library, and one that cannot be read costs
 * its screens alone: a machine file can be checked without.
 */
export async function screensOfLibrary(context: Context): Promise<readonly ScreensOfApp[]> {
  if (!existsSync(join(projectFolder(context.env, context.cwd), 'library'))) return [];
  try {
    await using library = await openLibrary(context);
    return library
      .list()
      .flatMap(({ machine }) => library.trajectories(machine.name))
      .map((trajectory) => screensOfTrajectory(trajectory, `the run of ${trajectory.recordedAt.slice(0, 10)}`));
  } catch (error) {
    if (!(error instanceof RepriseError)) throw error;
    context.output.complain(`The library's screens are left out. ${error.message}`);
    return [];
  }
}

/**
 * Every screen below a folder: UI dumps (.xml) and trajectories (.json).
 *
 * @throws UsageError for a folder that cannot be read, or has neither; and for a file in it that is neither
 */
export async function screensOfFolder(folder: string): Promise<readonly ScreensOfApp[]> {
  const files = (await namesIn(folder)).filter((name) => /\.(?:xml|json)$/.test(name)).sort();
  if (files.length === 0)
    throw new UsageError(
      'no-screens',
      `There are no screens in ${folder}: wanted UI dumps (.xml) or trajectories (.json). Name a folder that has some.`,
    );
  const found: ScreensOfApp[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const text = await readText(path, 'the file');
    found.push(file.endsWith('.xml') ? screenOfDump(path, file, text) : screensOfJson(path, file, text));
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive: true });
  } catch (error) {
    const refusal = systemRefusal(error);
    if (refusal === undefined) throw error;
    throw new UsageError('no-screens', `The folder ${folder} cannot be read: ${refusal.meaning}.`, { cause: error });
  }
}

function screenOfDump(path: string, file: string, text: string): ScreensOfApp {
  try {
    return { app: undefined, screens: [{ name: file, screen: screenOf(parseTree(text)), isStart: false }] };
  } catch (cause) {
    throw new UsageError('no-screen', `${path} is no UI dump: ${wordsOf(cause)} Take it out of the folder.`, { cause });
  }
}

function screensOfJson(path: string, file: string, text: string): ScreensOfApp {
  try {
    return screensOfTrajectory(trajectoryIn(text), file);
  } catch (cause) {
    throw new UsageError('no-screen', `${path} is no trajectory: ${wordsOf(cause)} Take it out of the folder.`, {
      cause,
    });
  }
}

function screensOfTrajectory({ app, steps }: Trajectory, name: string): ScreensOfApp {
  const screens = steps.flatMap(({ before, after }, index) => [
    ...(index === 0 ? [{ name: `the first screen of ${name}`, screen: before, isStart: true }] : []),
    { name: `the screen after step ${index + 1} of ${name}`, screen: after, isStart: false },
  ]);
  return { app, screens };
}

/** A dump tells nothing of the screen around it: what is on it says how large it is. */
function screenOf(tree: UiTree): Screen {
  const top = topWindow(tree);
  return {
    tree,
    package: top?.package ?? '',
    activity: top?.activity ?? '',
    width: Math.max(0, ...tree.nodes.map(({ bounds }) => bounds.right)),
    height: Math.max(0, ...tree.nodes.map(({ bounds }) => bounds.bottom)),
    keyboardShown: false,
    generation: 0,
    takenAtMs: 0,
  };
}
