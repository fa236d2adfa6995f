import type { Hand } from '../../host/src/agent/index.js';
import { idsOf } from '../../scripts/tasks/ids.js';
import { openApp } from './launcher.js';
import type { WorldSolutions } from './solution.js';

const id = idsOf('com.android.camera2');

/** Opens the camera in a mode: it may stand in the other. */
async function openCamera(hand: Hand, mode: 'photo_mode' | 'video_mode'): Promise<void> {
  await openApp(hand, 'Camera');
  if (!hand.all(id(mode)).some(({ checked }) => checked)) await hand.tap(id(mode));
}

export const camera: WorldSolutions = {
  CameraTakePhoto: () => async (hand) => {
    await openCamera(hand, 'photo_mode');
    await hand.tap(id('shutter'));
    return undefined;
  },
  CameraTakeVideo: () => async (hand) => {
    await openCamera(hand, 'video_mode');
    await hand.tap(id('shutter'));
    await hand.tap("//*[@content-desc='Stop recording']");
    return undefined;
  },
};
