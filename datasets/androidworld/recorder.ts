import type { Hand } from '../../host/src/agent/index.js';
import { idsOf } from '../../scripts/tasks/ids.js';
import { allow, openApp } from './launcher.js';
import { text, type WorldSolutions } from './solution.js';

const id = idsOf('com.dimowner.audiorecorder');

/** Opens the recorder, past what it says on its first start. */
async function openRecorder(hand: Hand): Promise<void> {
  await openApp(hand, 'Recorder');
  if (hand.sees(id('skip'))) await hand.tap(id('skip'));
  await allow(hand);
}

/** Records a little, and stops: the app asks for a name. */
async function record(hand: Hand): Promise<void> {
  await openRecorder(hand);
  await hand.tap(id('record'));
  await hand.tap(id('stop'));
}

export const recorder: WorldSolutions = {
  AudioRecorderRecordAudio: () => async (hand) => {
    await record(hand);
    await hand.tap('id=android:id/button1');
    return undefined;
  },
  AudioRecorderRecordAudioWithFileName: (task) => async (hand) => {
    await record(hand);
    await hand.type(id('name'), text(task, 'file_name'));
    await hand.tap('id=android:id/button1');
    return undefined;
  },
};
